using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Activities;
using Prospecting.Catalogs;
using Prospecting.Cli.Output;
using Prospecting.Paging;

namespace Prospecting.Cli.Commands;

/// <summary><c>activity</c>: visits, calls and meetings with a prospect (SPEC T-5).</summary>
internal static class ActivityCommand
{
    public static Command Create(Terminal terminal) =>
        new("activity", "Visits, calls and meetings with a prospect.")
        {
            Add(terminal),
            List(terminal),
        };

    private static Command Add(Terminal terminal)
    {
        var id = IdArgument.Create();
        Option<string?> Text(string name, string description) =>
            new(name) { Description = description };
        var type = new Option<string>("--type")
        {
            Description = "Its type by code or label, such as visit, call, meeting.",
            Required = true,
        };
        var start = new Option<string>("--start")
        {
            Description = "When it begins or began, such as 2026-12-31T14:30.",
            Required = true,
        };
        var end = Text("--end", "When it ends or ended.");
        var subject = Text("--subject", "What it is about.");
        var details = Text("--details", "More about it.");
        var organiser = Text("--organiser", "Who organises it, by code; you, unless said.");
        var zone = new Option<string>("--zone")
        {
            Description = "The time zone of times, such as Europe/Paris.",
            DefaultValueFactory = _ => "UTC",
        };
        return Verb.Create(
            terminal,
            "add",
            "Plan an activity, or note one that is over.",
            [id, type, start, end, subject, details, organiser, zone],
            async call =>
            {
                var prospect = await call.ProspectAsync(id);
                var local = Typed.Zone(call.Get(zone)!);
                var activity = new NewActivity
                {
                    Type = (
                        await Listed.TypeAsync(
                            call,
                            CatalogKind.ActivityType,
                            prospect.OwnerCompany,
                            call.Get(type)!,
                            "/type"
                        )
                    ).Code,
                    Start = Typed.Moment("--start", call.Get(start), local)!.Value,
                    End = Typed.Moment("--end", call.Get(end), local),
                    Subject = call.Get(subject),
                    Details = call.Get(details),
                    Organiser = Typed.User("--organiser", call.Get(organiser)),
                };
                var made = Activity.Create(prospect, activity, call.Context).OrStop();
                call.Session.Activities.Add(made);
                await call.CommitAsync();
                return call.Done("Noted:", made.Id);
            }
        );
    }

    private static Command List(Terminal terminal)
    {
        var id = IdArgument.Create();
        var view = new Option<string?>("--view") { Description = "upcoming, recent or past." };
        view.AcceptOnlyFromAmong("upcoming", "recent", "past");
        var page = new PageOptions();
        return Verb.Create(
            terminal,
            "list",
            "List the activities of a prospect: the next first of those to come, else the latest first.",
            [id, view, .. page.All],
            async call =>
            {
                var prospect = await call.ProspectAsync(id);
                var query = new ActivityQuery
                {
                    View = call.Get(view) is { } word
                        ? Enum.Parse<ActivityView>(word, ignoreCase: true)
                        : null,
                    Page = page.Of(call),
                };
                var activities = await PageOptions.ReadAsync(() =>
                    call.Session.Activities.OfProspectAsync(
                        prospect.Id,
                        query,
                        call.CancellationToken
                    )
                );
                return call.Print(ToJson(activities), () => Print(call, activities));
            }
        );
    }

    private static void Print(VerbCall call, Page<Activity> activities)
    {
        call.Terminal.Table(
            ["Start", "End", "Type", "Who", "Subject", "Id"],
            activities.Rows.Select(a =>
                (IReadOnlyList<string?>)
                    [
                        Moments.Text(a.Start),
                        a.End is { } end ? Moments.Text(end) : null,
                        a.Type,
                        a.Organiser.Value,
                        a.Subject,
                        a.Id.ToString(),
                    ]
            )
        );
        PageOptions.PrintEnd(call, activities, "No activity.");
    }

    private static JsonObject ToJson(Page<Activity> activities) =>
        new()
        {
            ["rows"] = new JsonArray([
                .. activities.Rows.Select(a => new JsonObject
                {
                    ["id"] = a.Id.ToString(),
                    ["type"] = a.Type,
                    ["start"] = Moments.Iso(a.Start),
                    ["end"] = a.End is { } end ? Moments.Iso(end) : null,
                    ["organiser"] = a.Organiser.Value,
                    ["subject"] = a.Subject,
                    ["details"] = a.Details,
                }),
            ]),
            ["next"] = activities.Next,
        };
}
