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
}
