using Prospecting.Attachments;
using Prospecting.Paging;
using Prospecting.Prospects;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>Attachments that pass everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenAttachments(IAttachmentStore inner) : IAttachmentStore
{
    public Func<AttachmentId, CancellationToken, Task<Attachment?>> Find { get; init; } =
        inner.FindAsync;

    public Func<
        IReadOnlyCollection<AttachmentId>,
        CancellationToken,
        Task<IReadOnlyCollection<AttachmentId>>
    > FindExisting { get; init; } = inner.FindExistingAsync;

    public Action<Attachment> AddNew { get; init; } = inner.Add;

    public Task<Attachment?> FindAsync(
        AttachmentId id,
        CancellationToken cancellationToken = default
    ) => Find(id, cancellationToken);

    public Task<Page<Attachment>> OfProspectAsync(
        ProspectId prospect,
        TimePage page,
        CancellationToken cancellationToken = default
    ) => inner.OfProspectAsync(prospect, page, cancellationToken);

    public Task<IReadOnlyCollection<AttachmentId>> FindExistingAsync(
        IReadOnlyCollection<AttachmentId> ids,
        CancellationToken cancellationToken = default
    ) => FindExisting(ids, cancellationToken);

    public void Add(Attachment attachment) => AddNew(attachment);
}
