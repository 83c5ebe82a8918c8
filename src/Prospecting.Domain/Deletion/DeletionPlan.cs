using Prospecting.Collections;

namespace Prospecting.Deletion;

/// <summary>What goes when a prospect is deleted, as it is shown for confirmation: plain data that can be stored and sent (SPEC Y-1).</summary>
/// <remarks>Executing it is the confirmation, and refuses when anything changed since: nobody deletes what he has not seen.</remarks>
public sealed record DeletionPlan
{
    /// <summary>The prospect's id.</summary>
    public required Guid Prospect { get; init; }

    /// <summary>The version that was looked at.</summary>
    public required int Version { get; init; }

    /// <summary>What is kept under it: tasks, activities, notes and attachments, by kind and id.</summary>
    public ValueList<DeletedPart> Parts { get; init; } = [];

    /// <summary>The contacts that only this prospect is linked to, who go with it, by id. The others stay.</summary>
    public ValueList<DeletedPart> Contacts { get; init; } = [];

    /// <summary>How many of a kind go.</summary>
    /// <param name="kind">The subject kind, such as <c>task</c>.</param>
    public int CountOf(string kind) => Parts.Count(p => p.Kind == kind);

    /// <summary>The prospect's id.</summary>
    public override string ToString() => $"deletion of prospect {Prospect}";
}

/// <summary>One record that goes along.</summary>
/// <param name="Kind">Its subject kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version that was looked at.</param>
public sealed record DeletedPart(string Kind, Guid Id, int Version);
