using System.CommandLine;
using System.Text.Json.Nodes;
using NodaTime;
using Prospecting.Cli.Output;
using Prospecting.Collections;
using Prospecting.History;
using Prospecting.Paging;

namespace Prospecting.Cli.Commands;

/// <summary><c>history</c>: the timeline of a prospect and of all that is its (SPEC H-1).</summary>
internal static class HistoryCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = IdArgument.Create();
        var kinds = new Option<string[]>("--kind")
        {
            Description =
                "prospect, contact, task, activity, note, attachment; may be given several times.",
        };
        var by = new Option<string?>("--by") { Description = "Who did it, by code." };
        var from = new Option<string?>("--from") { Description = "From this day or time on, UTC." };
        var before = new Option<string?>("--before")
        {
            Description = "Before this day or time, UTC.",
        };
        var page = new PageOptions();
        return Verb.Create(
            terminal,
            "history",
            "Show what happened to a prospect and to all that is its, the latest first.",
            [id, kinds, by, from, before, .. page.All],
            async call =>
            {
                var prospect = await call.ProspectAsync(id);
                var query = new HistoryQuery(prospect.Id)
                {
                    Kinds = (call.Get(kinds) ?? []).ToValueList(),
                    User = Typed.User("--by", call.Get(by)),
                    From = Typed.Moment("--from", call.Get(from), DateTimeZone.Utc),
                    Before = Typed.Moment("--before", call.Get(before), DateTimeZone.Utc),
                    PageSize = call.Get(page.Limit),
                    After = call.Get(page.After),
                };
                var lines = await PageOptions.ReadAsync(() =>
                    call.Session.History.QueryAsync(query, call.CancellationToken)
                );
                return call.Print(ToJson(lines), () => Print(call, lines));
            }
        );
    }

    private static void Print(VerbCall call, Page<HistoryEntry> lines)
    {
        call.Terminal.Table(
            ["When", "Who", "What", "Field", "Old", "New"],
            lines.Rows.SelectMany(l =>
                l.Changes.Select(c =>
                    (IReadOnlyList<string?>)
                        [
                            Moments.Text(l.At),
                            l.User.Value,
                            l.SubjectKind,
                            ChangedField.NameOf(c),
                            c.Old,
                            c.New,
                        ]
                )
            )
        );
        PageOptions.PrintEnd(call, lines, "Nothing happened.");
    }

    private static JsonObject ToJson(Page<HistoryEntry> lines) =>
        new()
        {
            ["rows"] = new JsonArray([
                .. lines.Rows.Select(l => new JsonObject
                {
                    ["at"] = Moments.Iso(l.At),
                    ["user"] = l.User.Value,
                    ["company"] = l.Company?.Value,
                    ["kind"] = l.SubjectKind,
                    ["subject"] = l.SubjectId.ToString(),
                    ["version"] = l.Sequence,
                    ["changes"] = new JsonArray([
                        .. l.Changes.Select(c => new JsonObject
                        {
                            ["field"] = c.Field,
                            ["old"] = c.Old,
                            ["new"] = c.New,
                        }),
                    ]),
                }),
            ]),
            ["next"] = lines.Next,
        };
}
