using System.Text;
using Prospecting.Attachments;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Testing.Attachments;
using Prospecting.Testing.Clock;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Attachments;

/// <summary>Files as they come, and where they go to.</summary>
internal sealed class Files
{
    public static readonly byte[] Pdf = "%PDF-1.7\nquote"u8.ToArray();

    public static readonly NewAttachment Quote = new()
    {
        FileName = "Devis Forge.pdf",
        MediaType = "application/pdf",
    };

    public Files() => Storage = new InMemoryAttachmentStorage(Clock);

    public FakeClock Clock { get; } = new(World.Start);

    public InMemoryAttachmentStorage Storage { get; }

    public KnownAttachments Attachments { get; } = new();

    public Prospect Prospect { get; } = World.NewProspect("Forge");

    public WorkContext Context(Scope? scope = null) => World.Context(scope, Clock);

    public Task<Outcome<Attachment>> UploadAsync(
        NewAttachment? file = null,
        byte[]? bytes = null,
        AttachmentRules? rules = null,
        Scope? scope = null
    ) => UploadAsync(new MemoryStream(bytes ?? Pdf), file, rules, scope);

    public Task<Outcome<Attachment>> UploadAsync(
        Stream content,
        NewAttachment? file = null,
        AttachmentRules? rules = null,
        Scope? scope = null
    ) =>
        new AttachmentUpload(Storage, rules ?? AttachmentRules.Default).UploadAsync(
            Attachments,
            Prospect,
            file ?? Quote,
            content,
            Context(scope)
        );

    /// <summary>As a store would give it back: nothing pending.</summary>
    public static Attachment Stored(Attachment attachment)
    {
        attachment.AcceptCommit(attachment.Version + 1);
        return Attachment.FromSnapshot(attachment.ToSnapshot());
    }

    public static NewAttachment Named(string name) => new() { FileName = name };

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}

/// <summary>The attachments of a session, as far as a test commits them.</summary>
internal sealed class KnownAttachments : IAttachmentStore
{
    private readonly List<Attachment> _added = [];
    private readonly List<Attachment> _committed = [];

    public IReadOnlyList<Attachment> Added => _added;

    /// <summary>How many ids were asked for at once, call by call.</summary>
    public List<int> Asked { get; } = [];

    public void Commit()
    {
        _committed.AddRange(_added);
        _added.Clear();
        _committed.RemoveAll(a => a.IsRemoved);
    }

    public Task<Attachment?> FindAsync(
        AttachmentId id,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(_committed.Find(a => a.Id == id));

    public Task<Page<Attachment>> OfProspectAsync(
        ProspectId prospect,
        TimePage page,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task<IReadOnlyCollection<AttachmentId>> FindExistingAsync(
        IReadOnlyCollection<AttachmentId> ids,
        CancellationToken cancellationToken = default
    )
    {
        Asked.Add(ids.Count);
        return Task.FromResult<IReadOnlyCollection<AttachmentId>>([
            .. _committed.Select(a => a.Id).Intersect(ids),
        ]);
    }

    public void Add(Attachment attachment) => _added.Add(attachment);
}
