using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>A phase of a workflow: statuses that belong together, which one transition may lead out of. Phases can lie in phases.</summary>
public sealed record StatusGroup
{
    /// <summary>The stable code; no status of the workflow has the same.</summary>
    public required string Code { get; init; }

    /// <summary>What people read.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>The code of the phase it lies in; <see langword="null"/> when it lies in none.</summary>
    public string? Parent { get; init; }

    /// <summary>Effects of entering it from outside (SPEC S-10).</summary>
    public ValueList<string> OnEntry { get; init; } = [];

    /// <summary>Effects of leaving it altogether (SPEC S-10).</summary>
    public ValueList<string> OnExit { get; init; } = [];
}
