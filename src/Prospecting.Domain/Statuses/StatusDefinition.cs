using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>One status of a workflow, as data (SPEC S-1).</summary>
public sealed record StatusDefinition
{
    /// <summary>The stable code: 1 to 40 characters of <c>a-z 0-9 . _ -</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What people read.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>What it means.</summary>
    public StatusCategory Category { get; init; }

    /// <summary>The chance of signing, 0 to 100 per cent.</summary>
    public int Probability { get; init; }

    /// <summary>Whether new prospects start here; exactly one status does.</summary>
    public bool IsInitial { get; init; }

    /// <summary>Whether nothing but a reopening leads out of it.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>The colour of its badge, <c>#rrggbb</c>; <see langword="null"/> for the category's own.</summary>
    public string? Colour { get; init; }

    /// <summary>Other names it goes by: codes of older versions, labels in files of other systems.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>The code of the phase it belongs to; <see langword="null"/> when it belongs to none.</summary>
    public string? Group { get; init; }

    /// <summary>Effects of entering it, re-entries included (SPEC S-10).</summary>
    public ValueList<string> OnEntry { get; init; } = [];

    /// <summary>Effects of leaving it, re-entries included (SPEC S-10).</summary>
    public ValueList<string> OnExit { get; init; } = [];

    /// <summary>After how many days of 24 hours a prospect in it counts as stagnating (SPEC S-12); <see langword="null"/> for never.</summary>
    public int? StaleAfterDays { get; init; }
}
