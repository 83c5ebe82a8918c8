namespace Prospecting.Prospects;

/// <summary>Codes of why a prospect cannot do something yet (SPEC P-8).</summary>
public static class ProspectLimitReasons
{
    /// <summary>There are no transactions.</summary>
    public const string NoTransactions = "limit.no-transactions";

    /// <summary>There are no sales to look at.</summary>
    public const string NoSales = "limit.no-sales";

    /// <summary>The system that keeps the customers does not know it.</summary>
    public const string NotInSource = "limit.not-in-source";

    /// <summary>Nothing is billed to it.</summary>
    public const string NoBilling = "limit.no-billing";

    /// <summary>Only what prospecting gathers can be shown.</summary>
    public const string FewFigures = "limit.few-figures";
}
