using Prospecting.Collections;

namespace Prospecting.FollowUp;

/// <summary>All that a task holds, as plain data; its shape is public surface.</summary>
public sealed record FollowUpTaskSnapshot
{
    /// <summary>The tenant's number.</summary>
    public required int Tenant { get; init; }

    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The id of the prospect that it is kept under.</summary>
    public required Guid Prospect { get; init; }

    /// <summary>The stored version.</summary>
    public required int Version { get; init; }

    /// <summary>The code of its type.</summary>
    public required string Type { get; init; }

    /// <summary>The last day to do it on, where the assignee lives.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The code of the user who shall do it.</summary>
    public required string Assignee { get; init; }

    /// <summary>Where a request came from.</summary>
    public string? Source { get; init; }

    /// <summary>What is to be done; may hold personal data.</summary>
    public string? Description { get; init; }

    /// <summary>When it was made, in ticks of 100 ns since the Unix epoch.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>The code of the user who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was done, in ticks of 100 ns since the Unix epoch; <see langword="null"/> while it is to do.</summary>
    public long? DoneAt { get; init; }

    /// <summary>The code of the user who did it; <see langword="null"/> while it is to do.</summary>
    public string? DoneBy { get; init; }

    /// <summary>The codes of the users who were reminded of it, in the order in which they were.</summary>
    public ValueList<string> Reminded { get; init; } = [];

    /// <summary>Its id: the rest may be personal data.</summary>
    public override string ToString() => $"task {Id}";
}
