using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Ownership;
using Prospecting.Scopes;

namespace Prospecting.Cli.Commands;

/// <summary><c>representative</c>: who may represent the prospects of a company (SPEC O-2).</summary>
internal static class RepresentativeCommand
{
    public static Command Create(Terminal terminal) =>
        new("representative", "Who may represent the prospects of your company.")
        {
            Grant(terminal),
            Revoke(terminal),
            List(terminal),
        };

    private static Command Grant(Terminal terminal)
    {
        var user = UserArgument();
        var role = RoleOption();
        return Verb.Create(
            terminal,
            "grant",
            "Let a user represent; administrators do: --role administrator. Asked by hosts, which know their users; this program lets anybody be named.",
            [user, role],
            async call =>
            {
                var granted = await call.Service<RepresentativeGranting>()
                    .GrantAsync(
                        call.Session.RepresentativeGrants,
                        UserOf(call, user),
                        RepresentativeRoles.Of(call.Get(role)!),
                        call.Company,
                        call.Context,
                        call.CancellationToken
                    );
                var grant = granted.OrStop();
                await call.CommitAsync();
                return call.Done("Granted:", grant.Id);
            }
        );
    }

    private static Command Revoke(Terminal terminal)
    {
        var user = UserArgument();
        var role = RoleOption();
        return Verb.Create(
            terminal,
            "revoke",
            "Take it back; prospects that the user represents keep him.",
            [user, role],
            async call =>
            {
                var (who, what) = (UserOf(call, user), RepresentativeRoles.Of(call.Get(role)!));
                var grants = await ListAsync(call, what);
                var grant =
                    grants.FirstOrDefault(g => g.User == who && g.Company == call.Company)
                    ?? throw new CliException(
                        grants.Any(g => g.User == who)
                            ? $"{who} has it for every company; a company cannot take that back."
                            : $"{who} has no such grant; see: prospecting representative list"
                    );
                (
                    await call.Service<RepresentativeGranting>()
                        .RevokeAsync(grant, call.Context, call.CancellationToken)
                ).OrStop();
                await call.CommitAsync();
                return call.Done("Revoked:", grant.Id);
            }
        );
    }

    private static Command List(Terminal terminal) =>
        Verb.Create(
            terminal,
            "list",
            "List who may represent the prospects of your company.",
            [],
            async call =>
            {
                List<RepresentativeGrant> grants = [];
                foreach (var role in Enum.GetValues<RepresentativeRole>())
                {
                    var ofRole = await ListAsync(call, role);
                    grants.AddRange(ofRole.OrderBy(g => g.User.Value, StringComparer.Ordinal));
                }

                return call.Print(ToJson(grants), () => Print(call, grants));
            }
        );

    private static Task<IReadOnlyList<RepresentativeGrant>> ListAsync(
        VerbCall call,
        RepresentativeRole role
    ) => call.Session.RepresentativeGrants.ListAsync(role, call.Company, call.CancellationToken);

    private static Argument<string> UserArgument() =>
        new("who") { Description = "The user, by code." };

    private static Option<string> RoleOption()
    {
        var role = new Option<string>("--as")
        {
            Description = "source or operational.",
            DefaultValueFactory = _ => "source",
        };
        role.AcceptOnlyFromAmong("source", "operational");
        return role;
    }

    private static UserId UserOf(VerbCall call, Argument<string> user) =>
        Typed.User("who", call.Get(user))!.Value;

    private static void Print(VerbCall call, List<RepresentativeGrant> grants)
    {
        call.Terminal.Table(
            ["Who", "As", "Company", "Id"],
            grants.Select(g =>
                (IReadOnlyList<string?>)
                    [
                        g.User.Value,
                        RepresentativeRoles.CodeOf(g.Role),
                        g.Company?.Value ?? "(every one)",
                        g.Id.ToString(),
                    ]
            )
        );
        if (grants.Count == 0)
        {
            call.Terminal.Line("Nobody has been granted it.");
        }
    }

    private static JsonObject ToJson(List<RepresentativeGrant> grants) =>
        new()
        {
            ["rows"] = new JsonArray([
                .. grants.Select(g => new JsonObject
                {
                    ["id"] = g.Id.ToString(),
                    ["user"] = g.User.Value,
                    ["role"] = RepresentativeRoles.CodeOf(g.Role),
                    ["company"] = g.Company?.Value,
                }),
            ]),
        };
}
