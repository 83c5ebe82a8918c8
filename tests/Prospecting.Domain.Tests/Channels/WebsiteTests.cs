using FsCheck.Fluent;
using Prospecting.Channels;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Channels;

[Rule("P-3")]
public sealed class WebsiteTests
{
    [Theory]
    [InlineData("exemple.fr", "exemple.fr")]
    [InlineData("www.exemple.fr", "exemple.fr")]
    [InlineData("HTTPS://WWW.Exemple.FR/Contact?x=1#y", "exemple.fr")]
    [InlineData("http://boutique.exemple.fr:8080", "boutique.exemple.fr")]
    [InlineData("exemple.fr/page", "exemple.fr")]
    [InlineData("société.fr", "xn--socit-esab.fr")]
    public void Its_host_is_what_comparisons_use(string typed, string host)
    {
        var website = Website.Parse($" {typed} ").OrThrow();
        website.Typed.ShouldBe(typed);
        website.Host.ShouldBe(host);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("exemple")]
    [InlineData("http://localhost")]
    [InlineData("ftp://exemple.fr")]
    [InlineData("file:///etc/passwd.txt")]
    [InlineData("javascript:alert(1)")]
    [InlineData("javascript://exemple.fr/%0aalert(1)")]
    [InlineData("anne@exemple.fr")]
    [InlineData("http://anne:secret@exemple.fr")]
    [InlineData("exem ple.fr")]
    [InlineData("http://")]
    [InlineData("http://exemple.fr:99999")]
    public void Is_refused(string? typed)
    {
        var outcome = Website.Parse(typed);
        outcome.ShouldBeRefused(ChannelReasons.WebsiteFormat);
        outcome.Reasons.ShouldPointAt("/website");
    }

    [Fact]
    public void Is_at_most_500_characters_long()
    {
        var longest = "exemple.fr/" + new string('a', 489);
        Website.Parse(longest).Succeeded.ShouldBeTrue();
        Website.Parse(longest + "a").Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void Whatever_is_typed_on_an_American_keyboard_is_answered() =>
        Prop.ForAll(
                Hostile
                    .Text.Generator.Select(text => string.Concat(text.Where(char.IsAscii)))
                    .ToArbitrary(),
                text =>
                {
                    foreach (var typed in new[] { text, "http://" + text, text + ".fr" })
                    {
                        if (Website.Parse(typed).TryGet(out var website))
                        {
                            Website.Parse(website.Typed).OrThrow().ShouldBe(website);
                            website.Host.ShouldAllBe(c =>
                                char.IsAscii(c) && !char.IsAsciiLetterUpper(c)
                            );
                        }
                    }
                }
            )
            .Holds(1000);
}
