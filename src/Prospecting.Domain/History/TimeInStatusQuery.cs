using NodaTime;
using Prospecting.Scopes;

namespace Prospecting.History;

/// <summary>Which stays a report on time in status counts (SPEC S-12). Every criterion that is left out leaves all in.</summary>
/// <remarks>
/// Neither merged records count nor prospects of companies that do not manage statuses (SPEC S-2). The scope of the session confines it
/// further.
/// </remarks>
public sealed record TimeInStatusQuery
{
    /// <summary>Until when the present stays have lasted: <see cref="Work.WorkContext.Now"/>.</summary>
    public required Instant Now { get; init; }

    /// <summary>A company that the prospects belong to.</summary>
    public CompanyId? Company { get; init; }

    /// <summary>The key of the workflow that the statuses belong to.</summary>
    public string? Workflow { get; init; }

    /// <summary>The earliest instant of the lines that count: of the line that ended a stay, or that was a re-entry.</summary>
    public Instant? From { get; init; }

    /// <summary>The first instant that does not count any more.</summary>
    public Instant? To { get; init; }

    /// <summary>Checks the period.</summary>
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    public void EnsureValid()
    {
        if (To < From)
        {
            throw new ArgumentException("The period ends before it begins.");
        }
    }
}
