using Prospecting.FollowUp;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class PartScopeSabotages
{
    private const string Invisible =
        "What is kept under a prospect that the scope may not see is neither found nor listed";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "finds a note of its tenant by its id, whose prospect it does not find",
            Invisible,
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    Notes = new BrokenNotes(session.Notes)
                    {
                        Find = async (id, c) =>
                        {
                            if (await session.Notes.FindAsync(id, c) is { } own)
                            {
                                return own;
                            }

                            var other = await truth.InAsync(
                                Broken.All(session.Context.Scope.Tenant),
                                s => s.Notes.FindAsync(id, c)
                            );
                            return
                                other is not null
                                && await session.Prospects.FindAsync(other.Prospect, c) is null
                                ? other
                                : null;
                        },
                    },
                }
            )
        ),
        new(
            "lists the tasks of a tenant when no prospect is asked for",
            Invisible,
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    Tasks = new BrokenTasks(session.Tasks)
                    {
                        Query = (q, c) =>
                            q == new TaskQuery()
                                ? truth.InAsync(
                                    Broken.All(session.Context.Scope.Tenant),
                                    s => s.Tasks.QueryAsync(q, c)
                                )
                                : session.Tasks.QueryAsync(q, c),
                    },
                }
            )
        ),
        new(
            "lets whoever reads a prospect change what is kept under it",
            "What is kept under a prospect that is shared for reading is seen, and neither changed nor deleted",
            Broken.Swallows<ScopeViolationException>(commit =>
                commit.Changed is []
                && commit.ChangedParts.Count > 0
                && commit.ChangedParts.All(p => p.Version > 0)
            )
        ),
        new(
            "believes the objects whose prospect a new record is",
            "Nothing new is kept under a prospect that the scope may not change, whatever the objects say",
            Broken.Swallows<ScopeViolationException>(commit =>
                commit.Prospects is [] && commit.ChangedParts.Any(p => p.Version == 0)
            )
        ),
        new(
            "tells users too which attachments there are",
            "A system scope alone is told which attachments there are",
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    Attachments = new BrokenAttachments(session.Attachments)
                    {
                        FindExisting = (ids, c) =>
                            truth.InAsync(
                                Broken.All(session.Context.Scope.Tenant),
                                s => s.Attachments.FindExistingAsync(ids, c)
                            ),
                    },
                }
            )
        ),
    ];
}
