using NodaTime;
using Prospecting.FollowUp;
using Prospecting.Prospects;
using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <content>The criteria of tasks (SPEC T-1, T-4).</content>
internal static partial class PartListContracts
{
    private static async Task EachCriterionFindsItsOwn(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var first = await harness
            .StoreAsync(AnneInParis, "Un", cancellationToken)
            .ConfigureAwait(false);
        var second = await harness
            .StoreAsync(AnneInParis, "Deux", cancellationToken)
            .ConfigureAwait(false);
        List<FollowUpTask> all = [];
        foreach (var prospect in (ProspectId[])[first, second])
        {
            await harness
                .UnderAsync(
                    AnneInParis,
                    prospect,
                    async (session, holder) =>
                    {
                        all.AddRange(Tasks(session, holder, harness));
                        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        var day = new LocalDate(2026, 3, 3);
        foreach (
            var (name, query) in new (string, TaskQuery)[]
            {
                ("assignee", new() { Assignee = Bruno }),
                ("to do", new() { State = TaskState.ToDo }),
                ("done", new() { State = TaskState.Done }),
                ("due from", new() { DueFrom = day }),
                ("due to", new() { DueTo = day }),
                ("due between", new() { DueFrom = day, DueTo = day.PlusDays(1) }),
                ("prospect", new() { Prospect = second }),
                ("awaits a reminder", TaskQuery.AwaitingReminder(day.PlusDays(2))),
                ("awaits none", new() { AwaitsReminder = false }),
                (
                    "all at once",
                    new()
                    {
                        Assignee = Anne,
                        State = TaskState.ToDo,
                        DueFrom = day.PlusDays(-2),
                        DueTo = day.PlusDays(3),
                        Prospect = first,
                        AwaitsReminder = true,
                    }
                ),
            }
        )
        {
            var wanted = all.Where(t => query.Matches(t, query.Prospect)).ToList();
            Require.That(
                wanted.Count > 0 && wanted.Count < all.Count,
                "a criterion that tells tasks apart",
                $"{wanted.Count} of {all.Count} by {name}"
            );
            var seen = await QueryAsync(harness, query, cancellationToken).ConfigureAwait(false);
            Require.Equal(
                string.Join(", ", wanted.Select(t => t.SubjectId).Order()),
                string.Join(", ", seen.Select(t => t.SubjectId).Order()),
                $"the tasks found by {name}"
            );
        }
    }

    // For both of them: to do, done, reminded; due before, on and after one day.
    private static List<FollowUpTask> Tasks(
        IProspectingSession session,
        Prospect holder,
        StoreHarness harness
    )
    {
        List<FollowUpTask> made = [];
        var day = new LocalDate(2026, 3, 3);
        foreach (var assignee in new[] { Anne, Bruno })
        {
            made.AddRange(
                Enumerable
                    .Range(-1, 5)
                    .Select(i =>
                        TaskKind.Add(
                            session,
                            holder,
                            new NewTask
                            {
                                Type = new TaskType(StandardTaskTypes.Reminder),
                                DueOn = day.PlusDays(i),
                                Assignee = assignee,
                            },
                            session.Context
                        )
                    )
            );
        }

        made[1].Complete(session.Context).OrThrow();
        harness.Clock.Advance(Duration.FromDays(5));
        made[0].Remind(Anne, DateTimeZone.Utc, session.Context).OrThrow();
        made[6].Remind(Anne, DateTimeZone.Utc, session.Context).OrThrow();
        harness.Clock.Advance(Duration.FromDays(-5));
        return made;
    }

    private static async Task<IReadOnlyList<FollowUpTask>> QueryAsync(
        StoreHarness harness,
        TaskQuery query,
        CancellationToken cancellationToken
    )
    {
        List<FollowUpTask> seen = [];
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    string? after = null;
                    do
                    {
                        var page = await session
                            .Tasks.QueryAsync(
                                query with
                                {
                                    PageSize = 3,
                                    After = after,
                                },
                                cancellationToken
                            )
                            .ConfigureAwait(false);
                        seen.AddRange(page.Rows);
                        after = page.Next;
                    } while (after is not null);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return seen;
    }
}
