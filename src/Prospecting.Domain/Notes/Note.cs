using NodaTime;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Notes;

/// <summary>Something that somebody wrote down about a prospect (SPEC T-8).</summary>
/// <remarks>Seen and changed like its prospect. Mutable; belongs to the session that loaded it.</remarks>
public sealed class Note : ProspectPart
{
    /// <summary>The subject kind of notes in history and outbox.</summary>
    public const string SubjectKindName = "note";

    /// <summary>The greatest length of a note, in UTF-16 code units.</summary>
    public const int MaxLength = 10_000;

    private Note(TenantId tenant, NoteId id, ProspectId prospect)
        : base(tenant, id.Value, prospect) => Id = id;

    /// <summary>Its id.</summary>
    public NoteId Id { get; }

    /// <summary>What is written, with its lines; may hold personal data.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>When it was written.</summary>
    public Instant CreatedAt { get; private init; }

    /// <summary>Who wrote it.</summary>
    public UserId Author { get; private init; }

    /// <summary>When its text was last changed; <see langword="null"/> while it is as it was written.</summary>
    public Instant? EditedAt { get; private set; }

    /// <summary>Who last changed its text; <see langword="null"/> while it is as it was written.</summary>
    public UserId? EditedBy { get; private set; }

    /// <inheritdoc/>
    public override string SubjectKind => SubjectKindName;

    /// <summary>Writes a note.</summary>
    /// <param name="prospect">What it is kept under.</param>
    /// <param name="text">1 to 10,000 characters, with lines; blanks around it are taken off.</param>
    /// <param name="context">Who writes it, and when.</param>
    /// <returns>The note; or why the prospect cannot be changed; or <c>text.missing</c>, <c>text.too-long</c>, <c>text.forbidden-character</c>.</returns>
    public static Outcome<Note> Create(Prospect prospect, string? text, WorkContext context)
    {
        if (WhyNotUnder(prospect, context) is { } reason)
        {
            return reason;
        }

        List<Reason> reasons = [];
        var clean = Clean(text, reasons);
        if (clean is null)
        {
            return Outcome<Note>.Refused(reasons);
        }

        var note = new Note(prospect.Tenant, new NoteId(context.Ids.Next()), prospect.Id)
        {
            CreatedAt = context.Now,
            Author = context.Scope.User,
            Text = clean,
        };
        note.Record("/text", null, clean);
        note.Raise(new NoteCreated(note.SubjectId, prospect.Id.Value));
        return note;
    }

    /// <summary>Puts another text in the place of the present one, which history keeps.</summary>
    /// <param name="text">1 to 10,000 characters, with lines. The same text changes nothing.</param>
    /// <param name="context">Who changes it, and when.</param>
    /// <returns>Done; or <c>prospect.part-removed</c>, <c>text.missing</c>, <c>text.too-long</c>, <c>text.forbidden-character</c>.</returns>
    public Outcome Edit(string? text, WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (WhyGone() is { } reason)
        {
            return reason;
        }

        List<Reason> reasons = [];
        var clean = Clean(text, reasons);
        if (clean is null)
        {
            return Outcome.Of(reasons);
        }

        if (clean != Text)
        {
            Record("/text", Text, clean);
            (Text, EditedAt, EditedBy) = (clean, context.Now, context.Scope.User);
            Raise(new NoteChanged(SubjectId, Prospect.Value));
        }

        return Outcome.Success;
    }

    /// <summary>Has the commit delete it; its history stays, with what it held (SPEC H-1).</summary>
    /// <param name="context">Who deletes it.</param>
    /// <returns>Done; or <c>prospect.part-removed</c> when it was already.</returns>
    public Outcome Delete(WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (WhyGone() is { } reason)
        {
            return reason;
        }

        Remove();
        return Outcome.Success;
    }

    /// <summary>All it holds, except what a commit has still to write.</summary>
    public NoteSnapshot ToSnapshot() =>
        new()
        {
            Tenant = Tenant.Value,
            Id = Id.Value,
            Version = Version,
            Prospect = Prospect.Value,
            Text = Text,
            CreatedAt = CreatedAt.ToUnixTimeTicks(),
            Author = Author.Value,
            EditedAt = EditedAt?.ToUnixTimeTicks(),
            EditedBy = EditedBy?.Value,
        };

    /// <summary>Rebuilds a note as it was stored.</summary>
    /// <param name="snapshot">What <see cref="ToSnapshot"/> gave.</param>
    public static Note FromSnapshot(NoteSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var note = new Note(
            new TenantId(snapshot.Tenant),
            new NoteId(snapshot.Id),
            new ProspectId(snapshot.Prospect)
        )
        {
            Text = snapshot.Text,
            CreatedAt = Instant.FromUnixTimeTicks(snapshot.CreatedAt),
            Author = new UserId(snapshot.Author),
            EditedAt = snapshot.EditedAt is { } at ? Instant.FromUnixTimeTicks(at) : null,
            EditedBy = snapshot.EditedBy is { } by ? new UserId(by) : null,
        };
        note.RestoreVersion(snapshot.Version);
        return note;
    }

    internal override void RemoveWithProspect()
    {
        if (!IsRemoved)
        {
            Remove();
        }
    }

    private static string? Clean(string? text, List<Reason> reasons) =>
        new TextRule("/text", MaxLength, AllowsLines: true).Require(text, reasons);

    private void Remove()
    {
        Record("/text", Text, null);
        MarkRemoved();
        Raise(new NoteDeleted(SubjectId, Prospect.Value));
    }
}
