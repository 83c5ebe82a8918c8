using System.Text.Json;
using FsCheck.Fluent;
using Prospecting.Tags;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Tags;

[Rule("P-11")]
public sealed class TagTests
{
    [Theory]
    [InlineData("  Été 2026 ", "Été 2026", "ete 2026")]
    [InlineData("VIP", "VIP", "vip")]
    [InlineData("l'Étoile", "l'Étoile", "l etoile")]
    public void A_tag_keeps_its_spelling_and_is_compared_folded(
        string typed,
        string text,
        string key
    )
    {
        var tag = Tag.Parse(typed).OrThrow();
        (tag.Text, tag.Key).ShouldBe((text, key));
    }

    [Theory]
    [InlineData(null, TextReasons.Missing)]
    [InlineData(" ", TextReasons.Missing)]
    [InlineData("!?", TagReasons.Blank)]
    [InlineData("a,b", TagReasons.Separator)]
    [InlineData("a;b", TagReasons.Separator)]
    [InlineData("a\u037Eb", TagReasons.Separator)]
    [InlineData("a\u202Eb", TextReasons.ForbiddenCharacter)]
    [InlineData("a\nb", TextReasons.ForbiddenCharacter)]
    [InlineData("123456789012345678901234567890123456789012345678901", TextReasons.TooLong)]
    public void What_is_no_tag_is_refused_with_its_place(string? typed, string code)
    {
        var tag = Tag.Parse(typed, "/tags/3");
        tag.ShouldBeRefused(code);
        tag.Reasons.ShouldPointAt("/tags/3");
    }

    [Fact]
    public void Whatever_text_comes_a_tag_of_it_reads_again_as_itself() =>
        Prop.ForAll(
                Hostile.Text,
                text =>
                {
                    if (Tag.Parse(text).TryGet(out var tag))
                    {
                        Tag.Parse(tag.Text).OrThrow().ShouldBe(tag);
                        TagSet.Parse(tag.Text).OrThrow().ShouldHaveSingleItem().ShouldBe(tag);
                        JsonSerializer
                            .Deserialize<Tag>(JsonSerializer.Serialize(tag))
                            .ShouldBe(tag);
                    }
                }
            )
            .Holds(1000);

    [Fact]
    public void It_prints_redacted()
    {
        Tag.Parse("canary").OrThrow().ToString().ShouldBe("(tag)");
        Tagged.Set("canary", "b").ToString().ShouldBe("[2]");
    }
}
