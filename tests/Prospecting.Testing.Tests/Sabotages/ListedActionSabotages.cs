using NodaTime;
using Prospecting.Prospects;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class ListedActionSabotages
{
    private const string Telling =
        "A row tells the last action and the next one, of tasks and activities alike";

    private const string Zone = "A due date stands in the zone of the scope that reads the list";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "tells only what comes next",
            Telling,
            Broken.Rows((_, row) => row with { Actions = row.Actions with { Last = null } })
        ),
        new(
            "tells no activities",
            Telling,
            Broken.Rows(
                (_, row) =>
                    row with
                    {
                        Actions = new LastAndNextAction(
                            OnlyTask(row.Actions.Last),
                            OnlyTask(row.Actions.Next)
                        ),
                    }
            )
        ),
        new(
            "places due dates in universal time",
            Zone,
            Broken.Rows(
                (_, row) =>
                    row.Actions.Next is { DueOn: { } due } next
                        ? row with
                        {
                            Actions = row.Actions with
                            {
                                Next = next with
                                {
                                    At = due.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(),
                                },
                            },
                        }
                        : row
            )
        ),
    ];

    private static FollowUpAction? OnlyTask(FollowUpAction? action) =>
        action?.Kind == FollowUpActionKind.Task ? action : null;
}
