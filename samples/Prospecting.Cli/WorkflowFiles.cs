using Prospecting.Cli.Output;
using Prospecting.Statuses;

namespace Prospecting.Cli;

/// <summary>Workflow definitions in files.</summary>
internal static class WorkflowFiles
{
    /// <summary>The definition of a file, or the program's end with all that is not of the format.</summary>
    public static async Task<StatusWorkflow> ReadAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        var read = WorkflowJson.Read(await Files.ReadAsync(path, cancellationToken));
        return read.TryGet(out var workflow)
            ? workflow
            : throw new CliException($"\"{path}\": {Reasons.OneLine(read.Reasons)}");
    }
}
