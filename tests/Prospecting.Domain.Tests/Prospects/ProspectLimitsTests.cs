using Prospecting.Prospects;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Prospects;

[Rule("P-8")]
public sealed class ProspectLimitsTests
{
    [Fact]
    public void A_prospect_has_none_of_what_needs_sales_and_a_limited_dashboard()
    {
        var limits = ProspectLimits.Of(isProspect: true);
        limits
            .Where(l => l.Availability == FeatureAvailability.None)
            .Select(l => l.Feature)
            .ShouldBe([
                "sales-history",
                "analytics-360",
                "orders",
                "invoices",
                "pending-documents",
                "segments",
                "synchronisation",
            ]);
        limits
            .Single(l => l.Availability == FeatureAvailability.Limited)
            .Feature.ShouldBe(ProspectFeatures.Dashboard);
    }

    [Fact]
    public void Each_limit_says_why_and_that_converting_ends_it()
    {
        var limits = ProspectLimits.Of(isProspect: true);
        limits.ShouldAllBe(l => l.Reason.Fix == "convert");
        limits
            .Select(l => l.Reason.Code)
            .Distinct()
            .ShouldBe(
                [
                    ProspectLimitReasons.NoTransactions,
                    ProspectLimitReasons.NoSales,
                    ProspectLimitReasons.NotInSource,
                    ProspectLimitReasons.NoBilling,
                    ProspectLimitReasons.FewFigures,
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_customer_has_no_limits()
    {
        ProspectLimits.Of(isProspect: false).ShouldBeEmpty();
        ProspectLimits.Of(ProspectFeatures.Orders, isProspect: false).ShouldBeNull();
    }

    [Fact]
    public void One_feature_is_asked_by_its_code()
    {
        ProspectLimits
            .Of(ProspectFeatures.PendingDocuments, isProspect: true)!
            .Reason.Code.ShouldBe(ProspectLimitReasons.NoBilling);
        ProspectLimits.Of("notes", isProspect: true).ShouldBeNull();
        Should.Throw<ArgumentException>(() => ProspectLimits.Of("", isProspect: true));
    }
}
