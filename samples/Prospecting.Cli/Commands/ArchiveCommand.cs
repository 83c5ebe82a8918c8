using System.CommandLine;
using Prospecting.Cli.Output;
using Prospecting.Rights;

namespace Prospecting.Cli.Commands;

/// <summary><c>archive</c> and <c>restore</c>: out of the lists, and back (SPEC Y-1).</summary>
internal static class ArchiveCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = IdArgument.Create();
        return Verb.Create(
            terminal,
            "archive",
            "Put a prospect into the archive.",
            [id],
            async call =>
            {
                var prospect = await call.ProspectAsync(id, ActionCodes.Archive);
                prospect.Archive(call.Context).OrStop();
                await call.CommitAsync();
                return call.Done("Archived:", prospect.Id);
            }
        );
    }

    public static Command CreateRestore(Terminal terminal)
    {
        var id = IdArgument.Create();
        return Verb.Create(
            terminal,
            "restore",
            "Take a prospect back out of the archive.",
            [id],
            async call =>
            {
                var prospect = await call.ProspectAsync(id, ActionCodes.Restore);
                prospect.Restore(call.Context).OrStop();
                await call.CommitAsync();
                return call.Done("Restored:", prospect.Id);
            }
        );
    }
}
