using System.Globalization;
using NodaTime;
using Prospecting.Activities;
using Prospecting.FollowUp;
using Prospecting.Prospects;
using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>What was done last and what comes next, in the rows of lists (SPEC Q-1, T-7).</summary>
internal static class ListedActionContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "A row tells the last action and the next one, of tasks and activities alike",
            RowTellsActions
        )
        {
            Rules = ["Q-1", "T-7"],
            Hint =
                "Under each prospect of the page: the task to do that is due first, the one done last, the activity to come that starts first "
                + "and the one over last; FollowUpActions.LastAndNext chooses among them.",
        },
        new("A due date stands in the zone of the scope that reads the list", DueWhereTheReaderIs)
        {
            Rules = ["Q-1", "T-7"],
            Hint = "Give FollowUpActions.LastAndNext the zone of the session's scope.",
        },
    ];

    private static async Task RowTellsActions(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var clock = harness.Clock.GetCurrentInstant();
        foreach (
            var (name, work) in new (string, Action<IProspectingSession, Prospect>)[]
            {
                ("A nothing", (_, _) => { }),
                (
                    "B tasks",
                    (s, p) =>
                    {
                        Due(s, p, StandardTaskTypes.Proposal, days: 9);
                        Due(s, p, StandardTaskTypes.Reminder, days: 2);
                        Due(s, p, StandardTaskTypes.FirstContact, days: 4)
                            .Complete(s.Context)
                            .OrThrow();
                    }
                ),
                (
                    "C activities",
                    (s, p) =>
                    {
                        Held(s, p, ActivityTypes.Visit, hours: 70);
                        Held(s, p, ActivityTypes.Meeting, hours: 50);
                        Held(s, p, ActivityTypes.Call, hours: -3);
                        Held(s, p, ActivityTypes.Visit, hours: -30);
                        // Begun, and not over.
                        Held(s, p, ActivityTypes.Meeting, hours: -1, until: 1);
                    }
                ),
                (
                    "D both",
                    (s, p) =>
                    {
                        Held(s, p, ActivityTypes.Visit, hours: -1);
                        Due(s, p, StandardTaskTypes.Voicemail, days: 3)
                            .Complete(s.Context)
                            .OrThrow();
                        Held(s, p, ActivityTypes.Call, hours: 20);
                        Due(s, p, StandardTaskTypes.Appointment, days: 2);
                    }
                ),
            }
        )
        {
            await StoreAsync(harness, name, work, cancellationToken).ConfigureAwait(false);
        }

        await DeletedLeaveNoTraceAsync(harness, cancellationToken).ConfigureAwait(false);
        var rows = await QueryContracts
            .ReadAllAsync(
                harness,
                new ProspectQuery { Sort = ProspectSort.Name },
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.Equal(
            "A nothing: - / -; "
                + "B tasks: first-contact 0 / reminder day 2; "
                + "C activities: call -3 / meeting -1; "
                + "D both: voicemail 0 / call 20; "
                + "E deleted: - / -",
            string.Join(
                "; ",
                rows.Select(r =>
                    $"{r.DisplayName}: {Told(r.Actions.Last, clock)} / {Told(r.Actions.Next, clock)}"
                )
            ),
            "the last and the next action of each row, in hours from now or days"
        );
    }

    private static async Task DueWhereTheReaderIs(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var zone = DateTimeZone.ForOffset(Offset.FromHours(-11));
        LocalDate due = default;
        await StoreAsync(
                harness,
                "Ailleurs",
                (s, p) => due = Due(s, p, StandardTaskTypes.Reminder, days: 1).DueOn,
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis.In(zone),
                async session =>
                {
                    var page = await session
                        .Prospects.QueryAsync(new ProspectQuery(), cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(
                        zone.AtStartOfDay(due).ToInstant(),
                        page.Rows[0].Actions.Next?.At ?? default,
                        "the beginning of the due date"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task DeletedLeaveNoTraceAsync(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        FollowUpTaskId task = default;
        ActivityId activity = default;
        await StoreAsync(
                harness,
                "E deleted",
                (s, p) =>
                {
                    task = Due(s, p, StandardTaskTypes.Reminder, days: 1).Id;
                    activity = Held(s, p, ActivityTypes.Call, hours: -2).Id;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var reminder = await session
                        .Tasks.FindAsync(task, cancellationToken)
                        .ConfigureAwait(false);
                    var call = await session
                        .Activities.FindAsync(activity, cancellationToken)
                        .ConfigureAwait(false);
                    Require.NotNull(reminder, "the task").Delete(session.Context).OrThrow();
                    Require.NotNull(call, "the activity").Delete(session.Context).OrThrow();
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task StoreAsync(
        StoreHarness harness,
        string name,
        Action<IProspectingSession, Prospect> work,
        CancellationToken cancellationToken
    )
    {
        var prospect = await harness
            .StoreAsync(AnneInParis, name, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .UnderAsync(
                AnneInParis,
                prospect,
                async (session, holder) =>
                {
                    work(session, holder);
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static FollowUpTask Due(
        IProspectingSession session,
        Prospect prospect,
        string type,
        int days
    ) =>
        TaskKind.Add(
            session,
            prospect,
            new NewTask
            {
                Type = new TaskType(type),
                DueOn = session.Context.Now.InUtc().Date.PlusDays(days),
            },
            session.Context
        );

    private static Activity Held(
        IProspectingSession session,
        Prospect prospect,
        string type,
        int hours,
        int? until = null
    )
    {
        var now = session.Context.Now;
        return ActivityKind.Add(
            session,
            prospect,
            new NewActivity
            {
                Type = type,
                Start = now + Duration.FromHours(hours),
                End = until is { } end ? now + Duration.FromHours(end) : null,
            },
            session.Context
        );
    }

    private static string Told(FollowUpAction? action, Instant now) =>
        action switch
        {
            null => "-",
            { DueOn: { } due } when action.At != now =>
                $"{action.Type} day {Period.DaysBetween(now.InUtc().Date, due).ToString(CultureInfo.InvariantCulture)}",
            _ =>
                $"{action.Type} {(action.At - now).TotalHours.ToString(CultureInfo.InvariantCulture)}",
        };
}
