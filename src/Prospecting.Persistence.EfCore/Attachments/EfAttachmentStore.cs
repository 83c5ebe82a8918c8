using Microsoft.EntityFrameworkCore;
using NodaTime;
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

    public async Task<Page<Attachment>> OfProspectAsync(
        ProspectId prospect,
        TimePage page,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        page.EnsureValid();
        var standing = await parts
            .StandingForAsync(prospect, cancellationToken)
            .ConfigureAwait(false);
        if (standing is null)
        {
            return page.ToPage(Array.Empty<Attachment>(), PlaceOf);
        }

        var rows = parts.Readable.Where(r => r.ProspectId == standing);
        if (page.ReadAfter() is var (at, id))
        {
            rows = rows.Where(r =>
                r.UploadedAt <= at && (r.UploadedAt < at || r.Id.CompareTo(id) < 0)
            );
        }

        return page.ToPage(
            await parts
                .LoadAsync(
                    rows.OrderByDescending(r => r.UploadedAt)
                        .ThenByDescending(r => r.Id)
                        .Take(page.PageSize + 1),
                    cancellationToken
                )
                .ConfigureAwait(false),
            PlaceOf
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

    private static (Instant At, Guid Id) PlaceOf(Attachment attachment) =>
        (attachment.UploadedAt, attachment.SubjectId);
}
