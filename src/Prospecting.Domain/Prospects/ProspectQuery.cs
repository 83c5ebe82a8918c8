using NodaTime;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.Geography;
using Prospecting.Identifiers;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Tags;
using Prospecting.Texts;

namespace Prospecting.Prospects;

/// <summary>Which prospects to list, and in what order (SPEC Q-2). Every criterion that is left out leaves all in.</summary>
/// <remarks>Merged records are never listed. The scope of the session confines it further.</remarks>
public sealed partial record ProspectQuery
{
    /// <summary>The most rows a page may have.</summary>
    public const int MaxPageSize = 500;

    /// <summary>The most <see cref="LongStays"/> a query may have.</summary>
    public const int MaxLongStays = 500;

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

    /// <summary>Meanings of statuses, any of them: the outcome, whatever a workflow calls it.</summary>
    public ValueList<StatusCategory> Outcomes { get; init; } = [];

    /// <summary>Whether it is a prospect still, or a customer already (SPEC P-9).</summary>
    public bool? IsProspect { get; init; }

    /// <summary>Whether archived prospects are found; they are not unless said (SPEC Y-1).</summary>
    public ArchiveFilter Archived { get; init; }

    /// <summary>A telephone number of its own - landline, mobile or foreign - or of one of its contacts, however either was written.</summary>
    public PhoneNumber? Phone { get; init; }

    /// <summary>An e-mail address of its own or of one of its contacts; case does not matter.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>The number of its site.</summary>
    public Siret? Siret { get; init; }

    /// <summary>The number of its company.</summary>
    public Siren? Siren { get; init; }

    /// <summary>What its activity code begins with, such as <c>62.01Z</c>, <c>62.01</c> or <c>62</c>.</summary>
    public string? ActivityCode { get; init; }

    /// <summary>The exact type of client.</summary>
    public string? ClientType { get; init; }

    /// <summary>The exact rating.</summary>
    public string? Rating { get; init; }

    /// <summary>The exact campaign.</summary>
    public string? Campaign { get; init; }

    /// <summary>Whether it takes a business over; who does not say is neither.</summary>
    public bool? BusinessTakenOver { get; init; }

    /// <summary>The team that looks after it.</summary>
    public string? Team { get; init; }

    /// <summary>Who won it.</summary>
    public UserId? SourceRepresentative { get; init; }

    /// <summary>Who works it.</summary>
    public UserId? OperationalRepresentative { get; init; }

    /// <summary>A representative of it, operational or ranked.</summary>
    public UserId? Representative { get; init; }

    /// <summary>Whether it is without a representative, neither operational nor ranked.</summary>
    public bool? WithoutRepresentative { get; init; }

    /// <summary>Tags, all of which it must have.</summary>
    public ValueList<Tag> Tags { get; init; } = [];

    /// <summary>What its custom fields must hold, all of it (SPEC P-10).</summary>
    public ValueList<CustomCriterion> Custom { get; init; } = [];

    /// <summary>The first instant that it may have been created at.</summary>
    public Instant? CreatedFrom { get; init; }

    /// <summary>The instant before which it must have been created.</summary>
    public Instant? CreatedBefore { get; init; }

    /// <summary>A box that its position lies in (SPEC P-7).</summary>
    public GeoBox? InBox { get; init; }

    /// <summary>A circle that its position lies in (SPEC P-7).</summary>
    public GeoCircle? Within { get; init; }

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

    /// <summary>Checks the page size, the number of long stays, the period and the cursor.</summary>
    /// <exception cref="ArgumentException">One is out of range, the period ends before it begins, or <see cref="After"/> is not the end of a page of this order.</exception>
    public void EnsureValid()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PageSize, MaxPageSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(LongStays?.Count ?? 0, MaxLongStays);
        if (CreatedFrom >= CreatedBefore)
        {
            throw new ArgumentException("The period ends before it begins.", nameof(CreatedBefore));
        }

        _ = ReadAfter();
    }

    /// <summary>The order and the page size: what is searched for may be personal data.</summary>
    public override string ToString() => $"prospect query ({Sort}, {PageSize})";
}
