using FsCheck.Fluent;
using Prospecting.Identifiers;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Identifiers;

[Rule("P-3")]
public sealed class SirenTests
{
    [Theory]
    [InlineData("732829320")]
    [InlineData(" 732 829 320 ")]
    [InlineData("732.829.320")]
    [InlineData("732-829-320")]
    [InlineData("732\u00A0829\u202F320")]
    public void Is_read_the_way_people_type_it(string typed) =>
        Siren.Parse(typed).OrThrow().Value.ShouldBe("732829320");

    [Fact]
    public void Keeps_its_leading_zeros()
    {
        var digits = Numbers.WithCheckDigit("00123456");
        Siren.Parse(digits).OrThrow().Value.ShouldBe(digits);
    }

    [Theory]
    [InlineData(null, IdentifierReasons.SirenFormat)]
    [InlineData("", IdentifierReasons.SirenFormat)]
    [InlineData("73282932", IdentifierReasons.SirenFormat)]
    [InlineData("7328293200", IdentifierReasons.SirenFormat)]
    [InlineData("73282932O", IdentifierReasons.SirenFormat)]
    [InlineData("٧٣٢٨٢٩٣٢٠", IdentifierReasons.SirenFormat)]
    [InlineData("732829321", IdentifierReasons.SirenChecksum)]
    [InlineData("7,3282932E+08", IdentifierReasons.MangledBySpreadsheet)]
    [InlineData("7.3282932e+8", IdentifierReasons.MangledBySpreadsheet)]
    public void Is_refused_with_the_code_of_its_fault(string? typed, string code)
    {
        var outcome = Siren.Parse(typed);
        outcome.ShouldBeRefused(code);
        outcome.Reasons.ShouldPointAt("/siren");
    }

    [Fact]
    public void Every_number_with_its_check_digit_is_accepted_and_no_other() =>
        Prop.ForAll(
                Hostile.Digits(8),
                digits =>
                {
                    var valid = Numbers.WithCheckDigit(digits);
                    Siren.Parse(valid).OrThrow().Value.ShouldBe(valid);
                    var accepted = Enumerable
                        .Range(0, 10)
                        .Count(check => Siren.Parse(digits + check).Succeeded);
                    accepted.ShouldBe(1);
                }
            )
            .Holds();

    [Fact]
    public void Nothing_that_is_typed_throws() =>
        Prop.ForAll(
                Hostile.Text,
                text =>
                {
                    var outcome = Siren.Parse(text);
                    outcome.Succeeded.ShouldBe(outcome.ValueOrDefault?.Value.Length == 9);
                }
            )
            .Holds();
}
