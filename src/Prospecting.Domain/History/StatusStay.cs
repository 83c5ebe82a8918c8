using NodaTime;
using Prospecting.Statuses;

namespace Prospecting.History;

/// <summary>The time a prospect spent in a status without a break (SPEC S-12). A re-entry ends one stay and begins another.</summary>
public sealed record StatusStay
{
    /// <summary>The line of history that began it: who, by which action, why.</summary>
    public required StatusChange EnteredBy { get; init; }

    /// <summary>
    /// The line that gave the status the name it has: <see cref="EnteredBy"/>, or the last migration since, which renames a stay and does not
    /// end it (SPEC S-14).
    /// </summary>
    public required StatusChange NamedBy { get; init; }

    /// <summary>The line that ended it; <see langword="null"/> for the status it is in now.</summary>
    public StatusChange? LeftBy { get; init; }

    /// <summary>When it began.</summary>
    public required Instant Entered { get; init; }

    /// <summary>When it ended; <see langword="null"/> for the status it is in now.</summary>
    public Instant? Left { get; init; }

    /// <summary>How long it lasted, or has lasted until now; never negative.</summary>
    public required Duration Duration { get; init; }

    /// <summary>Which of the stays in this status it is, from 1, by the name the status had when it began.</summary>
    public required int Visit { get; init; }

    /// <summary>The status's code, as the last migration left it.</summary>
    public string Status => NamedBy.To;

    /// <summary>Whether the prospect had been in this status before.</summary>
    public bool IsReentry => Visit > 1;

    /// <summary>Whether it began with an action that leads from a status to itself (SPEC S-4).</summary>
    public bool IsRestart => EnteredBy.From == EnteredBy.To;

    /// <summary>Status and instants: reasons and note are the user's words.</summary>
    public override string ToString() => $"{Status} {Entered} - {Left}";
}
