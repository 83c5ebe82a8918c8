using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class KeyRenewalSabotages
{
    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "goes on finding a prospect by keys that it had",
            "A prospect is found by its contacts' e-mail, and no longer once it changed",
            Broken.Store(_ =>
            {
                Dictionary<(TenantId, UserId), HashSet<MatchHit>> found = [];
                return session => new BrokenSession(session)
                {
                    Matches = new BrokenMatches(session.Matches)
                    {
                        Find = async (keys, cap, c) =>
                        {
                            var who = (session.Context.Scope.Tenant, session.Context.Scope.User);
                            var old = found.TryGetValue(who, out var known)
                                ? known
                                : found[who] = [];
                            var hits = await session.Matches.FindAsync(keys, cap, c);
                            var linked = await LinkingContactsAsync(session, hits, c);
                            old.UnionWith(hits.Where(h => linked.Contains(h.Prospect)));
                            return [.. hits.Union(old.Where(h => keys.Contains(h.Key)))];
                        },
                    },
                };
            })
        ),
        new(
            "keeps the keys that a prospect had when it was made",
            "A prospect is found by keys of its own, and no longer by those it had",
            Broken.Store(_ =>
            {
                Dictionary<ProspectId, IReadOnlySet<MatchKey>> first = [];
                return session => new BrokenSession(session)
                {
                    Prospects = new BrokenProspects(session.Prospects)
                    {
                        AddNew = p =>
                        {
                            session.Prospects.Add(p);
                            first[p.Id] = MatchProfile.Of(p, []).Keys();
                        },
                    },
                    Matches = new BrokenMatches(session.Matches)
                    {
                        Find = async (keys, cap, c) =>
                        {
                            var hits = await session.Matches.FindAsync(keys, cap, c);
                            var had = await HadAsync(session, first, keys, c);
                            return [.. hits, .. had.Where(h => hits.All(x => x.Key != h.Key))];
                        },
                    },
                };
            })
        ),
        new(
            "leaves the keys of what it writes anyhow to what is written",
            "A contact renews the keys of a prospect that the same commit changes in other ways",
            ForgetsWhatItWrites
        ),
        new(
            "renews the keys of prospects that the writer of a contact sees",
            "A changed contact renews the keys of prospects beyond the writer's scope",
            RenewsWhatTheWriterSees
        ),
    ];

    private static IProspectingSessionFactory ForgetsWhatItWrites(IProspectingSessionFactory truth)
    {
        HashSet<ProspectId> stale = [];
        var writing = Broken.Commits(async commit =>
        {
            await commit.WriteAsync();
            var contacts = commit.ChangedContacts.Where(c => c.Version > 1).Select(c => c.Id);
            stale.UnionWith(
                commit
                    .Changed.Where(p =>
                        p.Version > 1 && p.Contacts.Any(l => contacts.Contains(l.Contact))
                    )
                    .Select(p => p.Id)
            );
        })(truth);
        return WithoutKeysOf(stale, writing);
    }

    private static IProspectingSessionFactory RenewsWhatTheWriterSees(
        IProspectingSessionFactory truth
    )
    {
        HashSet<ProspectId> stale = [];
        var writing = Broken.Commits(async commit =>
        {
            await commit.WriteAsync();
            var changed = commit.ChangedContacts.Where(c => c.Version > 1).Select(c => c.Id);
            stale.UnionWith(
                (await LinkingAsync(commit.Truth, Broken.All(commit.Scope.Tenant), changed)).Except(
                    await LinkingAsync(commit.Truth, commit.Scope, changed)
                )
            );
        })(truth);
        return WithoutKeysOf(stale, writing);
    }

    private static IProspectingSessionFactory WithoutKeysOf(
        HashSet<ProspectId> stale,
        IProspectingSessionFactory writing
    ) =>
        Broken.Matches(m => new BrokenMatches(m)
        {
            Find = async (keys, cap, c) =>
                [.. (await m.FindAsync(keys, cap, c)).Where(h => !stale.Contains(h.Prospect))],
        })(writing);

    private static Task<List<ProspectId>> LinkingAsync(
        IProspectingSessionFactory truth,
        Scope scope,
        IEnumerable<ContactId> contacts
    ) =>
        truth.InAsync(
            scope,
            async session =>
            {
                var all = await session.Prospects.QueryAsync(
                    new ProspectQuery { PageSize = ProspectQuery.MaxPageSize }
                );
                var prospects = await session.Prospects.FindAsync([.. all.Rows.Select(r => r.Id)]);
                return prospects
                    .Where(p => p.Contacts.Any(l => contacts.Contains(l.Contact)))
                    .Select(p => p.Id)
                    .ToList();
            }
        );

    private static async Task<HashSet<ProspectId>> LinkingContactsAsync(
        IProspectingSession session,
        IReadOnlyList<MatchHit> hits,
        CancellationToken cancellationToken
    )
    {
        var found = await session.Prospects.FindAsync(
            [.. hits.Select(h => h.Prospect)],
            cancellationToken
        );
        return [.. found.Where(p => p.Contacts.Count > 0).Select(p => p.Id)];
    }

    // Prospects that the session sees, by keys they were made with; merged ones are another contract's subject.
    private static async Task<IEnumerable<MatchHit>> HadAsync(
        IProspectingSession session,
        Dictionary<ProspectId, IReadOnlySet<MatchKey>> first,
        IReadOnlyCollection<MatchKey> keys,
        CancellationToken cancellationToken
    )
    {
        var seen = await session.Prospects.FindAsync([.. first.Keys], cancellationToken);
        return seen.SelectMany(p =>
            first[p.Id].Where(keys.Contains).Select(key => new MatchHit(key, p.Id))
        );
    }
}
