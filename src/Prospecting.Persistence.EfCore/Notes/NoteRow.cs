using NodaTime;
using Prospecting.Notes;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Notes;

/// <summary>A row of the table <c>notes</c>: yours to query in LINQ, a session's to write.</summary>
public sealed class NoteRow : IRecordRow<Note>, IPartRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The id.</summary>
    public Guid Id { get; set; }

    /// <summary>The version; each commit adds 1.</summary>
    public int Version { get; set; }

    /// <summary>The prospect that it is kept under.</summary>
    public Guid ProspectId { get; set; }

    /// <summary>What it says.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>When it was written.</summary>
    public Instant CreatedAt { get; set; }

    /// <summary>Who wrote it.</summary>
    public string Author { get; set; } = string.Empty;

    /// <summary>When it was last edited.</summary>
    public Instant? EditedAt { get; set; }

    /// <summary>Who edited it last.</summary>
    public string? EditedBy { get; set; }

    void IRecordRow<Note>.Take(Note aggregate, int version)
    {
        var n = aggregate.ToSnapshot();
        (TenantId, Id, Version, ProspectId) = (n.Tenant, n.Id, version, n.Prospect);
        (Text, CreatedAt, Author) = (n.Text, aggregate.CreatedAt, n.Author);
        (EditedAt, EditedBy) = (aggregate.EditedAt, n.EditedBy);
    }

    Note IRecordRow<Note>.ToAggregate() =>
        Note.FromSnapshot(
            new NoteSnapshot
            {
                Tenant = TenantId,
                Id = Id,
                Version = Version,
                Prospect = ProspectId,
                Text = Text,
                CreatedAt = CreatedAt.ToUnixTimeTicks(),
                Author = Author,
                EditedAt = EditedAt?.ToUnixTimeTicks(),
                EditedBy = EditedBy,
            }
        );
}
