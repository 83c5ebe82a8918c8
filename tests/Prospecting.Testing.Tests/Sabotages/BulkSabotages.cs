using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class BulkSabotages
{
    private const int Many = 50;

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "loses the legal name of one among many",
            "Many new records in one commit are written with all that a commit writes",
            Broken.Loaded(p => p.DisplayName == "Atelier n° 39" ? p with { LegalName = null } : p)
        ),
        new(
            "gives another object for a record that was written with many",
            "A record that was written with many can be changed on in its session",
            Broken.Prospects(prospects => new BrokenProspects(prospects)
            {
                Find = async (id, c) =>
                    await prospects.FindAsync(id, c) is { } found
                        ? found.DisplayName == "Atelier n° 7 bis"
                            ? Prospect.FromSnapshot(found.ToSnapshot())
                            : found
                        : null,
            })
        ),
        new(
            "lets a change of a record among many be lost",
            "A record that was written with many and changed by another is a conflict",
            Broken.Swallows<ConcurrencyConflictException>(commit =>
                commit.Changed.Any(p => p.DisplayName == "Atelier n° 3 bis")
            )
        ),
        new(
            "keeps the others of many when one is refused",
            "Many records of which one is refused are refused together",
            Broken.Commits(async commit =>
            {
                try
                {
                    await commit.WriteAsync();
                }
                catch (ReferenceTakenException) when (commit.Changed.Count >= Many)
                {
                    await WriteAsync(
                        commit,
                        commit.Scope,
                        commit.Changed.Where(p => p.References.All(r => r.Id != "42"))
                    );
                    throw;
                }
            })
        ),
        new(
            "looks at the scope of few records only",
            "Many records for a company beyond the scope are refused at the commit",
            Broken.Commits(async commit =>
            {
                try
                {
                    await commit.WriteAsync();
                }
                catch (ScopeViolationException) when (commit.Changed.Count >= Many)
                {
                    await WriteAsync(commit, Broken.All(commit.Scope.Tenant), commit.Changed);
                }
            })
        ),
        new(
            "loses links from what was stored to what is new",
            "Records are changed and made in one commit",
            Broken.Loaded(p => p.DisplayName == "Connu bis" ? p with { Contacts = [] } : p)
        ),
        new(
            "forgets the last chunk",
            "An intake stores every record once, chunk by chunk, and says how far it came",
            Broken.Commits(commit =>
                commit.Changed.Any(p => p.DisplayName == "Nouveau 59")
                    ? Task.CompletedTask
                    : commit.WriteAsync()
            )
        ),
    ];

    private static Task<bool> WriteAsync(
        Commit commit,
        Scopes.Scope scope,
        IEnumerable<Prospect> prospects
    ) =>
        commit.Truth.InAsync(
            scope,
            async session =>
            {
                foreach (var prospect in prospects)
                {
                    session.Prospects.Add(prospect);
                    foreach (
                        var contact in commit.ChangedContacts.Where(c =>
                            prospect.Contacts.Any(l => l.Contact == c.Id)
                        )
                    )
                    {
                        session.Contacts.Add(contact);
                    }
                }

                await session.CommitAsync(commit.CancellationToken);
                return true;
            }
        );
}
