using Prospecting.Collections;
using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class UnitOfWorkSabotages
{
    private const string RoundTrip =
        "A committed prospect is found in a new session, equal to what was written";
    private const string SameObject = "A session gives out the same object for the same id";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new("drops the pence of a turnover", RoundTrip, Broken.Loaded(LosePence)),
        new("cuts comments at the end of a line", RoundTrip, Broken.Loaded(CutComments)),
        new("loses what a contact does at the prospect", RoundTrip, Broken.Loaded(LoseRoles)),
        new(
            "loses the mobile phones of contacts",
            RoundTrip,
            Broken.LoadedContact(contact => contact with { Mobile = null })
        ),
        new(
            "loses what new contacts consent to",
            RoundTrip,
            Broken.LoadedContact(contact =>
                contact.Version == 1 ? contact with { Consents = [] } : contact
            )
        ),
        new(
            "writes what is left when a session is thrown away",
            "What is not committed is not seen",
            Broken.Session(s => new BrokenSession(s) { Dispose = () => CommitAndDispose(s) })
        )
        {
            // An intake that is stopped throws away what it has made and not committed.
            AlsoFails =
            [
                "An intake stores every record once, chunk by chunk, and says how far it came",
            ],
        },
        new(
            "lets one session see the objects that another is changing",
            "Each session gives out objects of its own",
            Broken.Store(_ => SharesChangedObjects())
        )
        {
            // Nothing can be put under a prospect that seems merged while the merge is not committed.
            AlsoFails =
            [
                "Nothing is kept under a prospect that was merged meanwhile",
                "What was kept under a prospect meanwhile stops its deletion",
            ],
        },
        new(
            "makes objects anew when several prospects are asked for",
            SameObject,
            Broken.Session(CopySeveral)
        ),
        new(
            "writes all that was loaded, changed or not",
            "A commit without changes writes nothing",
            Broken.Commits(commit =>
            {
                foreach (
                    var idle in commit
                        .Prospects.Except(commit.Changed)
                        .Where(p => p.Version > 0 && commit.ChangedParts is [])
                )
                {
                    idle.MarkForReview(!idle.NeedsReview, commit.Context);
                    idle.MarkForReview(!idle.NeedsReview, commit.Context);
                }

                return commit.WriteAsync();
            })
        ),
        new(
            "takes one commit of a session and forgets the next",
            "A session goes on after a commit",
            Broken.Session(s =>
            {
                var isDone = false;
                return new BrokenSession(s)
                {
                    Commit = async c =>
                    {
                        if (!isDone)
                        {
                            await s.CommitAsync(c);
                            isDone = true;
                        }
                    },
                };
            })
        )
        {
            // Whether many or few were written before, the next commit is forgotten.
            AlsoFails =
            [
                "A record that was written with many can be changed on in its session",
                "A record that was written with many and changed by another is a conflict",
            ],
        },
        new(
            "loses the version of changed contacts",
            "A changed contact is found changed",
            Broken.LoadedContact(contact =>
                contact is { Version: > 1, Consents: [] } ? contact with { Version = 1 } : contact
            )
        ),
        new(
            "ignores that a commit is cancelled",
            "A cancelled commit writes nothing",
            Broken.Session(s => new BrokenSession(s) { Commit = _ => s.CommitAsync() })
        ),
        new(
            "writes a cancelled commit before it says so",
            "A cancelled commit writes nothing",
            Broken.Session(s => new BrokenSession(s)
            {
                Commit = async c =>
                {
                    await s.CommitAsync();
                    c.ThrowIfCancellationRequested();
                },
            })
        ),
    ];

    private static ProspectSnapshot LosePence(ProspectSnapshot p) =>
        p.AnnualTurnover is { Amount: var money } turnover
            ? p with
            {
                AnnualTurnover = turnover with
                {
                    Amount = Money.Of(decimal.Truncate(money.Amount), money.Currency),
                },
            }
            : p;

    private static ProspectSnapshot CutComments(ProspectSnapshot p) =>
        p with
        {
            Comment = p.Comment?.Split('\n')[0],
        };

    private static ProspectSnapshot LoseRoles(ProspectSnapshot p) =>
        p with
        {
            Contacts = p.Contacts.Select(l => l with { Role = null }).ToValueList(),
        };

    private static async ValueTask CommitAndDispose(IProspectingSession session)
    {
        try
        {
            await session.CommitAsync();
        }
        catch (Exception refusal)
            when (refusal is not (OutOfMemoryException or StackOverflowException))
        {
            // What was refused before is refused again; nobody hears of it.
        }

        await session.DisposeAsync();
    }

    private static Func<IProspectingSession, IProspectingSession> SharesChangedObjects()
    {
        List<Prospect> open = [];
        return session =>
        {
            List<Prospect> own = [];
            return new BrokenSession(session)
            {
                Prospects = new BrokenProspects(session.Prospects)
                {
                    Find = async (id, c) =>
                    {
                        var other = open.Find(p => p.Id == id && p.HasPendingChanges);
                        var found = other ?? await session.Prospects.FindAsync(id, c);
                        if (other is null && found is not null)
                        {
                            own.Add(found);
                            open.Add(found);
                        }

                        return found;
                    },
                },
                Dispose = () =>
                {
                    open.RemoveAll(own.Contains);
                    return session.DisposeAsync();
                },
            };
        };
    }

    private static BrokenSession CopySeveral(IProspectingSession session)
    {
        List<ProspectId> given = [];
        return new BrokenSession(session)
        {
            Prospects = new BrokenProspects(session.Prospects)
            {
                Find = (id, c) =>
                {
                    given.Add(id);
                    return session.Prospects.FindAsync(id, c);
                },
                FindSeveral = async (ids, c) =>
                    [
                        .. (await session.Prospects.FindAsync(ids, c)).Select(p =>
                            given.Contains(p.Id) ? Prospect.FromSnapshot(p.ToSnapshot()) : p
                        ),
                    ],
            },
        };
    }
}
