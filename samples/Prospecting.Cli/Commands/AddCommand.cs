using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Duplicates;
using Prospecting.Policies;
using Prospecting.Prospects;
using Prospecting.Rights;

namespace Prospecting.Cli.Commands;

/// <summary><c>add</c>: enters a prospect by hand, unless it is there already (SPEC P-2, U-1).</summary>
internal static class AddCommand
{
    public static Command Create(Terminal terminal)
    {
        var pairs = new Argument<string[]>("field")
        {
            Description = "NAME=VALUE, several at once; see: prospecting field list",
            Arity = ArgumentArity.OneOrMore,
        };
        var reference = new Option<string[]>("--reference")
        {
            Description = "Its id in another system, SYSTEM=ID; may be given several times.",
        };
        var anyway = new Option<bool>("--anyway")
        {
            Description = "Enter it although it is likely there already.",
        };
        return Verb.Create(
            terminal,
            "add",
            "Enter a prospect by hand.",
            [pairs, reference, anyway],
            async call =>
            {
                await call.RequireAsync(RightQuestion.In(ActionCodes.Create, call.Company));
                var typed = call.Get(pairs)!.Select(p => Typed.Pair("add", p)).ToList();
                if (typed.Any(p => FieldInput.IsOwnership(p.Name)))
                {
                    await call.RequireAsync(RightQuestion.In(ActionCodes.Assign, call.Company));
                }

                var details = await FieldInput.TakeAllAsync(
                    call,
                    call.Company,
                    new ProspectDetails(),
                    typed,
                    mayLack: false
                );
                var prospect = Prospect.Create(details, call.Context).OrStop();
                foreach (
                    var (system, id) in (call.Get(reference) ?? []).Select(r =>
                        Typed.Pair("--reference", r)
                    )
                )
                {
                    prospect.AddReference(system, id, call.Context).OrStop();
                }

                call.Service<FieldPolicies>().Check(EntryChannel.Manual, prospect, []).OrStop();
                var found = await call.Service<DuplicateFinder>()
                    .FindAsync(
                        call.Session.Matches,
                        MatchProfile.Of(prospect, []),
                        call.CancellationToken
                    );
                if (found.Count > 0 && !call.Get(anyway))
                {
                    return await RefuseAsync(call, found);
                }

                call.Session.Prospects.Add(prospect);
                await call.CommitAsync();
                return call.Done("Entered:", prospect.Id);
            }
        );
    }

    private static async Task<int> RefuseAsync(VerbCall call, IReadOnlyList<Duplicate> found)
    {
        var names = (
            await call.Session.Prospects.FindAsync(
                [.. found.Select(d => d.Prospect)],
                call.CancellationToken
            )
        ).ToDictionary(p => p.Id, p => p.DisplayName);
        call.Print(
            new JsonObject
            {
                ["done"] = false,
                ["duplicates"] = new JsonArray([
                    .. found.Select(d => new JsonObject
                    {
                        ["id"] = d.Prospect.ToString(),
                        ["name"] = names.GetValueOrDefault(d.Prospect),
                        ["points"] = d.Score.Points,
                        ["why"] = DuplicateText.Explain(d.Score),
                    }),
                ]),
            },
            () =>
            {
                call.Terminal.Table(
                    ["Points", "Likely the same", "Why", "Id"],
                    found.Select(d =>
                        (IReadOnlyList<string?>)
                            [
                                DuplicateText.Points(d.Score),
                                names.GetValueOrDefault(d.Prospect),
                                DuplicateText.Explain(d.Score),
                                d.Prospect.ToString(),
                            ]
                    )
                );
                call.Terminal.Line("Not entered. Give: --anyway");
            }
        );
        return ExitCode.Refused;
    }
}
