using FsCheck.Fluent;
using Prospecting.Channels;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Channels;

[Rule("P-4")]
public sealed class EmailAddressTests
{
    private static readonly string LongestLocal = new('a', 64);
    private static readonly string LongestLabel = new('d', 63);

    [Theory]
    [InlineData("anne@exemple.fr")]
    [InlineData("anne.durand+crm@mail.exemple.fr")]
    [InlineData("o'brien@exemple.ie")]
    [InlineData("a@b.co")]
    [InlineData("1234@exemple-2.fr")]
    [InlineData("!#$%&'*+-/=?^_`{|}~@exemple.fr")]
    [InlineData("zoé@société.fr")]
    [InlineData("用户@例子.中国")]
    public void Is_accepted(string typed) =>
        EmailAddress.Parse(typed).OrThrow().Typed.ShouldBe(typed);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("anne")]
    [InlineData("@exemple.fr")]
    [InlineData("anne@")]
    [InlineData("anne@exemple")]
    [InlineData("anne@@exemple.fr")]
    [InlineData("anne@exemple@fr.fr")]
    [InlineData(".anne@exemple.fr")]
    [InlineData("anne.@exemple.fr")]
    [InlineData("an..ne@exemple.fr")]
    [InlineData("an ne@exemple.fr")]
    [InlineData("anne@exem ple.fr")]
    [InlineData("anne@.fr")]
    [InlineData("anne@exemple..fr")]
    [InlineData("anne@exemple.fr.")]
    [InlineData("anne@-exemple.fr")]
    [InlineData("anne@exemple-.fr")]
    [InlineData("anne@exem_ple.fr")]
    [InlineData("anne@[127.0.0.1]")]
    [InlineData("Anne <anne@exemple.fr>")]
    [InlineData("anne@exemple.fr;bruno@exemple.fr")]
    [InlineData("anne@exemple.fr, bruno@exemple.fr")]
    [InlineData("anne@exemple.fr\r\nBcc: x@y.fr")]
    [InlineData("mailto:anne@exemple.fr?subject=x")]
    [InlineData("\"anne\"@exemple.fr")]
    [InlineData("anne\u202E@exemple.fr")]
    public void Is_refused(string? typed)
    {
        var outcome = EmailAddress.Parse(typed);
        outcome.ShouldBeRefused(ChannelReasons.EmailFormat);
        outcome.Reasons.ShouldPointAt("/email");
    }

    [Fact]
    public void Both_parts_have_the_lengths_of_RFC_5321()
    {
        EmailAddress.Parse($"{LongestLocal}@exemple.fr").Succeeded.ShouldBeTrue();
        EmailAddress.Parse($"{LongestLocal}a@exemple.fr").Succeeded.ShouldBeFalse();
        EmailAddress.Parse($"a@{LongestLabel}.fr").Succeeded.ShouldBeTrue();
        EmailAddress.Parse($"a@{LongestLabel}d.fr").Succeeded.ShouldBeFalse();
        var domain = $"{LongestLabel}.{LongestLabel}.{LongestLabel}.fr";
        EmailAddress
            .Parse(new string('a', 254 - 1 - domain.Length) + "@" + domain)
            .Succeeded.ShouldBeTrue();
        EmailAddress
            .Parse(new string('a', 255 - 1 - domain.Length) + "@" + domain)
            .Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void Lengths_are_counted_in_octets()
    {
        // é has two octets.
        EmailAddress.Parse(new string('é', 32) + "@exemple.fr").Succeeded.ShouldBeTrue();
        EmailAddress
            .Parse(new string('é', 33) + "@exemple.fr")
            .ShouldBeRefused(ChannelReasons.EmailFormat);
        // 63 letters are one label, but their A-label is longer.
        EmailAddress
            .Parse($"a@{new string('é', 63)}.fr")
            .ShouldBeRefused(ChannelReasons.EmailFormat);
        var domain = $"{LongestLabel}.{LongestLabel}.{new string('d', 58)}.fr";
        EmailAddress.Parse(new string('a', 64) + "@" + domain).Succeeded.ShouldBeTrue();
        EmailAddress
            .Parse(new string('a', 62) + "é@d" + domain)
            .ShouldBeRefused(ChannelReasons.EmailFormat);
    }

    [Theory]
    [InlineData("zoé@Société.fr", "zoé@xn--socit-esab.fr")]
    [InlineData("Zoe@xn--socit-esab.FR", "zoe@xn--socit-esab.fr")]
    [InlineData("info@Bücher.example", "info@xn--bcher-kva.example")]
    public void An_international_domain_is_compared_as_its_A_label(string typed, string normalised)
    {
        var email = EmailAddress.Parse(typed).OrThrow();
        (email.Typed, email.Normalised).ShouldBe((typed, normalised));
        email.Domain.ShouldBe(normalised[(normalised.IndexOf('@') + 1)..]);
        EmailAddress.Stored(typed).ShouldBe(email);
        EmailAddress.Parse(normalised).OrThrow().Normalised.ShouldBe(normalised);
    }

    [Theory]
    [InlineData("anne\uD800@exemple.fr")]
    [InlineData("anne@exem\uDC00ple.fr")]
    [InlineData("anne@exem\u202Eple.fr")]
    [InlineData("anne@exem\u2066ple.fr")]
    [InlineData("an\u0000ne@exemple.fr")]
    [InlineData("anne@exemple。fr")]
    public void Halves_of_letters_and_what_cannot_be_seen_are_refused(string typed) =>
        EmailAddress.Parse(typed).ShouldBeRefused(ChannelReasons.EmailFormat);

    [Fact]
    public void What_was_stored_before_is_never_refused() =>
        EmailAddress.Stored("Anne@Exemple").Normalised.ShouldBe("anne@exemple");

    [Fact]
    public void What_was_typed_is_kept_beside_the_lower_cased_form()
    {
        var email = EmailAddress.Parse("  MAILTO:Anne.Durand@Exemple.FR ").OrThrow();
        email.Typed.ShouldBe("Anne.Durand@Exemple.FR");
        email.Normalised.ShouldBe("anne.durand@exemple.fr");
        email.Domain.ShouldBe("exemple.fr");
    }

    [Fact]
    public void Whatever_is_typed_is_answered_and_an_accepted_address_is_read_again() =>
        Prop.ForAll(
                Hostile.Text,
                Hostile.Text,
                (local, domain) =>
                {
                    var outcome = EmailAddress.Parse($"{local}@{domain}");
                    _ = EmailAddress.Parse(local);
                    if (outcome.TryGet(out var email))
                    {
                        EmailAddress.Parse(email.Typed).OrThrow().ShouldBe(email);
                        email.Typed.ShouldNotContain(c =>
                            char.IsControl(c) || char.IsWhiteSpace(c)
                        );
                    }
                }
            )
            .Holds();
}
