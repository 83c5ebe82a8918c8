using Prospecting.Attachments;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.ScopeMatrix.Tests.Stores;
using Prospecting.Testing.Attachments;
using Prospecting.Work;
using static Prospecting.ScopeMatrix.Tests.Operations.KeptCases;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>Attachments: their port, what they do, and what moves their bytes.</summary>
internal static class AttachmentCases
{
    public static IEnumerable<OperationCase> All => [.. Port, .. Bytes, .. Orphans];

    private static IEnumerable<OperationCase> Port =>
        [
            Read(
                "IAttachmentStore.FindAsync",
                async (s, call) => await s.Attachments.FindAsync(call.Target.Attachment)
            ),
            Read(
                "IAttachmentStore.OfProspectAsync",
                async (s, call) =>
                    await s.Attachments.OfProspectAsync(call.Target.First, new TimePage())
            ),
            Read(
                "IAttachmentStore.FindExistingAsync",
                async (s, call) => await s.Attachments.FindExistingAsync([call.Target.Attachment])
            ) with
            {
                Belongs = Belongs.ToSystem,
                Saw = PortCases.AnyRow,
            },
            Add(
                "IAttachmentStore.Add",
                Belongs.ToProspect,
                Kinds.Attachment,
                async (call, context) =>
                {
                    var owners = await call.OwnersAsync();
                    var record = await call.OwnersRecordAsync();
                    var uploaded = await UploadAsync(
                        call.Store,
                        owners.Attachments,
                        record,
                        context
                    );
                    return uploaded.OrThrow();
                }
            ),
            Verb(
                "Attachment.Delete",
                Kinds.Attachment,
                (attachment, _, context) => attachment.Delete(context)
            ),
        ];

    private static IEnumerable<OperationCase> Bytes =>
        [
            new(
                "AttachmentUpload.UploadAsync",
                Belongs.ToProspect,
                Effect.Writes,
                call =>
                    call.MakePartAsync(
                        (session, prospect, context) =>
                            UploadAsync(call.Store, session.Attachments, prospect, context)
                    )
            )
            {
                Loads = true,
            },
            new(
                "AttachmentDownload.OpenAsync",
                Belongs.ToProspect,
                Effect.Reads,
                async call =>
                {
                    var session = await call.ForUseCaseAsync();
                    var opened = await call
                        .Store.Service<AttachmentDownload>()
                        .OpenAsync(session?.Attachments!, call.Target.Attachment);
                    if (!opened.TryGet(out var content))
                    {
                        return opened;
                    }

                    await using (content)
                    {
                        using var text = new StreamReader(content.Bytes);
                        return (content.Attachment, await text.ReadToEndAsync());
                    }
                }
            ),
        ];

    private static IEnumerable<OperationCase> Orphans =>
        [
            new(
                "AttachmentSweep.FindOrphansAsync",
                Belongs.ToSystem,
                Effect.Reads,
                async call =>
                {
                    var session = await call.ForUseCaseAsync();
                    call.Store.Clock.Advance(AttachmentSweep.MinAge * 2);
                    return await call
                        .Store.Service<AttachmentSweep>()
                        .FindOrphansAsync(
                            session?.Attachments!,
                            session?.Context!,
                            AttachmentSweep.MinAge
                        )
                        .ToListAsync();
                }
            ),
            new(
                "AttachmentSweep.DeleteOrphansAsync",
                Belongs.ToSystem,
                Effect.Writes,
                async call =>
                {
                    var session = await call.ForUseCaseAsync();
                    call.Store.Clock.Advance(AttachmentSweep.MinAge * 2);
                    return await call
                        .Store.Service<AttachmentSweep>()
                        .DeleteOrphansAsync(
                            session?.Attachments!,
                            session?.Context!,
                            AttachmentSweep.MinAge
                        );
                }
            )
            {
                Saw = result => result is SweepReport { Orphans: > 0 },
            },
        ];

    // Into a storage of its own: bytes are saved before the commit that may refuse them, and swept later.
    private static async Task<Outcome<Attachment>> UploadAsync(
        ScopeStore store,
        IAttachmentStore attachments,
        Prospect prospect,
        WorkContext context
    )
    {
        var upload = new AttachmentUpload(
            new InMemoryAttachmentStorage(store.Clock),
            AttachmentRules.Default
        );
        using var bytes = new MemoryStream("Neuf"u8.ToArray());
        return await upload.UploadAsync(
            attachments,
            prospect,
            new NewAttachment { FileName = "neuf.txt" },
            bytes,
            context
        );
    }
}
