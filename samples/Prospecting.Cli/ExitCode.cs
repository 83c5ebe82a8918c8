namespace Prospecting.Cli;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input was refused, or partly refused.</summary>
    public const int Refused = 1;

    public const int Usage = 2;

    public const int Internal = 3;
}
