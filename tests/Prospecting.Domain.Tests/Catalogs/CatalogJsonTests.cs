using System.Text;
using FsCheck.Fluent;
using Prospecting.Catalogs;
using Prospecting.Collections;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Catalogs;

[Rule("P-15")]
public sealed class CatalogJsonTests
{
    public static TheoryData<string, string, string?> Faults
    {
        get
        {
            var data = new TheoryData<string, string, string?>();
            foreach (var (code, json, pointer) in FaultyCatalogs.Texts)
            {
                data.Add(code, json, pointer);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_has_its_code_and_its_place(string code, string json, string? pointer)
    {
        var fault = FaultyCatalogs.Read(json).Reasons.ShouldHaveSingleItem();
        (fault.Code, fault.Pointer).ShouldBe((code, pointer));
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        FaultyCatalogs
            .Read(
                """
                {
                  "kind": 3, "entrys": [],
                  "entries": [{ "code": "a", "label": "A" }, { "code": 1, "label": { "fr": "A" } }, []]
                }
                """
            )
            .Reasons.ShouldPointAt(
                "/entrys",
                "/kind",
                "/entries/0/label",
                "/entries/1/code",
                "/entries/1/label/en",
                "/entries/2"
            );
        FaultyCatalogs
            .Read(
                """
                {
                  "kind": "source",
                  "entries": [
                    { "code": "A", "label": { "fr": "", "en": "A" }, "order": 2000000 },
                    { "code": "b", "label": { "fr": "B", "en": "B" }, "aliases": ["!"], "attributes": { "missions": "no" } }
                  ]
                }
                """
            )
            .Reasons.ShouldPointAt(
                "/entries/0/code",
                "/entries/0/order",
                "/entries/0/label/fr",
                "/entries/1/aliases/0",
                "/entries/1/attributes/missions"
            );
    }

    [Fact]
    public void What_is_listed_without_an_order_stands_in_the_order_of_the_list() =>
        FaultyCatalogs
            .Read(
                """
                {
                  "kind": "host-kind",
                  "entries": [
                    { "code": "z", "label": { "fr": "Z", "en": "Z" } },
                    { "code": "a", "label": { "fr": "A", "en": "A" }, "order": 3, "active": false },
                    { "code": "b", "label": { "fr": "B", "en": "B" }, "active": true }
                  ]
                }
                """
            )
            .OrThrow()
            .Items.Select(i => (i.Code, i.Order, i.IsActive))
            .ShouldBe([("z", 10, true), ("a", 3, false), ("b", 30, true)]);

    [Fact]
    public void What_is_written_is_read_again_as_it_was()
    {
        var labels = Gen.Elements("Été \"2026\"", "A\\b", "漢字", "l'Étoile", "a / b");
        var items =
            from number in Gen.Choose(0, 9)
            from fr in labels
            from en in labels
            from order in Gen.Choose(0, 1_000_000)
            from active in Gen.Elements(true, false)
            from aliases in labels.ListOf(2)
            from attribute in Gen.Elements("company", "x.y")
            select new CatalogItem
            {
                Code = $"code-{number}",
                Label = new LocalizedText(fr, en),
                Order = order,
                IsActive = active,
                Aliases = aliases.ToValueList(),
                Attributes = [new CatalogAttribute(attribute, "paris")],
            };
        Prop.ForAll(
                items.ListOf().Select(all => all.DistinctBy(i => i.Code).ToList()).ToArbitrary(),
                all =>
                {
                    var definition = CatalogDefinition.Of(CatalogKind.Service, all).OrThrow();
                    var text = CatalogJson.Write(definition);
                    var again = CatalogJson.Read(Encoding.UTF8.GetBytes(text)).OrThrow();
                    again.ShouldBe(definition);
                    CatalogJson.Write(again).ShouldBe(text);
                }
            )
            .Holds();
    }

    [Fact]
    public void Whatever_bytes_come_they_are_answered() =>
        Prop.ForAll<byte[]>(bytes => CatalogJson.Read(bytes).Succeeded.ShouldBeFalse()).Holds();

    [Fact]
    public void A_good_file_with_any_byte_changed_is_answered()
    {
        var good = Encoding.UTF8.GetBytes(
            CatalogJson.Write(CatalogPresets.For(CatalogKind.TaskType))
        );
        Prop.ForAll(
                Gen.Choose(0, good.Length - 1).ToArbitrary(),
                Gen.Choose(0, 255).ToArbitrary(),
                (place, value) =>
                {
                    var changed = good.ToArray();
                    changed[place] = (byte)value;
                    if (CatalogJson.Read(changed).TryGet(out var definition))
                    {
                        CatalogDefinition
                            .Of(definition.Kind, definition.Items)
                            .OrThrow()
                            .ShouldBe(definition);
                    }
                }
            )
            .Holds(1000);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_not_even_parsed() =>
        CatalogJson
            .Read(new byte[CatalogJson.MaxBytes + 1])
            .ShouldBeRefused(CatalogReasons.TooLarge);
}
