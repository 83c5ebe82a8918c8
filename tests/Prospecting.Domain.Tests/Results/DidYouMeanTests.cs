using FsCheck.Fluent;
using Prospecting.Results;

namespace Prospecting.Domain.Tests.Results;

public sealed class DidYouMeanTests
{
    private static readonly string[] Words = ["qualify", "propose", "win", "lose"];

    [Theory]
    [InlineData("qualify", "qualify")]
    [InlineData("QUALIFY", "qualify")]
    [InlineData("qualfy", "qualify")]
    [InlineData("proposed", "propose")]
    [InlineData("loose", "lose")]
    [InlineData("wim", "win")]
    [InlineData("archive", null)]
    [InlineData("", null)]
    public void Proposes_the_nearest_word_if_it_is_near(string word, string? nearest) =>
        DidYouMean.Among(word, Words).ShouldBe(nearest);

    [Fact]
    public void Proposes_nothing_where_there_is_nothing() =>
        DidYouMean.Among("win", []).ShouldBeNull();

    [Fact]
    public void Whatever_is_typed_is_answered_with_one_of_the_words_or_none() =>
        Prop.ForAll(
                Hostile.Text,
                text =>
                    DidYouMean.Among(text, Words) is not { } word
                    || Words.Contains(word, StringComparer.Ordinal)
            )
            .Holds();

    [Fact]
    public void A_word_of_a_million_letters_costs_nothing() =>
        DidYouMean.Among(new string('w', 1_000_000), Words).ShouldBeNull();
}
