using System.Text;
using FsCheck.Fluent;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Texts;

public sealed class TextRuleTests
{
    private static readonly TextRule Line = new("/name", 20);
    private static readonly TextRule Lines = new("/comment", 20, AllowsLines: true);

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\u0085b")]
    [InlineData("a\nb")]
    [InlineData("a\tb")]
    [InlineData("a\u202Ab")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u2066b")]
    [InlineData("a\u2069b")]
    public void A_control_character_or_bidirectional_override_is_refused_where_it_stands(
        string text
    )
    {
        List<Reason> reasons = [];
        Line.Clean(text, reasons).ShouldBeNull();
        var reason = reasons.ShouldHaveSingleItem();
        reason.Code.ShouldBe(TextReasons.ForbiddenCharacter);
        reason.Pointer.ShouldBe("/name");
        reason.Parameters.ShouldContain(new ReasonParameter("position", "2"));
        reason.Parameters.ShouldContain(new ReasonParameter("character", $"U+{(int)text[1]:X4}"));
    }

    // An attribute cannot carry a lone surrogate, so these stand in code.
    [Fact]
    public void A_lone_surrogate_is_refused_and_a_pair_is_not()
    {
        Refused("a\uD800").ShouldBe(TextReasons.ForbiddenCharacter);
        Refused("\uDC00a").ShouldBe(TextReasons.ForbiddenCharacter);
        Refused("\uDC00\uD800").ShouldBe(TextReasons.ForbiddenCharacter);
        Line.Clean("a \uD83D\uDE00", []).ShouldBe("a \uD83D\uDE00");
    }

    [Fact]
    public void Line_breaks_and_tabs_belong_to_a_text_of_lines_and_other_controls_do_not()
    {
        Lines.Clean("a\r\n\tb", []).ShouldBe("a\r\n\tb");
        List<Reason> reasons = [];
        Lines.Clean("a\u0007b", reasons).ShouldBeNull();
        reasons.ShouldHaveSingleItem().Code.ShouldBe(TextReasons.ForbiddenCharacter);
    }

    [Fact]
    public void Length_is_counted_after_trimming()
    {
        Line.Clean(" " + new string('a', 20) + " ", []).ShouldBe(new string('a', 20));
        List<Reason> reasons = [];
        Line.Clean(new string('a', 21), reasons).ShouldBeNull();
        var reason = reasons.ShouldHaveSingleItem();
        reason.Code.ShouldBe(TextReasons.TooLong);
        reason.Parameters.ShouldBe([
            new ReasonParameter("max", "20"),
            new ReasonParameter("length", "21"),
        ]);
    }

    [Fact]
    public void Two_writings_of_one_character_become_one() =>
        Line.Clean("Zoe\u0308", []).ShouldBe("Zo\u00EB");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n\u00A0")]
    public void A_blank_text_is_no_text_and_is_refused_only_where_one_is_mandatory(string? text)
    {
        List<Reason> reasons = [];
        Line.Clean(text, reasons).ShouldBeNull();
        reasons.ShouldBeEmpty();

        Line.Require(text, reasons).ShouldBeNull();
        reasons.ShouldHaveSingleItem().ToString().ShouldBe("text.missing (/name)");
    }

    [Fact]
    public void A_mandatory_text_with_a_fault_has_that_fault_alone()
    {
        List<Reason> reasons = [];
        Line.Require("a\0", reasons).ShouldBeNull();
        reasons.ShouldHaveSingleItem().Code.ShouldBe(TextReasons.ForbiddenCharacter);
    }

    [Fact]
    public void Whatever_is_typed_either_is_refused_or_is_clean_and_stays_as_it_is() =>
        Prop.ForAll(
                Hostile.Text,
                text =>
                {
                    List<Reason> reasons = [];
                    var clean = new TextRule("/x", 1000, AllowsLines: true).Clean(text, reasons);
                    if (clean is null)
                    {
                        // Nothing to see and nothing to complain of; an override is invisible too, and refused.
                        (
                            reasons.Count > 0 || (text ?? string.Empty).All(IsInvisible)
                        ).ShouldBeTrue();
                        return;
                    }

                    reasons.ShouldBeEmpty();
                    clean.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
                    clean.ShouldBe(clean.Trim());
                    new TextRule("/x", 1000, AllowsLines: true)
                        .Clean(clean, reasons)
                        .ShouldBe(clean);
                }
            )
            .Holds();

    private static bool IsInvisible(char c) =>
        char.IsWhiteSpace(c)
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;

    private static string Refused(string text)
    {
        List<Reason> reasons = [];
        Line.Clean(text, reasons).ShouldBeNull();
        return reasons.ShouldHaveSingleItem().Code;
    }
}
