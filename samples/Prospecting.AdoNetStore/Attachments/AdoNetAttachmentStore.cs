using Prospecting.AdoNetStore.Kept;
using Prospecting.AdoNetStore.Storage;
using Prospecting.Attachments;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.AdoNetStore.Attachments;

/// <summary>What is known of attachments, as documents.</summary>
internal sealed class AdoNetAttachmentStore(
    StoreConnection connection,
    Scope scope,
    KeptAggregates<Attachment> attachments
) : IAttachmentStore
{
    public Task<Attachment?> FindAsync(
        AttachmentId id,
        CancellationToken cancellationToken = default
    ) => attachments.FindAsync(id.Value, cancellationToken);

    public async Task<Page<Attachment>> OfProspectAsync(
        ProspectId prospect,
        TimePage page,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        page.EnsureValid();
        return page.Of(
            await attachments.UnderAsync(prospect, cancellationToken),
            a => (a.UploadedAt, a.SubjectId)
        );
    }

    public async Task<IReadOnlyCollection<AttachmentId>> FindExistingAsync(
        IReadOnlyCollection<AttachmentId> ids,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (scope.Reach != ScopeReach.System)
        {
            throw new ScopeViolationException("the ids of attachments", scope.ToString());
        }

        return await connection.ReadAsync(
            $"""
            SELECT k.id FROM kept k
            WHERE k.tenant = {scope.Tenant} AND k.kind = {Attachment.SubjectKindName}
                AND k.id IN {Sql.Any(ids.Select(i => i.Value))}
            """,
            r => new AttachmentId(r.GetGuid(0)),
            cancellationToken
        );
    }

    public void Add(Attachment attachment) => attachments.Add(attachment);
}
