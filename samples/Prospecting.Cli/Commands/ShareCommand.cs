using System.CommandLine;
using Prospecting.Cli.Output;
using Prospecting.Rights;
using Prospecting.Scopes;

namespace Prospecting.Cli.Commands;

/// <summary><c>share</c>: lets another company have a prospect too (SPEC M-2, M-5).</summary>
internal static class ShareCommand
{
    public static Command Create(Terminal terminal) =>
        new("share", "Companies that have a prospect.") { Add(terminal), Remove(terminal) };

    private static Command Add(Terminal terminal)
    {
        var id = IdArgument.Create();
        var company = With();
        var level = new Option<string>("--level")
        {
            Description = "read or write.",
            DefaultValueFactory = _ => "read",
        };
        level.AcceptOnlyFromAmong("read", "write");
        return Verb.Create(
            terminal,
            "add",
            "Share a prospect with a company.",
            [id, company, level],
            async call =>
            {
                var prospect = await call.ProspectAsync(id, ActionCodes.Share);
                prospect
                    .ShareWith(
                        Typed.Company("company", call.Get(company))!.Value,
                        call.Get(level) == "write" ? AccessLevel.Write : AccessLevel.Read,
                        call.Context
                    )
                    .OrStop();
                await call.CommitAsync();
                return call.Done("Shared:", prospect.Id);
            }
        );
    }

    private static Command Remove(Terminal terminal)
    {
        var id = IdArgument.Create();
        var company = With();
        return Verb.Create(
            terminal,
            "remove",
            "Take a prospect away from a company, at once.",
            [id, company],
            async call =>
            {
                var prospect = await call.ProspectAsync(id, ActionCodes.Share);
                prospect
                    .Unshare(Typed.Company("company", call.Get(company))!.Value, call.Context)
                    .OrStop();
                await call.CommitAsync();
                return call.Done("No longer shared:", prospect.Id);
            }
        );
    }

    private static Argument<string> With() =>
        new("with") { Description = "The code of the other company." };
}
