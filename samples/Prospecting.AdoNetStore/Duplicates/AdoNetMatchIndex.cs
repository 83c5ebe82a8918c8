using System.Data.Common;
using System.Runtime.CompilerServices;
using Prospecting.AdoNetStore.Storage;
using Prospecting.Duplicates;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.AdoNetStore.Duplicates;

/// <summary>Match keys, confined to one scope.</summary>
internal sealed class AdoNetMatchIndex(StoreConnection connection, Scope scope) : IMatchIndex
{
    public async Task<IReadOnlyList<MatchHit>> FindAsync(
        IReadOnlyCollection<MatchKey> keys,
        int capPerKey,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capPerKey);
        // The kind is part of what is hashed, so the hash alone finds the row.
        return await connection.ReadAsync(
            $"""
            SELECT kind, hash, prospect FROM (
                SELECT k.kind, k.hash, k.prospect,
                    ROW_NUMBER() OVER (PARTITION BY k.hash, k.kind ORDER BY k.prospect) AS place
                FROM match_keys k
                JOIN prospects p ON p.tenant = k.tenant AND p.id = k.prospect
                WHERE k.tenant = {scope.Tenant} AND k.hash IN {Sql.Any(keys.Select(k => k.Hash))}
                    AND {ScopeSql.Readable(scope)}
            ) hits
            WHERE place <= {capPerKey}
            """,
            Hit,
            cancellationToken
        );
    }

    public async Task<IReadOnlyList<MatchProfile>> LoadProfilesAsync(
        IReadOnlyCollection<ProspectId> prospects,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(prospects);
        var found = await connection.ReadAsync(
            $"""
            SELECT p.document FROM prospects p
            WHERE p.id IN {Sql.Any(prospects.Select(p => p.Value))} AND {ScopeSql.Readable(scope)}
            """,
            r => Prospect.FromSnapshot(r.ReadProspect(0)),
            cancellationToken
        );
        var contacts = await connection.ReadAsync(
            $"""
            SELECT c.document FROM contacts c
            WHERE c.tenant = {scope.Tenant}
                AND c.id IN {Sql.Any(
                found.SelectMany(p => p.Contacts).Select(l => l.Contact.Value).Distinct()
            )}
            """,
            r => r.ReadContact(0),
            cancellationToken
        );
        var byId = contacts.ToDictionary(c => c.Id);
        return
        [
            .. found.Select(p => MatchProfile.Of(p, [.. p.Contacts.Select(l => byId[l.Contact])])),
        ];
    }

    public async IAsyncEnumerable<MatchHit> SharedKeysAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        // The caller loads profiles between two hits, and not every provider runs two statements on one connection.
        await using var own = await connection.OpenAnotherAsync(cancellationToken);
        var hits = own.StreamAsync(
            $"""
            SELECT kind, hash, prospect FROM (
                SELECT k.kind, k.hash, k.prospect, COUNT(*) OVER (PARTITION BY k.hash, k.kind) AS holders
                FROM match_keys k
                JOIN prospects p ON p.tenant = k.tenant AND p.id = k.prospect
                WHERE k.tenant = {scope.Tenant} AND {ScopeSql.Readable(scope)}
            ) hits
            WHERE holders > 1
            ORDER BY hash, kind, prospect
            """,
            Hit,
            cancellationToken
        );
        await foreach (var hit in hits)
        {
            yield return hit;
        }
    }

    private static MatchHit Hit(DbDataReader row) =>
        new(
            new MatchKey((MatchKeyKind)row.GetInt32(0), row.GetInt64(1)),
            new ProspectId(row.GetGuid(2))
        );
}
