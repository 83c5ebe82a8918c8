using Prospecting.Collections;
using Prospecting.FollowUp;
using Prospecting.Notes;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class PartSabotages
{
    private const string Changes =
        "A change of what is kept under a prospect adds a version, and a line to the prospect's history";
    private const string Deletions =
        "What is deleted under a prospect is gone, and its history stays";
    private const string OneObject =
        "A session gives out the same object for the same part, and none that it has deleted";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "forgets who was reminded of a task",
            "What is kept under a prospect is found and listed in a new session, equal to what was written",
            Broken.Tasks(t => new BrokenTasks(t)
            {
                Find = async (id, c) =>
                    await t.FindAsync(id, c) is { Reminded.Count: > 0 } task
                        ? FollowUpTask.FromSnapshot(task.ToSnapshot() with { Reminded = [] })
                        : await t.FindAsync(id, c),
            })
        ),
        new(
            "reads no history of what is kept under a prospect once it has changed",
            Changes,
            Broken.History(h => new BrokenHistory(h)
            {
                Read = async (id, c) =>
                    [
                        .. (await h.ReadAsync(id, c)).Where(l =>
                            l.Prospect is null
                            || l.Sequence == 1
                            || l.Changes.Any(f => f.IsRemoval || f.Field == "/prospect")
                        ),
                    ],
            })
        )
        {
            // What the first of the two did is not read either.
            AlsoFails = ["Of two who change the same part, the second gets a conflict"],
        },
        new(
            "does not say whose a line of history is",
            Changes,
            Broken.History(h => new BrokenHistory(h)
            {
                Read = async (id, c) =>
                    [
                        .. (await h.ReadAsync(id, c)).Select(l =>
                            l with
                            {
                                Prospect = l.Changes.Any(f => f.Field == "/prospect")
                                    ? l.Prospect
                                    : null,
                            }
                        ),
                    ],
            })
        )
        {
            // A line that names no prospect cannot name the one that was merged.
            AlsoFails =
            [
                "A merge moves tasks, activities, notes and attachments, and their history is read with the survivor's",
            ],
        },
        new(
            "deletes the history with the record",
            Deletions,
            Broken.History(h => new BrokenHistory(h)
            {
                Read = async (id, c) =>
                {
                    var lines = await h.ReadAsync(id, c);
                    var gone = lines
                        .Where(l => l.Changes.Any(f => f.IsRemoval))
                        .Select(l => l.SubjectId)
                        .ToHashSet();
                    return [.. lines.Where(l => l.Prospect is null || !gone.Contains(l.SubjectId))];
                },
            })
        )
        {
            // Of an attachment, the first of two who touch it can only delete it.
            AlsoFails = ["Of two who change the same part, the second gets a conflict"],
        },
        new(
            "does not tell that the last change of a record was its deletion",
            Deletions,
            Broken.History(h => new BrokenHistory(h)
            {
                Read = async (id, c) =>
                    [
                        .. (await h.ReadAsync(id, c)).Select(l =>
                            l with
                            {
                                Changes = l.Changes.Where(f => !f.IsRemoval).ToValueList(),
                            }
                        ),
                    ],
            })
        ),
        new(
            "makes a new object of a task each time that it is asked",
            OneObject,
            Broken.Session(session =>
            {
                HashSet<FollowUpTaskId> seen = [];
                return new BrokenSession(session)
                {
                    Tasks = new BrokenTasks(session.Tasks)
                    {
                        Find = async (id, c) =>
                            await session.Tasks.FindAsync(id, c) is { } task && !seen.Add(id)
                                ? FollowUpTask.FromSnapshot(task.ToSnapshot())
                                : await session.Tasks.FindAsync(id, c),
                    },
                };
            })
        ),
        new(
            "compares versions of prospects alone",
            "Of two who change the same part, the second gets a conflict",
            Broken.Swallows<ConcurrencyConflictException>(commit =>
                commit.Changed is [] && commit.ChangedParts.Any(p => p is Note && p.IsRemoved)
            )
        ),
        new(
            "tells nobody of notes",
            "Messages about what is kept under a prospect are written with the commit",
            Broken.Outbox(o => new BrokenOutbox(o)
            {
                ReadPending = async (limit, c) =>
                    [
                        .. (await o.ReadPendingAsync(limit, c)).Where(m =>
                            m.SubjectKind != Note.SubjectKindName
                        ),
                    ],
            })
        ),
    ];
}
