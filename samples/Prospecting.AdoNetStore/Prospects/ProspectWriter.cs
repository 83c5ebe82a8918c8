using Prospecting.AdoNetStore.Storage;
using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.AdoNetStore.Prospects;

/// <summary>Writes prospects in a commit's transaction: the document, what is searched, and what is looked up.</summary>
internal sealed class ProspectWriter(StoreConnection connection)
{
    public async Task WriteAsync(
        IReadOnlyList<Prospect> prospects,
        CancellationToken cancellationToken
    )
    {
        prospects = [.. prospects.Where(p => !p.IsRemoved)];
        foreach (var prospect in prospects)
        {
            if (prospect.Version == 0)
            {
                await InsertAsync(prospect, cancellationToken);
            }
            else
            {
                await UpdateAsync(prospect, cancellationToken);
                await ClearPartsAsync(prospect, cancellationToken);
            }

            await InsertPartsAsync(prospect, cancellationToken);
        }

        // After all were cleared: a merge moves references from one to the other.
        foreach (var prospect in prospects)
        {
            await InsertReferencesAsync(prospect, cancellationToken);
        }
    }

    /// <summary>Deletes those that were removed, with what is only theirs.</summary>
    public async Task RemoveAsync(
        IReadOnlyList<Prospect> prospects,
        CancellationToken cancellationToken
    )
    {
        foreach (var gone in prospects.Where(p => p.IsRemoved))
        {
            await RemoveMergedAsync(gone, cancellationToken);
            await ClearPartsAsync(gone, cancellationToken);
            await connection.ExecuteAsync(
                $"DELETE FROM match_keys WHERE tenant = {gone.Tenant} AND prospect = {gone.Id.Value}",
                cancellationToken
            );
            // Something may still be kept under it that this commit knows nothing of.
            var keptStill = await connection.ReadAsync(
                $"SELECT 1 FROM kept WHERE tenant = {gone.Tenant} AND prospect = {gone.Id.Value} LIMIT 1",
                _ => true,
                cancellationToken
            );
            var written =
                keptStill.Count > 0
                    ? 0
                    : await connection.ExecuteAsync(
                        $"DELETE FROM prospects WHERE tenant = {gone.Tenant} AND id = {gone.Id.Value} AND version = {gone.Version}",
                        cancellationToken
                    );
            if (written == 0)
            {
                throw new ConcurrencyConflictException(gone.ToString());
            }
        }
    }

    // Those that were merged into a deleted one became part of it.
    private async Task RemoveMergedAsync(Prospect gone, CancellationToken cancellationToken)
    {
        Sql merged = $"""
            IN (
                WITH RECURSIVE merged (id) AS (
                    SELECT p.id FROM prospects p WHERE p.tenant = {gone.Tenant} AND p.merged_into = {gone.Id.Value}
                    UNION
                    SELECT p.id FROM merged JOIN prospects p ON p.tenant = {gone.Tenant} AND p.merged_into = merged.id
                )
                SELECT id FROM merged
            )
            """;
        Sql[] statements =
        [
            $"DELETE FROM prospect_shares WHERE tenant = {gone.Tenant} AND prospect {merged}",
            $"DELETE FROM prospect_contacts WHERE tenant = {gone.Tenant} AND prospect {merged}",
            $"DELETE FROM prospects WHERE tenant = {gone.Tenant} AND id {merged}",
        ];
        foreach (var statement in statements)
        {
            await connection.ExecuteAsync(statement, cancellationToken);
        }
    }

    private static string Document(Prospect prospect) =>
        Documents.Write(prospect.ToSnapshot() with { Version = prospect.Version + 1 });

    private Task InsertAsync(Prospect p, CancellationToken cancellationToken) =>
        connection.InsertAsync(
            $"""
            INSERT INTO prospects (
                tenant, id, version, owner_company, name_key, search_key, source, owner,
                needs_review, created_at, merged_into, status, status_workflow, status_since,
                status_reopens, document
            ) VALUES (
                {p.Tenant}, {p.Id.Value}, {1}, {p.OwnerCompany}, {p.NameKey}, {p.SearchKey}, {p.Source}, {p.Owner},
                {p.NeedsReview}, {p.CreatedAt}, {p.MergedInto?.Value}, {p.StatusCode}, {p.StatusWorkflow}, {p.StatusSince},
                {p.StatusReopensTo}, {Document(p)}
            )
            """,
            e => new ConcurrencyConflictException(p.ToString(), e),
            cancellationToken
        );

    private async Task UpdateAsync(Prospect p, CancellationToken cancellationToken)
    {
        var written = await connection.ExecuteAsync(
            $"""
            UPDATE prospects SET
                version = {p.Version + 1}, owner_company = {p.OwnerCompany},
                name_key = {p.NameKey}, search_key = {p.SearchKey}, source = {p.Source}, owner = {p.Owner},
                needs_review = {p.NeedsReview}, created_at = {p.CreatedAt}, merged_into = {p.MergedInto?.Value},
                status = {p.StatusCode}, status_workflow = {p.StatusWorkflow}, status_since = {p.StatusSince},
                status_reopens = {p.StatusReopensTo}, document = {Document(p)}
            WHERE tenant = {p.Tenant} AND id = {p.Id.Value} AND version = {p.Version}
            """,
            cancellationToken
        );
        if (written == 0)
        {
            throw new ConcurrencyConflictException(p.ToString());
        }
    }

    private async Task ClearPartsAsync(Prospect p, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(
            $"DELETE FROM prospect_shares WHERE tenant = {p.Tenant} AND prospect = {p.Id.Value}",
            cancellationToken
        );
        await connection.ExecuteAsync(
            $"DELETE FROM prospect_contacts WHERE tenant = {p.Tenant} AND prospect = {p.Id.Value}",
            cancellationToken
        );
        await connection.ExecuteAsync(
            $"DELETE FROM prospect_references WHERE tenant = {p.Tenant} AND prospect = {p.Id.Value}",
            cancellationToken
        );
    }

    private async Task InsertPartsAsync(Prospect p, CancellationToken cancellationToken)
    {
        foreach (var share in p.Shares)
        {
            await connection.ExecuteAsync(
                $"""
                INSERT INTO prospect_shares (tenant, prospect, company, level)
                VALUES ({p.Tenant}, {p.Id.Value}, {share.Company}, {share.Level})
                """,
                cancellationToken
            );
        }

        foreach (var link in p.Contacts)
        {
            await connection.ExecuteAsync(
                $"""
                INSERT INTO prospect_contacts (tenant, prospect, contact)
                VALUES ({p.Tenant}, {p.Id.Value}, {link.Contact.Value})
                """,
                cancellationToken
            );
        }
    }

    private async Task InsertReferencesAsync(Prospect p, CancellationToken cancellationToken)
    {
        foreach (var reference in p.References)
        {
            await connection.InsertAsync(
                $"""
                INSERT INTO prospect_references (tenant, company, system, reference, prospect)
                VALUES ({p.Tenant}, {reference.Company}, {reference.System}, {reference.Id}, {p.Id.Value})
                """,
                e => new ReferenceTakenException(reference.System, e),
                cancellationToken
            );
        }
    }
}
