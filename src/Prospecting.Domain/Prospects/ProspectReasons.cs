namespace Prospecting.Prospects;

/// <summary>Codes of refusals about prospects.</summary>
public static class ProspectReasons
{
    /// <summary>There is none of that id, or the scope may not see it.</summary>
    public const string Unknown = "prospect.unknown";

    /// <summary>A prospect needs a display name, a legal name, or a first or last name.</summary>
    public const string NameMissing = "prospect.name-missing";

    /// <summary>The currency is not a code of three letters.</summary>
    public const string Currency = "prospect.currency";

    /// <summary>It was merged into another one and is kept only so that nothing is lost.</summary>
    public const string Merged = "prospect.merged";

    /// <summary>It is shared with that company already.</summary>
    public const string AlreadyShared = "prospect.already-shared";

    /// <summary>It is not shared with that company.</summary>
    public const string NotShared = "prospect.not-shared";

    /// <summary>The owning company cannot be taken out.</summary>
    public const string OwnerRequired = "prospect.owner-required";

    /// <summary>The file's status cannot be entered directly.</summary>
    public const string StatusNotEnterable = "prospect.status-not-enterable";

    /// <summary>The task, activity, note or attachment was deleted.</summary>
    public const string PartRemoved = "prospect.part-removed";

    /// <summary>The year of a turnover is out of range.</summary>
    public const string Year = "prospect.year";

    /// <summary>More ranked representatives than there can be.</summary>
    public const string TooManyRepresentatives = "prospect.too-many-representatives";

    /// <summary>The same representative is ranked twice.</summary>
    public const string RepresentativeTwice = "prospect.representative-twice";

    /// <summary>The host has no marketing that a campaign could belong to.</summary>
    public const string CampaignUnavailable = "prospect.campaign-unavailable";

    /// <summary>A company that was founded after today.</summary>
    public const string FoundedLater = "prospect.founded-later";

    /// <summary>It is in the archive.</summary>
    public const string Archived = "prospect.archived";

    /// <summary>It is not in the archive.</summary>
    public const string NotArchived = "prospect.not-archived";

    /// <summary>It was deleted.</summary>
    public const string Deleted = "prospect.deleted";
}
