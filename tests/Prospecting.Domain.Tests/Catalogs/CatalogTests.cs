using System.Globalization;
using FsCheck.Fluent;
using Prospecting.Catalogs;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tests;
using Prospecting.Texts;
using static Prospecting.Domain.Tests.Catalogs.Entries;

namespace Prospecting.Domain.Tests.Catalogs;

[Rule("P-15")]
public sealed class CatalogTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    [Fact]
    public void A_company_sees_the_tenants_entries_and_its_own_in_the_place_of_those_of_the_same_code()
    {
        CatalogEntry[] entries =
        [
            Entry(Item("web", "Internet")),
            Entry(Item("fair", "Salon")),
            Entry(Item("fair", "Salon de Paris"), World.Paris),
            Entry(Item("radio"), World.Paris),
            Entry(Item("fair", "Foire de Lyon"), World.Lyon),
            Entry(Item("web", "Autre"), kind: CatalogKind.ClientType),
        ];
        var paris = Catalog.Of(CatalogKind.Source, World.Paris, entries);
        paris
            .Items.Select(i => (i.Code, i.Label.Fr))
            .ShouldBe([("fair", "Salon de Paris"), ("radio", "radio"), ("web", "Internet")]);
        Catalog
            .Of(CatalogKind.Source, World.Nice, entries)
            .Items.Select(i => i.Label.Fr)
            .ShouldBe(["Salon", "Internet"]);
    }

    [Fact]
    [Rule("P-16")]
    public void A_catalogue_is_in_use_while_an_entry_of_it_is_active()
    {
        Catalog.Of(CatalogKind.Source, World.Paris, []).IsInUse.ShouldBeFalse();
        var retired = Item("web") with { IsActive = false };
        Catalog.Of(CatalogKind.Source, World.Paris, [Entry(retired)]).IsInUse.ShouldBeFalse();
        Catalog
            .Of(CatalogKind.Source, World.Paris, [Entry(retired), Entry(Item("fair"))])
            .IsInUse.ShouldBeTrue();
    }

    [Fact]
    public void Fields_of_a_prospect_take_their_values_from_kinds_that_ship()
    {
        CatalogKind.ByField.Keys.ShouldBeSubsetOf(ProspectField.All.Select(f => f.Name));
        CatalogKind.ByField.Values.ShouldBeSubsetOf(CatalogKind.Known);
    }

    [Fact]
    public void A_company_switches_a_tenants_entry_off_by_an_inactive_one_of_its_own()
    {
        CatalogEntry[] entries =
        [
            Entry(Item("web")),
            Entry(Item("fair")),
            Entry(Item("fair") with { IsActive = false }, World.Paris),
        ];
        var paris = Catalog.Of(CatalogKind.Source, World.Paris, entries);
        paris.Offered(French).Select(i => i.Code).ShouldBe(["web"]);
        paris.Explain("fair")!.Code.ShouldBe(CatalogReasons.Inactive);
        paris.Find("fair").ShouldNotBeNull();
        Catalog.Of(CatalogKind.Source, World.Lyon, entries).Explain("fair").ShouldBeNull();
    }

    [Fact]
    public void An_entry_that_was_deleted_gives_way_to_the_tenants()
    {
        var own = Entry(Item("fair", "Foire"), World.Paris);
        var shared = Entry(Item("fair", "Salon"));
        own.Delete(World.Context()).OrThrow();
        Catalog
            .Of(CatalogKind.Source, World.Paris, [own, shared])
            .Find("fair")!
            .Label.Fr.ShouldBe("Salon");
    }

    [Fact]
    public void Overrides_resolve_as_they_do_by_hand()
    {
        var rows =
            from code in Gen.Elements("a", "b", "c", "d")
            from company in Gen.Elements<CompanyId?>(null, World.Paris, World.Lyon)
            from kind in Gen.Elements(CatalogKind.Source, CatalogKind.Office)
            from order in Gen.Choose(0, 3)
            from label in Gen.Elements("Été", "ete", "zèbre", "Abeille")
            from active in Gen.Elements(true, false)
            select (code, company, kind, order, label, active);
        Prop.ForAll(
                rows.ListOf().ToArbitrary(),
                Gen.Elements(World.Paris, World.Lyon, World.Nice).ToArbitrary(),
                (all, company) =>
                {
                    // One entry for each code, company and kind, as a store keeps them.
                    var kept = all.DistinctBy(r => (r.code, r.company, r.kind)).ToList();
                    var entries = kept.Select(r =>
                        Entry(
                            Item(r.code, "fr", r.label) with
                            {
                                Order = r.order,
                                IsActive = r.active,
                            },
                            r.company,
                            r.kind
                        )
                    );

                    var catalog = Catalog.Of(CatalogKind.Source, company, entries);

                    var expected = new List<(string, int, string, bool)>();
                    foreach (var code in (string[])["a", "b", "c", "d"])
                    {
                        var mine = kept.FindIndex(r =>
                            r.code == code && r.company == company && r.kind == CatalogKind.Source
                        );
                        var tenants = kept.FindIndex(r =>
                            r.code == code && r.company is null && r.kind == CatalogKind.Source
                        );
                        var index = mine >= 0 ? mine : tenants;
                        if (index >= 0)
                        {
                            var (_, _, _, order, label, active) = kept[index];
                            expected.Add((code, order, label, active));
                        }
                    }

                    expected.Sort(
                        (x, y) =>
                            x.Item2 != y.Item2
                                ? x.Item2.CompareTo(y.Item2)
                                : string.CompareOrdinal(
                                    TextFolding.Fold(x.Item3) + " " + x.Item1,
                                    TextFolding.Fold(y.Item3) + " " + y.Item1
                                )
                    );
                    catalog
                        .Items.Select(i => (i.Code, i.Order, i.Label.En, i.IsActive))
                        .ShouldBe(expected);
                }
            )
            .Holds();
    }

    [Fact]
    public void What_is_offered_goes_by_order_then_by_the_label_of_the_readers_language()
    {
        var catalog = CatalogOf(
            Item("a", "Écran", "Screen"),
            Item("b", "Avis", "Zeal"),
            Item("c", "Zone", "Area") with
            {
                Order = 1,
            },
            Item("d") with
            {
                IsActive = false,
            }
        );
        catalog.Offered(French).Select(i => i.Code).ShouldBe(["b", "a", "c"]);
        catalog.Offered(English).Select(i => i.Code).ShouldBe(["a", "b", "c"]);
        catalog.Items.Select(i => i.Code).ShouldBe(["d", "a", "b", "c"]);
    }

    [Theory]
    [Rule("I-4")]
    [InlineData("word-of-mouth")]
    [InlineData("WORD OF MOUTH")]
    [InlineData("bouche a oreille")]
    [InlineData("  Bouche-à-Oreille ")]
    [InlineData("Recommendation")]
    [InlineData("parrainage")]
    public void A_text_is_matched_by_code_label_or_alias_whatever_its_case_and_accents(
        string text
    ) =>
        CatalogOf(
                Item("word-of-mouth", "Bouche à oreille", "Recommendation") with
                {
                    Aliases = ["Parrainage"],
                },
                Item("web")
            )
            .Match(text)
            .OrThrow()
            .Code.ShouldBe("word-of-mouth");

    [Fact]
    [Rule("I-4")]
    public void A_text_that_means_several_entries_means_none_and_they_are_named()
    {
        var reason = CatalogOf(Item("a", "Salon"), Item("b", "Foire") with { Aliases = ["salon"] })
            .Match("Salon", "/source")
            .Reasons.ShouldHaveSingleItem();
        (reason.Code, reason.Pointer).ShouldBe((CatalogReasons.Ambiguous, "/source"));
        reason.Parameters.Single(p => p.Name == "codes").Value.ShouldBe("a, b");
    }

    [Fact]
    public void A_code_is_surer_than_a_label()
    {
        var catalog = CatalogOf(Item("fair", "Autre"), Item("other", "Fair"));
        catalog.Match("fair").OrThrow().Code.ShouldBe("fair");
        catalog.Match("Fair").OrThrow().Code.ShouldBe("fair");
    }

    [Fact]
    public void A_new_entry_takes_over_the_label_of_a_retired_one_but_not_its_code()
    {
        var catalog = CatalogOf(
            Item("call", "Appel") with
            {
                IsActive = false,
            },
            Item("phone-call", "Appel", "Call"),
            Item("old", "Télex") with
            {
                IsActive = false,
            }
        );
        catalog.Match("appel").OrThrow().Code.ShouldBe("phone-call");
        catalog.Match("Call").OrThrow().Code.ShouldBe("phone-call");
        catalog.Match("call").ShouldBeRefused(CatalogReasons.Inactive);
        catalog.Match("telex").ShouldBeRefused(CatalogReasons.Inactive);
    }

    [Fact]
    public void What_is_not_there_names_the_nearest_that_can_be_chosen()
    {
        var catalog = CatalogOf(
            Item("website", "Site internet", "Website"),
            Item("websites") with
            {
                IsActive = false,
            }
        );
        var byWord = catalog.Match("site internett", "/source").Reasons.ShouldHaveSingleItem();
        (byWord.Code, byWord.Pointer, byWord.Fix).ShouldBe(
            (CatalogReasons.Unknown, "/source", "Site internet")
        );
        catalog.Explain("websitez")!.Fix.ShouldBe("website");
        catalog.Explain("zzz")!.Fix.ShouldBeNull();
        catalog.Explain("website").ShouldBeNull();
        catalog.Match(" ").ShouldBeRefused(TextReasons.Missing);
        catalog.Match("!?").ShouldBeRefused(CatalogReasons.Unknown);
    }

    [Fact]
    public void Whatever_text_comes_it_is_answered()
    {
        var catalog = Catalog.Of(CatalogPresets.For(CatalogKind.Source));
        Prop.ForAll(
                Hostile.Text,
                text =>
                {
                    var match = catalog.Match(text);
                    (match.Succeeded || match.Reasons.Count == 1).ShouldBeTrue();
                }
            )
            .Holds();
    }

    [Fact]
    public void A_preset_lies_beneath_what_was_set()
    {
        var preset = CatalogDefinition
            .Of(CatalogKind.Source, [Item("web", "Internet"), Item("fair", "Salon")])
            .OrThrow();
        var catalog = Catalog
            .Of(
                CatalogKind.Source,
                World.Paris,
                [Entry(Item("web", "Le site")), Entry(Item("radio"), World.Paris)]
            )
            .Over(preset);
        catalog.Items.Select(i => i.Label.Fr).ShouldBe(["Salon", "radio", "Le site"]);
        catalog.ShouldBe(catalog.Over(preset));
        Should.Throw<ArgumentException>(() =>
            catalog.Over(CatalogPresets.For(CatalogKind.ActivityType))
        );
    }

    [Fact]
    public void Catalogues_are_compared_by_kind_and_entries()
    {
        var catalog = CatalogOf(Item("a"), Item("b"));
        catalog.ShouldBe(CatalogOf(Item("b"), Item("a")));
        catalog.GetHashCode().ShouldBe(CatalogOf(Item("b"), Item("a")).GetHashCode());
        catalog.ShouldNotBe(CatalogOf(Item("a")));
        Catalog.Of(CatalogDefinition.Of(CatalogKind.Office, []).OrThrow()).ShouldNotBe(CatalogOf());
    }

    [Fact]
    public void A_kind_is_a_code_and_a_host_has_its_own()
    {
        new CatalogKind("host.kind_1").Code.ShouldBe("host.kind_1");
        CatalogKind.Known.Count.ShouldBe(12);
        foreach (var text in (string[])["", "Kind", "a b", new string('a', 41)])
        {
            Should.Throw<ArgumentException>(() => new CatalogKind(text));
        }

        Should.Throw<ArgumentException>(() => CatalogDefinition.Of(default, []));
    }
}
