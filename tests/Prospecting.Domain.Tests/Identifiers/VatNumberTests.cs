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

    [Theory]
    [InlineData("ATU12345678", "ATU12345678")]
    [InlineData("BE 1003.170.701", "BE1003170701")]
    [InlineData("BG123456789", "BG123456789")]
    [InlineData("BG1234567890", "BG1234567890")]
    [InlineData("CY12345678X", "CY12345678X")]
    [InlineData("CZ12345678", "CZ12345678")]
    [InlineData("DK 12 34 56 78", "DK12345678")]
    [InlineData("EE123456789", "EE123456789")]
    [InlineData("EL123456789", "EL123456789")]
    [InlineData("GR123456789", "EL123456789")]
    [InlineData("ESX1234567X", "ESX1234567X")]
    [InlineData("ES12345678Z", "ES12345678Z")]
    [InlineData("FI12345678", "FI12345678")]
    [InlineData("GB 123 4567 89", "GB123456789")]
    [InlineData("GBGD123", "GBGD123")]
    [InlineData("HR12345678901", "HR12345678901")]
    [InlineData("HU12345678", "HU12345678")]
    [InlineData("IE1234567WA", "IE1234567WA")]
    [InlineData("IE1A23456B", "IE1A23456B")]
    [InlineData("IT12345678901", "IT12345678901")]
    [InlineData("LT123456789012", "LT123456789012")]
    [InlineData("LU12345678", "LU12345678")]
    [InlineData("LV12345678901", "LV12345678901")]
    [InlineData("MT12345678", "MT12345678")]
    [InlineData("NL123456789B01", "NL123456789B01")]
    [InlineData("PL123-456-78-90", "PL1234567890")]
    [InlineData("PT123456789", "PT123456789")]
    [InlineData("RO12", "RO12")]
    [InlineData("SE123456789001", "SE123456789001")]
    [InlineData("SI12345678", "SI12345678")]
    [InlineData("SK1234567890", "SK1234567890")]
    [InlineData("XI123456789", "XI123456789")]
    [InlineData("CHE-123.456.789 TVA", "CHE123456789")]
    [InlineData("CHE-123.456.789 MWST", "CHE123456789")]
    [InlineData("NO 123 456 789 MVA", "NO123456789")]
    [InlineData("US123456789", "US123456789")]
    public void Of_another_country_has_the_format_of_its_country(string typed, string value) =>
        VatNumber.Parse(typed).OrThrow().Value.ShouldBe(value);

    [Theory]
    [InlineData("AT12345678")]
    [InlineData("BE2003170701")]
    [InlineData("BG12345678")]
    [InlineData("CY123456789")]
    [InlineData("CZ1234567")]
    [InlineData("DE13669597")]
    [InlineData("DK123456789")]
    [InlineData("EL12345678")]
    [InlineData("GR1234567890")]
    [InlineData("ES123456789")]
    [InlineData("FI1234567")]
    [InlineData("GB12345678")]
    [InlineData("GBGD12")]
    [InlineData("HR1234567890")]
    [InlineData("IE12345678")]
    [InlineData("IT1234567890")]
    [InlineData("LT1234567890")]
    [InlineData("NL123456789A01")]
    [InlineData("PL123456789")]
    [InlineData("RO1A")]
    [InlineData("SE12345678901")]
    [InlineData("CH123456789")]
    [InlineData("CHE123456789VAT")]
    [InlineData("NO12345678")]
    [InlineData("US12345678901234")]
    public void Of_another_country_is_refused_in_any_other_format(string typed)
    {
        var outcome = VatNumber.Parse(typed);
        outcome.ShouldBeRefused(IdentifierReasons.VatFormat);
        outcome.Reasons.ShouldPointAt("/vatNumber");
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
