using System.Globalization;
using NodaTime;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Paging;
using Prospecting.Scopes;
using Prospecting.Texts;

namespace Prospecting.Prospects;

/// <summary>Which prospects to list, and in what order (SPEC Q-2). Every criterion that is left out leaves all in.</summary>
/// <remarks>Merged records are never listed. The scope of the session confines it further.</remarks>
public sealed record ProspectQuery
{
    /// <summary>The most rows a page may have.</summary>
    public const int MaxPageSize = 500;

    /// <summary>The most <see cref="LongStays"/> a query may have.</summary>
    public const int MaxLongStays = 500;

    // What tells the end of a page in this order from one by date, which is a number too.
    private const string SinceMark = "since ";

    /// <summary>
    /// Words that must all be found: in the display or legal name, in a linked contact's name, or in the prospect's or a contact's e-mail
    /// address; accents and case do not matter.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Codes of statuses, any of them.</summary>
    public ValueList<string> Statuses { get; init; } = [];

    /// <summary>The exact source.</summary>
    public string? Source { get; init; }

    /// <summary>The exact owner.</summary>
    public string? Owner { get; init; }

    /// <summary>A company it belongs to.</summary>
    public CompanyId? Company { get; init; }

    /// <summary>Whether somebody should look at it.</summary>
    public bool? NeedsReview { get; init; }

    /// <summary>
    /// Long stays in a status, any of them, up to 500 (SPEC S-12). Unlike the other lists an empty one finds nobody: nothing counts as long
    /// then. <see langword="null"/> leaves all in.
    /// </summary>
    public ValueList<LongStay>? LongStays { get; init; }

    /// <summary>The order.</summary>
    public ProspectSort Sort { get; init; }

    /// <summary>How many rows a page has, 1 to 500.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>Where the page before ended: its <see cref="Paging.Page{T}.Next"/>.</summary>
    public string? After { get; init; }

    /// <summary>The words of <see cref="Text"/>, folded; e-mail words keep their sign.</summary>
    public IReadOnlyList<string> Words =>
        [.. TextFolding.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Whether a prospect meets the criteria: the meaning that every store gives them.</summary>
    /// <param name="prospect">The prospect.</param>
    /// <param name="contacts">The contacts it is linked to.</param>
    public bool Matches(Prospect prospect, IReadOnlyCollection<Contact> contacts)
    {
        ArgumentNullException.ThrowIfNull(prospect);
        ArgumentNullException.ThrowIfNull(contacts);
        return prospect.MergedInto is null
            && (Statuses.Count == 0 || Statuses.Contains(prospect.StatusCode))
            && (Source is null || Source == prospect.Source)
            && (Owner is null || Owner == prospect.Owner)
            && (Company is not { } company || prospect.Shares.Any(s => s.Company == company))
            && (NeedsReview is null || NeedsReview == prospect.NeedsReview)
            && (LongStays is null || LongStays.Any(s => s.Matches(prospect)))
            && Words.All(word => Found(word, prospect, contacts));
    }

    /// <summary>Checks the page size, the number of long stays and the cursor.</summary>
    /// <exception cref="ArgumentException">One is out of range, or <see cref="After"/> is not the end of a page of this order.</exception>
    public void EnsureValid()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PageSize, MaxPageSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(LongStays?.Count ?? 0, MaxLongStays);
        _ = ReadAfter();
    }

    /// <summary>Reads <see cref="After"/>.</summary>
    /// <returns>
    /// The end of the page before: the folded name when that is the order, else Unix time in ticks of 100 ns, and the id. <see langword="null"/>
    /// for the first page.
    /// </returns>
    /// <exception cref="ArgumentException"><see cref="After"/> is not the end of a page of this order.</exception>
    public PageCursor? ReadAfter()
    {
        var cursor = After is null ? null : PageCursor.Parse(After);
        if (cursor is null || Sort == ProspectSort.Name)
        {
            return cursor;
        }

        var mark = Sort == ProspectSort.LongestInStatus ? SinceMark : string.Empty;
        var ticks = cursor.SortValue.StartsWith(mark, StringComparison.Ordinal)
            ? cursor.SortValue[mark.Length..]
            : string.Empty;
        return long.TryParse(
            ticks,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out _
        )
            ? cursor with
            {
                SortValue = ticks,
            }
            : throw new ArgumentException(
                "This is the end of a page in another order.",
                nameof(After)
            );
    }

    /// <summary>Makes a page of rows in order, when a store has read one row more than the page holds, if there was one.</summary>
    /// <param name="rows">Up to <see cref="PageSize"/> + 1 rows.</param>
    public Page<ProspectSummary> ToPage(IReadOnlyList<ProspectSummary> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count <= PageSize)
        {
            return new Page<ProspectSummary>(rows.ToValueList(), Next: null);
        }

        var last = rows[PageSize - 1];
        var value = Sort switch
        {
            ProspectSort.Name => last.NameKey,
            ProspectSort.LongestInStatus => SinceMark + Ticks(last.StatusSince),
            _ => Ticks(last.CreatedAt),
        };
        return new Page<ProspectSummary>(
            rows.Take(PageSize).ToValueList(),
            new PageCursor(value, last.Id.Value).ToText()
        );
    }

    /// <summary>The order and the page size: what is searched for may be personal data.</summary>
    public override string ToString() => $"prospect query ({Sort}, {PageSize})";

    private static string Ticks(Instant instant) =>
        instant.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture);

    private static bool Found(
        string word,
        Prospect prospect,
        IReadOnlyCollection<Contact> contacts
    ) =>
        prospect.SearchKey.Contains(word, StringComparison.Ordinal)
        || contacts.Any(c => c.SearchKey.Contains(word, StringComparison.Ordinal));
}
