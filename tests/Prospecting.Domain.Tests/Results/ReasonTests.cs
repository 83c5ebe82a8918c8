using System.Globalization;
using System.Resources;
using Prospecting.Results;

namespace Prospecting.Domain.Tests.Results;

public sealed class ReasonTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Reasons_are_compared_by_value_and_built_without_changing_the_first()
    {
        var reason = new Reason("a.b");
        var rich = reason.At("/x").With("n", 1).FixedBy("retry");
        rich.ShouldBe(new Reason("a.b").At("/x").With("n", 1).FixedBy("retry"));
        rich.ShouldNotBe(new Reason("a.b").At("/x").With("n", 2).FixedBy("retry"));
        reason.ShouldBe(new Reason("a.b"));
    }

    [Fact]
    public void A_parameter_is_text_without_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
            new Reason("a")
                .With("number", 1234.5m)
                .With("none", null)
                .Parameters.ShouldBe([
                    new ReasonParameter("number", "1234.5"),
                    new ReasonParameter("none", string.Empty),
                ]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void It_prints_its_code_and_place_and_none_of_its_values()
    {
        new Reason("a.b").With("x", "canary").ToString().ShouldBe("a.b");
        new Reason("a.b").At("/x").With("x", "canary").ToString().ShouldBe("a.b (/x)");
        new ReasonParameter("x", "canary").ToString().ShouldBe("x");
    }

    [Fact]
    public void A_code_without_a_text_is_its_own_text() =>
        new Reason("host.own-code").Text(English).ShouldBe("host.own-code");

    [Fact]
    public void A_culture_that_is_not_there_reads_English_and_a_French_region_French()
    {
        var reason = new Reason("text.missing");
        reason.Text(CultureInfo.GetCultureInfo("de-DE")).ShouldBe(reason.Text(English));
        reason
            .Text(CultureInfo.GetCultureInfo("fr-CA"))
            .ShouldBe(reason.Text(CultureInfo.GetCultureInfo("fr")));
        reason.Text(CultureInfo.GetCultureInfo("fr")).ShouldNotBe(reason.Text(English));
    }

    [Fact]
    public void A_host_adds_texts_for_its_codes_and_may_reword_ours()
    {
        // The catalogue is the process's: codes that no other test reads.
        ReasonCatalog.Register(
            new HostTexts(new() { ["host.greeting"] = "hello {name}", ["merge.same"] = "reworded" })
        );
        new Reason("host.greeting").With("name", "Zoé").Text(English).ShouldBe("hello Zoé");
        ReasonCatalog.Template("merge.same", English).ShouldBe("reworded");
        ReasonCatalog.Template("merge.stale-plan", English).ShouldNotBeNull();
    }

    private sealed class HostTexts(Dictionary<string, string> texts) : ResourceManager
    {
        public override string? GetString(string name, CultureInfo? culture) =>
            texts.GetValueOrDefault(name);
    }
}
