using Prospecting.Attachments;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Testing.InMemory;

/// <summary>What is known of attachments, in memory: of the prospects that the scope may see.</summary>
internal sealed class InMemoryAttachmentStore(
    InMemoryDatabase database,
    Scope scope,
    KeptAggregates<Attachment> attachments
) : IAttachmentStore
{
    public Task<Attachment?> FindAsync(
        AttachmentId id,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(attachments.Find(id.Value));
    }

    public Task<Page<Attachment>> OfProspectAsync(
        ProspectId prospect,
        TimePage page,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        page.EnsureValid();
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(
            page.Of(attachments.Under(prospect), a => (a.UploadedAt, a.SubjectId))
        );
    }

    public Task<IReadOnlyCollection<AttachmentId>> FindExistingAsync(
        IReadOnlyCollection<AttachmentId> ids,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (scope.Reach != ScopeReach.System)
        {
            throw new ScopeViolationException("the ids of attachments", scope.ToString());
        }

        cancellationToken.ThrowIfCancellationRequested();
        lock (database.Gate)
        {
            return Task.FromResult<IReadOnlyCollection<AttachmentId>>([
                .. ids.Where(id =>
                    database.Kept.TryGetValue((scope.Tenant, id.Value), out var kept)
                    && kept.Kind == Attachment.SubjectKindName
                ),
            ]);
        }
    }

    public void Add(Attachment attachment) => attachments.Add(attachment);
}
