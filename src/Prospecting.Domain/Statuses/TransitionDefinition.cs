using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>One action that a workflow allows, as data (SPEC S-4).</summary>
public sealed record TransitionDefinition
{
    /// <summary>The stable code of the action, unique in the workflow.</summary>
    public required string Code { get; init; }

    /// <summary>What people read on the button.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>The statuses it leads out of; empty when <see cref="FromAnyOpen"/>.</summary>
    public ValueList<string> From { get; init; } = [];

    /// <summary>Whether it leads out of every open status.</summary>
    public bool FromAnyOpen { get; init; }

    /// <summary>The status it leads to; <see langword="null"/> for kinds that have none of their own.</summary>
    public string? To { get; init; }

    /// <summary>What it does to the status.</summary>
    public TransitionKind Kind { get; init; }

    /// <summary>Conditions on the prospect; all must hold.</summary>
    public ValueList<GuardDefinition> Guards { get; init; } = [];

    /// <summary>How many reasons must come with it (SPEC S-7).</summary>
    public int MinReasons { get; init; }

    /// <summary>How long the written justification must be at least, in characters; 0 when none is asked for (SPEC S-7).</summary>
    public int MinNoteLength { get; init; }

    /// <summary>The right it takes; <see langword="null"/> when everybody has it.</summary>
    public string? Permission { get; init; }

    /// <summary>Whether it must be confirmed (SPEC S-9).</summary>
    public bool RequiresConfirmation { get; init; }

    /// <summary>Codes that the domain event of the change carries for subscribers (SPEC S-10).</summary>
    public ValueList<string> Effects { get; init; } = [];

    /// <summary>Whether it leads out of a status; "any open" leaves out those that are terminal.</summary>
    /// <param name="status">The status.</param>
    public bool LeadsOutOf(StatusDefinition status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return FromAnyOpen
            ? status is { Category: StatusCategory.Open, IsTerminal: false }
            : From.Contains(status.Code);
    }
}
