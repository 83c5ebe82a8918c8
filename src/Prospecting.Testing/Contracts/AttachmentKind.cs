using Prospecting.Attachments;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Storage;
using Prospecting.Testing.Attachments;
using Prospecting.Work;

namespace Prospecting.Testing.Contracts;

/// <summary>What is known of attachments (SPEC T-8). They are made by uploads and never changed.</summary>
internal sealed class AttachmentKind : PartKind
{
    public override string Name => "attachment";

    public override bool CanChange => false;

    public override async Task<ProspectPart> AddAsync(
        IProspectingSession session,
        Prospect prospect,
        WorkContext context,
        CancellationToken cancellationToken
    )
    {
        using var content = new MemoryStream([.. "%PDF-1.7 devis"u8]);
        var uploaded = await new AttachmentUpload(
            new InMemoryAttachmentStorage(context.Clock),
            AttachmentRules.Default
        )
            .UploadAsync(
                session.Attachments,
                prospect,
                new NewAttachment { FileName = "Devis d'été.pdf" },
                content,
                context,
                cancellationToken
            )
            .ConfigureAwait(false);
        return uploaded.OrThrow();
    }

    public override Task<ProspectPart> AddFullAsync(
        StoreHarness harness,
        IProspectingSession session,
        Prospect prospect,
        CancellationToken cancellationToken
    ) => AddAsync(session, prospect, session.Context, cancellationToken);

    public override async Task<ProspectPart?> FindAsync(
        IProspectingSession session,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        await session
            .Attachments.FindAsync(new AttachmentId(id), cancellationToken)
            .ConfigureAwait(false);

    public override async Task<(IReadOnlyList<ProspectPart> Rows, string? Next)> PageAsync(
        IProspectingSession session,
        ProspectId prospect,
        int size,
        string? after,
        CancellationToken cancellationToken
    )
    {
        var page = await session
            .Attachments.OfProspectAsync(
                prospect,
                new TimePage { PageSize = size, After = after },
                cancellationToken
            )
            .ConfigureAwait(false);
        return (page.Rows, page.Next);
    }

    public override int Compare(ProspectPart one, ProspectPart other) =>
        ((Attachment)other).UploadedAt.CompareTo(((Attachment)one).UploadedAt);

    public override void Change(ProspectPart part, Prospect prospect, WorkContext context) =>
        throw new InvalidOperationException("An attachment is not changed.");

    public override void Delete(ProspectPart part, WorkContext context) =>
        ((Attachment)part).Delete(context).OrThrow();

    public override object Snapshot(ProspectPart part, int version) =>
        ((Attachment)part).ToSnapshot() with
        {
            Version = version,
        };
}
