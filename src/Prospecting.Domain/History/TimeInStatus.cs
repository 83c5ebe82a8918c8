using NodaTime;

namespace Prospecting.History;

/// <summary>How long prospects stay in one status of one workflow (SPEC S-12, Z-2).</summary>
/// <remarks>A stay counts under the name that the last migration gave it, a re-entry under the one that was entered (SPEC S-14).</remarks>
public sealed record TimeInStatus
{
    /// <summary>The workflow's key.</summary>
    public required string Workflow { get; init; }

    /// <summary>The status's code.</summary>
    public required string Status { get; init; }

    /// <summary>The stays that ended, within the period if one was given.</summary>
    public DurationSum Completed { get; init; }

    /// <summary>The shortest of the stays that ended; <see langword="null"/> when none did.</summary>
    public Duration? Shortest { get; init; }

    /// <summary>The longest of the stays that ended; <see langword="null"/> when none did.</summary>
    public Duration? Longest { get; init; }

    /// <summary>The prospects that are in it now, with their time so far; no period narrows it.</summary>
    public DurationSum Current { get; init; }

    /// <summary>How often a prospect entered it that had been in a status of this code before, within the period if one was given.</summary>
    public int Reentries { get; init; }
}
