namespace Prospecting.Catalogs;

/// <summary>Codes of refusals about catalogues and their entries.</summary>
public static class CatalogReasons
{
    /// <summary>The catalogue has no such entry.</summary>
    public const string Unknown = "catalog.unknown";

    /// <summary>The entry is retired and cannot be chosen any more.</summary>
    public const string Inactive = "catalog.inactive";

    /// <summary>A text fits several entries.</summary>
    public const string Ambiguous = "catalog.ambiguous";

    /// <summary>The catalogue has an entry of that code already.</summary>
    public const string CodeTaken = "catalog.code-taken";

    /// <summary>The code of an entry never changes.</summary>
    public const string CodeFixed = "catalog.code-fixed";

    /// <summary>A code has other characters or another length than codes may have.</summary>
    public const string BadCode = "catalog.bad-code";

    /// <summary>An order is out of its range.</summary>
    public const string BadOrder = "catalog.bad-order";

    /// <summary>An alias has nothing in it that could be compared.</summary>
    public const string BadAlias = "catalog.bad-alias";

    /// <summary>An attribute has a name that none may have, or a value that its name does not allow.</summary>
    public const string BadAttribute = "catalog.bad-attribute";

    /// <summary>A catalogue, or one of its entries, is larger than the limits.</summary>
    public const string TooLarge = "catalog.too-large";

    /// <summary>The text is not JSON.</summary>
    public const string NotJson = "catalog.not-json";

    /// <summary>A member is not part of the format.</summary>
    public const string UnknownMember = "catalog.unknown-member";

    /// <summary>A member is missing.</summary>
    public const string MissingMember = "catalog.missing-member";

    /// <summary>A member has a value of another type.</summary>
    public const string WrongValue = "catalog.wrong-value";

    /// <summary>A member, a code or an attribute is there twice.</summary>
    public const string Duplicate = "catalog.duplicate";
}
