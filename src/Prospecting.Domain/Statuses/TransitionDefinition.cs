using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>One action that a workflow allows, as data (SPEC S-4).</summary>
public sealed record TransitionDefinition
{
    /// <summary>The name in <see cref="From"/> that stands for every open status that is not terminal.</summary>
    public const string AnyOpen = "any-open";

    /// <summary>The most reasons that may come with an action.</summary>
    public const int MaxReasons = 20;

    /// <summary>The longest written justification, in characters.</summary>
    public const int MaxNoteLength = 4000;

    /// <summary>The stable code of the action. Several transitions may have the same: see the remarks.</summary>
    /// <remarks>
    /// Out of one status, the transition that names the status outweighs one that names its phase, an inner phase an outer one, and any of
    /// them <see cref="AnyOpen"/>. What is left are branches: the first one whose guards hold is taken, in the order of the definition.
    /// </remarks>
    public required string Code { get; init; }

    /// <summary>What people read on the button.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>What it leads out of: codes of statuses, codes of phases, or <see cref="AnyOpen"/>.</summary>
    public ValueList<string> From { get; init; } = [];

    /// <summary>The status it leads to; <see langword="null"/> for kinds that have none of their own.</summary>
    public string? To { get; init; }

    /// <summary>What it does to the status.</summary>
    public TransitionKind Kind { get; init; }

    /// <summary>Conditions on the prospect; all must hold.</summary>
    public ValueList<GuardDefinition> Guards { get; init; } = [];

    /// <summary>How many reasons must come with it, 0 to 20 (SPEC S-7).</summary>
    public int MinReasons { get; init; }

    /// <summary>How long the written justification must be at least, in characters, 0 to 4,000; 0 when none is asked for (SPEC S-7).</summary>
    public int MinNoteLength { get; init; }

    /// <summary>The right it takes; <see langword="null"/> when everybody has it.</summary>
    public string? Permission { get; init; }

    /// <summary>Whether it must be confirmed (SPEC S-9).</summary>
    public bool RequiresConfirmation { get; init; }

    /// <summary>Codes that the domain event of the change carries for subscribers (SPEC S-10).</summary>
    public ValueList<string> Effects { get; init; } = [];

    /// <summary>Whether it leads out of every open status.</summary>
    public bool FromAnyOpen => From.Contains(AnyOpen);
}
