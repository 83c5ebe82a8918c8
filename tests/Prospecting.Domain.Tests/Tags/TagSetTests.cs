using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Prospecting.Tags;
using Prospecting.Tests;
using Prospecting.Texts;
using static Prospecting.Domain.Tests.Tags.Tagged;

namespace Prospecting.Domain.Tests.Tags;

[Rule("P-11")]
public sealed class TagSetTests
{
    // Few words in several spellings, so that they meet.
    private static Arbitrary<TagSet> Sets { get; } =
        Gen.Elements("Été", "ETE", "été", "ete", "VIP", "vip", "Salon", "b2b", "B-2-B", "Zoé")
            .ArrayOf()
            .Select(words => Set(words))
            .ToArbitrary();

    [Fact]
    public void A_tag_is_there_once_in_the_spelling_that_came_first_and_tags_stand_by_their_key()
    {
        var set = Set("VIP", "Été", "vip", "ETE", "Abc");
        set.Texts.ShouldBe(["Abc", "Été", "VIP"]);
        set.Contains(Tag.Parse("ete").OrThrow()).ShouldBeTrue();
        set.Contains(Tag.Parse("salon").OrThrow()).ShouldBeFalse();
    }

    [Fact]
    public void Tags_are_read_apart_by_commas_semicolons_and_lines()
    {
        TagSet
            .Parse(" VIP; été 2026,,Salon\r\nvip ;")
            .OrThrow()
            .Texts.ShouldBe(["été 2026", "Salon", "VIP"]);
        TagSet.Parse((string?)null).OrThrow().ShouldBe(TagSet.Empty);
        TagSet.Parse(" ,; ").OrThrow().ShouldBe(TagSet.Empty);
    }

    [Fact]
    public void Every_faulty_tag_is_told_with_its_place()
    {
        var set = TagSet.Parse($"ok; !!; {new string('a', 51)}; a\0");
        set.ShouldBeRefused(TagReasons.Blank, TextReasons.TooLong, TextReasons.ForbiddenCharacter);
        set.Reasons.ShouldPointAt("/tags/1", "/tags/2", "/tags/3");
    }

    [Fact]
    public void A_hundred_tags_may_be_given_and_spellings_do_not_count()
    {
        var hundred = Enumerable.Range(0, 100).Select(i => $"tag {i}").ToArray();
        TagSet.Parse([.. hundred, "TAG 5"]).OrThrow().Count.ShouldBe(100);
        TagSet.Parse([.. hundred, "one more"]).ShouldBeRefused(TagReasons.TooMany);
        TagSet
            .Of(Set(hundred).Append(Tag.Parse("more").OrThrow()))
            .ShouldBeRefused(TagReasons.TooMany);
        TagSet
            .Parse(string.Join(';', Enumerable.Repeat("!", 2000)))
            .ShouldBeRefused(TagReasons.TooMany);
    }

    [Fact]
    [Rule("G-2")]
    public void A_merge_loses_none_even_beyond_the_limit()
    {
        var first = Set([.. Enumerable.Range(0, 100).Select(i => $"a{i}")]);
        first.Union(Set("b", "A1")).Count.ShouldBe(101);
    }

    [Fact]
    public void Union_has_the_keys_of_both_in_the_spelling_of_the_first() =>
        Prop.ForAll(
                Sets,
                Sets,
                (a, b) =>
                {
                    var union = a.Union(b);
                    Keys(union).ShouldBe(Keys(a).Union(Keys(b)), ignoreOrder: true);
                    a.ShouldAllBe(t => union.Texts.Contains(t.Text));
                    Keys(b.Union(a)).ShouldBe(Keys(union));
                    a.Union(a).ShouldBe(a);
                    a.Union(TagSet.Empty).ShouldBe(a);
                    TagSet.Empty.Union(a).ShouldBe(a);
                }
            )
            .Holds();

    [Fact]
    public void Union_is_associative() =>
        Prop.ForAll(
                Sets,
                Sets,
                Sets,
                (a, b, c) => a.Union(b).Union(c).ShouldBe(a.Union(b.Union(c)))
            )
            .Holds();

    [Fact]
    public void Except_has_what_the_other_has_not_and_gives_the_rest_of_a_union() =>
        Prop.ForAll(
                Sets,
                Sets,
                (a, b) =>
                {
                    Keys(a.Except(b)).ShouldBe(Keys(a).Except(Keys(b)));
                    a.Except(b).ShouldAllBe(t => a.Texts.Contains(t.Text));
                    a.Except(a).ShouldBe(TagSet.Empty);
                    a.Union(b).Except(b).ShouldBe(a.Except(b));
                    a.Except(TagSet.Empty).ShouldBe(a);
                }
            )
            .Holds();

    [Fact]
    public void It_is_compared_by_its_spelled_tags_whatever_their_order() =>
        Prop.ForAll(
                Sets,
                set =>
                {
                    var again = Set([.. set.Texts.Reverse()]);
                    again.ShouldBe(set);
                    again.GetHashCode().ShouldBe(set.GetHashCode());
                    TagSet.Parse(set.ToText()).OrThrow().ShouldBe(set);
                    TagSet.Stored(set.Texts).ShouldBe(set);
                    JsonSerializer.Deserialize<TagSet>(JsonSerializer.Serialize(set)).ShouldBe(set);
                    (set.Count == 0).ShouldBe(set.Equals(TagSet.Empty));
                }
            )
            .Holds();

    [Fact]
    public void Another_spelling_is_another_set_so_that_history_tells_it() =>
        Set("vip").ShouldNotBe(Set("VIP"));

    [Fact]
    public void In_JSON_it_is_an_array_of_texts()
    {
        JsonSerializer.Serialize(Set("b", "a")).ShouldBe("""["a","b"]""");
        JsonSerializer.Deserialize<TagSet>("null").ShouldBe(TagSet.Empty);
        foreach (var json in (string[])["""["canary,"]""", """[3]""", "\"canary\"", "{}"])
        {
            Should
                .Throw<JsonException>(() => JsonSerializer.Deserialize<TagSet>(json))
                .ToString()
                .ShouldNotContain("canary");
        }
    }

    private static IEnumerable<string> Keys(TagSet set) => set.Select(t => t.Key);
}
