namespace Prospecting.Cli;

/// <summary>Something to tell the user in one line, with the exit code that goes with it.</summary>
internal sealed class CliException(string message, int exitCode = ExitCode.Refused)
    : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
