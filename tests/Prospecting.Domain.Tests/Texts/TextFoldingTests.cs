using System.Text;
using FsCheck.Fluent;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Texts;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("Société Générale", "societe generale")]
    [InlineData("  L'Étoile   du-Nord ", "l etoile du nord")]
    [InlineData("S.A.R.L. Œuvres & Cie", "s a r l oeuvres cie")]
    [InlineData("Ægir", "aegir")]
    [InlineData("Straße", "strasse")]
    [InlineData("GROẞ", "gross")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Sørensen", "sorensen")]
    [InlineData("Đorđe", "dorde")]
    [InlineData("Þór", "thor")]
    [InlineData("İstanbul ışık", "istanbul isik")]
    [InlineData("ÇA VA", "ca va")]
    [InlineData("Zoe\u0308", "zoe")]
    [InlineData("Ελλάδα", "ελλαδα")]
    [InlineData("Москва", "москва")]
    [InlineData("東京 2", "東京 2")]
    [InlineData("12bis", "12bis")]
    public void Folds(string text, string folded) => TextFolding.Fold(text).ShouldBe(folded);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" .,;-'\u0301\uFEFF")]
    public void What_holds_nothing_comparable_folds_to_nothing(string? text) =>
        TextFolding.Fold(text).ShouldBeEmpty();

    [Fact]
    public void A_lone_surrogate_falls_away_and_leaves_the_rest()
    {
        TextFolding.Fold("\uD800Été").ShouldBe("ete");
        TextFolding.Fold("Été\uDC00").ShouldBe("ete");
        TextFolding.Fold("\uDC00\uD800").ShouldBeEmpty();
    }

    [Fact]
    public void Folding_is_total_and_folding_again_changes_nothing() =>
        Prop.ForAll(
                Hostile.Text,
                text =>
                {
                    var folded = TextFolding.Fold(text);
                    TextFolding.Fold(folded).ShouldBe(folded);
                }
            )
            .Holds(1000);

    [Fact]
    public void Folded_words_are_parted_by_one_space_and_hold_no_capital_and_no_accent() =>
        Prop.ForAll(
                Hostile.Text,
                text =>
                {
                    var folded = TextFolding.Fold(text);
                    folded.ShouldBe(folded.Trim());
                    folded.ShouldNotContain("  ");
                    folded.ShouldBe(folded.ToLowerInvariant());
                    folded
                        .EnumerateRunes()
                        .ToList()
                        .ShouldAllBe(r => r.Value == ' ' || System.Text.Rune.IsLetterOrDigit(r));
                }
            )
            .Holds();

    [Fact]
    public void Case_and_the_way_accents_are_written_do_not_matter() =>
        Prop.ForAll(
                Gen.Elements(
                        "Société d'Étude",
                        "Garçon & Fils",
                        "NOËL",
                        "Œuf à la coque",
                        "Brûlerie Łukasz"
                    )
                    .ToArbitrary(),
                text =>
                    TextFolding.Fold(text.ToUpperInvariant()) == TextFolding.Fold(text)
                    && TextFolding.Fold(text.Normalize(NormalizationForm.FormD))
                        == TextFolding.Fold(text.ToLowerInvariant())
            )
            .Holds();

    [Theory]
    [InlineData("01 23-45.67/89", "0123456789")]
    [InlineData("١٢٣ 4", "4")]
    [InlineData(null, "")]
    public void Digits_are_the_ascii_ones(string? text, string digits) =>
        TextFolding.Digits(text).ShouldBe(digits);
}
