using Prospecting.AdoNetStore.Storage;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.AdoNetStore.Kept;

/// <summary>Writes what is kept under prospects, and what companies set, in a commit's transaction.</summary>
internal sealed class KeptWriter(StoreConnection connection, TenantId tenant)
{
    public async Task WriteAsync(KeptDocument kept, CancellationToken cancellationToken)
    {
        var aggregate = kept.Aggregate;
        if (aggregate.Version == 0)
        {
            await connection.InsertAsync(
                $"""
                INSERT INTO kept (tenant, id, kind, version, prospect, company, code, document)
                VALUES ({tenant}, {aggregate.SubjectId}, {aggregate.SubjectKind}, {1}, {kept.Prospect}, {kept.Company}, {kept.Code}, {kept.Document})
                """,
                e => new ConcurrencyConflictException(aggregate.ToString()!, e),
                cancellationToken
            );
            return;
        }

        Sql delete = $"DELETE FROM kept";
        Sql update =
            $"UPDATE kept SET version = {aggregate.Version + 1}, prospect = {kept.Prospect}, document = {kept.Document}";
        var written = await connection.ExecuteAsync(
            $"""
            {(aggregate.IsRemoved ? delete : update)}
            WHERE tenant = {tenant} AND id = {aggregate.SubjectId} AND version = {aggregate.Version}
            """,
            cancellationToken
        );
        if (written == 0)
        {
            throw new ConcurrencyConflictException(aggregate.ToString()!);
        }
    }

    /// <summary>Refuses a merge that would leave something behind: put there since the merge looked.</summary>
    public async Task RequireNothingUnderAsync(
        IReadOnlyCollection<ProspectId> merged,
        CancellationToken cancellationToken
    )
    {
        if (merged.Count == 0)
        {
            return;
        }

        var left = await connection.ReadAsync(
            $"""
            SELECT k.prospect FROM kept k
            WHERE k.tenant = {tenant} AND k.prospect IN {Sql.Any(merged.Select(p => p.Value))}
            LIMIT 1
            """,
            r => new ProspectId(r.GetGuid(0)),
            cancellationToken
        );
        if (left.Count > 0)
        {
            throw new ConcurrencyConflictException($"prospect {left[0]}");
        }
    }
}
