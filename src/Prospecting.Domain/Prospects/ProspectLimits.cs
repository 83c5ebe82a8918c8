using Prospecting.Collections;
using Prospecting.Results;

namespace Prospecting.Prospects;

/// <summary>What a prospect cannot do yet, and why (SPEC P-8): data for a screen that greys out or explains.</summary>
public static class ProspectLimits
{
    /// <summary>The fix of every limit: becoming a customer.</summary>
    public const string Fix = "convert";

    private static readonly ValueList<FeatureLimit> Unconverted =
    [
        Limit(ProspectFeatures.SalesHistory, ProspectLimitReasons.NoTransactions),
        Limit(ProspectFeatures.Analytics, ProspectLimitReasons.NoSales),
        Limit(ProspectFeatures.Orders, ProspectLimitReasons.NotInSource),
        Limit(ProspectFeatures.Invoices, ProspectLimitReasons.NotInSource),
        Limit(ProspectFeatures.PendingDocuments, ProspectLimitReasons.NoBilling),
        Limit(ProspectFeatures.Segments, ProspectLimitReasons.NoSales),
        Limit(ProspectFeatures.Synchronisation, ProspectLimitReasons.NotInSource),
        Limit(
            ProspectFeatures.Dashboard,
            ProspectLimitReasons.FewFigures,
            FeatureAvailability.Limited
        ),
    ];

    /// <summary>Every limit.</summary>
    /// <param name="isProspect">Whether it is still a prospect; a customer has no limits.</param>
    public static ValueList<FeatureLimit> Of(bool isProspect) => isProspect ? Unconverted : [];

    /// <summary>The limit of one feature.</summary>
    /// <param name="feature">One of <see cref="ProspectFeatures"/>, or a code of the host's own.</param>
    /// <param name="isProspect">Whether it is still a prospect.</param>
    /// <returns>The limit; <see langword="null"/> when there is none.</returns>
    public static FeatureLimit? Of(string feature, bool isProspect)
    {
        ArgumentException.ThrowIfNullOrEmpty(feature);
        return Of(isProspect).FirstOrDefault(l => l.Feature == feature);
    }

    private static FeatureLimit Limit(
        string feature,
        string code,
        FeatureAvailability availability = FeatureAvailability.None
    ) => new(feature, availability, new Reason(code).With("feature", feature).FixedBy(Fix));
}
