using Microsoft.EntityFrameworkCore;
using Prospecting.Attachments;
using Prospecting.Paging;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.Attachments;

/// <summary>What is known of attachments, in the tables of one context: of the prospects that the scope may see.</summary>
internal sealed class EfAttachmentStore(
    DbContext context,
    Scope scope,
    PartStore<Attachment, AttachmentRow> parts
) : IAttachmentStore
{
    public Task<Attachment?> FindAsync(
        AttachmentId id,
        CancellationToken cancellationToken = default
    ) => parts.FindAsync(id.Value, cancellationToken);

    public Task<Page<Attachment>> OfProspectAsync(
        ProspectId prospect,
        TimePage page,
        CancellationToken cancellationToken = default
    ) =>
        parts.LatestAsync<LatestAttachments>(
            prospect,
            page,
            part => (part.UploadedAt, part.SubjectId),
            cancellationToken
        );

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

        var tenant = scope.Tenant.Value;
        var wanted = ids.Select(i => i.Value).ToArray();
        var found = await context
            .Set<AttachmentRow>()
            .Where(a => a.TenantId == tenant && EF.Parameter(wanted).Contains(a.Id))
            .Select(a => a.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return found.ConvertAll(id => new AttachmentId(id));
    }

    public void Add(Attachment attachment) => parts.Add(attachment);
}
