using System.Globalization;
using NodaTime;
using Prospecting.Collections;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.History;

/// <summary>Which lines of a prospect's timeline to read, the latest first (SPEC H-1). Every criterion that is left out leaves all in.</summary>
/// <remarks>
/// The timeline has the lines of the prospect and of those merged into it, of all that is or was kept under any of them, and of the
/// contacts that it is linked to.
/// </remarks>
/// <param name="Prospect">The prospect.</param>
public sealed record HistoryQuery(ProspectId Prospect)
{
    /// <summary>The most lines a page may have.</summary>
    public const int MaxPageSize = 500;

    /// <summary>Subject kinds, any of them, such as <c>prospect</c>, <c>contact</c> or <c>task</c>.</summary>
    public ValueList<string> Kinds { get; init; } = [];

    /// <summary>Who did it.</summary>
    public UserId? User { get; init; }

    /// <summary>The first instant.</summary>
    public Instant? From { get; init; }

    /// <summary>The instant before which it must have been.</summary>
    public Instant? Before { get; init; }

    /// <summary>How many lines a page has, 1 to 500.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>Where the page before ended: its <see cref="Page{T}.Next"/>.</summary>
    public string? After { get; init; }

    /// <summary>Whether a line of the timeline meets the criteria: the meaning that every store gives them.</summary>
    /// <param name="entry">The line.</param>
    public bool Matches(HistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return (Kinds.Count == 0 || Kinds.Contains(entry.SubjectKind))
            && (User is null || User == entry.User)
            && (From is null || entry.At >= From)
            && (Before is null || entry.At < Before);
    }

    /// <summary>Checks the page size, the period and the cursor.</summary>
    /// <exception cref="ArgumentException">The page size is out of range, the period ends before it begins, or <see cref="After"/> is not the end of a page of history.</exception>
    public void EnsureValid()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PageSize, MaxPageSize);
        if (From >= Before)
        {
            throw new ArgumentException("The period ends before it begins.", nameof(Before));
        }

        _ = ReadAfter();
    }

    /// <summary>Reads <see cref="After"/>.</summary>
    /// <returns>Instant, subject and number of the last line of the page before; <see langword="null"/> for the first page.</returns>
    /// <exception cref="ArgumentException"><see cref="After"/> is not the end of a page of history.</exception>
    public (Instant At, Guid Subject, int Sequence)? ReadAfter()
    {
        if (After is null)
        {
            return null;
        }

        var cursor = PageCursor.Parse(After);
        return
            cursor.SortValue.Split(' ') is [var ticks, var sequence]
            && long.TryParse(
                ticks,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var at
            )
            && at >= Instant.MinValue.ToUnixTimeTicks()
            && at <= Instant.MaxValue.ToUnixTimeTicks()
            && int.TryParse(
                sequence,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            ? (Instant.FromUnixTimeTicks(at), cursor.Id, number)
            : throw new ArgumentException(
                "This is the end of a page of something else.",
                nameof(After)
            );
    }

    /// <summary>Makes a page of lines in order, when a store has read one more than the page holds, if there was one.</summary>
    /// <param name="lines">Up to <see cref="PageSize"/> + 1 lines, the latest first: by instant, subject and number, all descending.</param>
    public Page<HistoryEntry> ToPage(IReadOnlyList<HistoryEntry> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Count <= PageSize)
        {
            return new Page<HistoryEntry>(lines.ToValueList(), Next: null);
        }

        var last = lines[PageSize - 1];
        var place = string.Create(
            CultureInfo.InvariantCulture,
            $"{last.At.ToUnixTimeTicks()} {last.Sequence}"
        );
        return new Page<HistoryEntry>(
            lines.Take(PageSize).ToValueList(),
            new PageCursor(place, last.SubjectId).ToText()
        );
    }
}
