using Microsoft.EntityFrameworkCore;
using Prospecting.Collections;
using Prospecting.Persistence.EfCore.History;
using Prospecting.Persistence.EfCore.Receipts;
using Prospecting.Persistence.EfCore.Releases;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Looks whether a commit whose confirmation was lost was written: by its line of history, its release or its receipt.</summary>
/// <remarks>A commit is written whole or not at all, so one row speaks for all of it; nobody else writes the same version.</remarks>
internal sealed class CommitVerification(DbContext context, Scope scope)
{
    public Task<bool> IsWrittenAsync(PendingWrites work, CancellationToken cancellationToken)
    {
        if (work.At is not { } at)
        {
            return Task.FromResult(false);
        }

        var (tenant, user) = (scope.Tenant.Value, scope.User.Value);
        if (work.Aggregates.FirstOrDefault() is { } aggregate)
        {
            var (subject, version) = (aggregate.SubjectId, aggregate.Version + 1);
            var (changes, _) = HistoryJson.Write(aggregate.PendingChanges.ToValueList());
            return context
                .Set<HistoryRow>()
                .AsNoTracking()
                .AnyAsync(
                    h =>
                        h.TenantId == tenant
                        && h.SubjectId == subject
                        && h.Sequence == version
                        && h.At == at
                        && h.UserId == user
                        && h.Changes == changes,
                    cancellationToken
                );
        }

        return work.Releases.Count > 0
            ? IsReleasedAsync(work.Releases[0].ToRow(scope.Tenant), cancellationToken)
            : HasReceiptAsync(
                EfCommandReceiptStore.ToRow(work.Receipts[0], scope.Tenant),
                cancellationToken
            );
    }

    private Task<bool> IsReleasedAsync(
        WorkflowReleaseRow release,
        CancellationToken cancellationToken
    ) =>
        context
            .Set<WorkflowReleaseRow>()
            .AsNoTracking()
            .AnyAsync(
                r =>
                    r.TenantId == release.TenantId
                    && r.CompanyId == release.CompanyId
                    && r.Number == release.Number
                    && r.At == release.At
                    && r.UserId == release.UserId
                    && r.ContentHash == release.ContentHash
                    && r.IsManaged == release.IsManaged,
                cancellationToken
            );

    private Task<bool> HasReceiptAsync(
        CommandReceiptRow receipt,
        CancellationToken cancellationToken
    ) =>
        context
            .Set<CommandReceiptRow>()
            .AsNoTracking()
            .AnyAsync(
                r =>
                    r.TenantId == receipt.TenantId
                    && r.UserId == receipt.UserId
                    && r.CommandKey == receipt.CommandKey
                    && r.Fingerprint == receipt.Fingerprint
                    && r.At == receipt.At,
                cancellationToken
            );
}
