using FsCheck;
using FsCheck.Fluent;
using Prospecting.Duplicates.Normalization;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Duplicates;

[Rule("U-2")]
public sealed class JaroWinklerTests
{
    // Few letters, so that texts have much in common.
    private static readonly Arbitrary<string> Words = Gen.Elements('a', 'b', 'c', 'd', 'e')
        .ArrayOf()
        .Select(letters => string.Concat(letters))
        .ToArbitrary();

    // The published values of Winkler (1990, table) and of the usual test tables.
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.9611)]
    [InlineData("DIXON", "DICKSONX", 0.8133)]
    [InlineData("DWAYNE", "DUANE", 0.84)]
    [InlineData("DUNNINGHAM", "CUNNIGHAM", 0.8963)]
    [InlineData("JELLYFISH", "SMELLYFISH", 0.8963)]
    [InlineData("ABC", "XYZ", 0)]
    [InlineData("", "", 1)]
    [InlineData("A", "", 0)]
    public void Gives_the_published_values(string left, string right, double likeness) =>
        JaroWinkler.Similarity(left, right).ShouldBe(likeness, 0.00005);

    [Fact]
    public void Likeness_lies_between_0_and_1_and_is_1_for_equals_alone() =>
        Prop.ForAll(
                Words,
                Words,
                (left, right) =>
                {
                    var likeness = JaroWinkler.Similarity(left, right);
                    likeness.ShouldBeInRange(0, 1);
                    (likeness == 1).ShouldBe(left == right);
                    JaroWinkler.Similarity(left, left).ShouldBe(1);
                }
            )
            .Holds(1000);

    [Fact]
    public void Likeness_does_not_depend_on_which_text_comes_first() =>
        Prop.ForAll(
                Words,
                Words,
                (left, right) =>
                    JaroWinkler
                        .Similarity(left, right)
                        .ShouldBe(JaroWinkler.Similarity(right, left), 1e-12)
            )
            .Holds(2000);

    [Fact]
    public void The_same_letters_in_front_never_make_texts_less_alike() =>
        Prop.ForAll(
                Words,
                Words,
                (left, right) =>
                    JaroWinkler.Similarity("x" + left, "x" + right)
                    >= JaroWinkler.Similarity("x" + left, "y" + right)
            )
            .Holds(1000);

    [Fact]
    public void Very_long_texts_are_compared_by_their_beginnings() =>
        JaroWinkler.Similarity(new string('a', 256) + "b", new string('a', 1_000_000)).ShouldBe(1);
}
