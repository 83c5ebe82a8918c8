using FsCheck.Fluent;
using Prospecting.Identifiers;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Identifiers;

[Rule("P-3")]
public sealed class VatNumberTests
{
    [Theory]
    [InlineData("FR40303265045", "FR40303265045")]
    [InlineData("fr 44 732 829 320", "FR44732829320")]
    [InlineData("FR-96.552.100.554", "FR96552100554")]
    [InlineData("be 0403.170.701", "BE0403170701")]
    [InlineData("DE136695976", "DE136695976")]
    public void Is_read_the_way_people_type_it(string typed, string value) =>
        VatNumber.Parse(typed).OrThrow().Value.ShouldBe(value);

    [Theory]
    [InlineData(null, IdentifierReasons.VatFormat)]
    [InlineData("", IdentifierReasons.VatFormat)]
    [InlineData("FR", IdentifierReasons.VatFormat)]
    [InlineData("44732829320", IdentifierReasons.VatFormat)]
    [InlineData("F144732829320", IdentifierReasons.VatFormat)]
    [InlineData("FR4473282932", IdentifierReasons.VatFormat)]
    [InlineData("FR4473282932O", IdentifierReasons.VatFormat)]
    [InlineData("FR44732829321", IdentifierReasons.VatFormat)]
    [InlineData("DE13669597é", IdentifierReasons.VatFormat)]
    [InlineData("DE123456789012345", IdentifierReasons.VatFormat)]
    [InlineData("FR45732829320", IdentifierReasons.VatChecksum)]
    public void Is_refused_with_the_code_of_its_fault(string? typed, string code)
    {
        var outcome = VatNumber.Parse(typed);
        outcome.ShouldBeRefused(code);
        outcome.Reasons.ShouldPointAt("/vatNumber");
    }

    [Fact]
    public void A_French_number_holds_its_siren_and_a_foreign_one_none()
    {
        Numbers.Vat("FR44732829320").Siren.ShouldBe(Numbers.Siren("732829320"));
        Numbers.Vat("DE136695976").Siren.ShouldBeNull();
        Numbers.Vat("DE136695976").Country.ShouldBe("DE");
    }

    [Fact]
    public void A_key_of_letters_is_taken_as_it_is() =>
        Numbers.Vat("FRK7732829320").Siren.ShouldBe(Numbers.Siren("732829320"));

    [Fact]
    public void Of_all_hundred_numeric_keys_one_fits() =>
        Prop.ForAll(
                Hostile.Digits(8),
                digits =>
                {
                    var siren = Numbers.WithCheckDigit(digits);
                    var fitting = Enumerable
                        .Range(0, 100)
                        .Select(key => $"FR{key:00}{siren}")
                        .Where(text => VatNumber.Parse(text).Succeeded);
                    fitting.ShouldBe([Numbers.FrenchVat(siren)]);
                }
            )
            .Holds(50);

    [Fact]
    public void Nothing_that_is_typed_throws() =>
        Prop.ForAll(
                Hostile.Text,
                text =>
                {
                    var outcome = VatNumber.Parse(text);
                    outcome.Succeeded.ShouldBe(outcome.ValueOrDefault is not null);
                    _ = outcome.ValueOrDefault?.Siren;
                }
            )
            .Holds();
}
