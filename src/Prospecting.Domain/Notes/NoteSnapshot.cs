namespace Prospecting.Notes;

/// <summary>All that a note holds, as plain data; its shape is public surface.</summary>
/// <remarks>Instants are Unix time in ticks of 100 ns.</remarks>
public sealed record NoteSnapshot
{
    /// <summary>The tenant's number.</summary>
    public required int Tenant { get; init; }

    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The stored version.</summary>
    public required int Version { get; init; }

    /// <summary>The id of the prospect it is kept under.</summary>
    public required Guid Prospect { get; init; }

    /// <summary>What is written.</summary>
    public required string Text { get; init; }

    /// <summary>When it was written.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string Author { get; init; }

    /// <summary>When its text was last changed.</summary>
    public long? EditedAt { get; init; }

    /// <summary>Who last changed its text.</summary>
    public string? EditedBy { get; init; }

    /// <summary>Its id: the text may be personal data.</summary>
    public override string ToString() => $"note {Id}";
}
