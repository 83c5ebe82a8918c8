using FsCheck.Fluent;
using Prospecting.Identifiers;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Identifiers;

[Rule("P-3")]
public sealed class SiretTests
{
    [Theory]
    [InlineData("73282932000074")]
    [InlineData("732 829 320 00074")]
    [InlineData("732.829.320-00074")]
    public void Is_read_the_way_people_type_it_and_holds_its_siren(string typed)
    {
        var siret = Siret.Parse(typed).OrThrow();
        siret.Value.ShouldBe("73282932000074");
        siret.Siren.ShouldBe(Numbers.Siren("732829320"));
    }

    [Theory]
    [InlineData(null, IdentifierReasons.SiretFormat)]
    [InlineData("7328293200007", IdentifierReasons.SiretFormat)]
    [InlineData("732829320000740", IdentifierReasons.SiretFormat)]
    [InlineData("7328293200007X", IdentifierReasons.SiretFormat)]
    [InlineData("73282932000075", IdentifierReasons.SiretChecksum)]
    [InlineData("7,32829E+13", IdentifierReasons.MangledBySpreadsheet)]
    [InlineData("7.32829E+13", IdentifierReasons.MangledBySpreadsheet)]
    public void Is_refused_with_the_code_of_its_fault(string? typed, string code)
    {
        var outcome = Siret.Parse(typed);
        outcome.ShouldBeRefused(code);
        outcome.Reasons.ShouldPointAt("/siret");
    }

    [Fact]
    public void A_post_office_may_have_a_sum_of_digits_that_is_a_multiple_of_five()
    {
        Luhn.IsValid("35600000049837").ShouldBeFalse();
        Siret.Parse("35600000049837").OrThrow().Siren.Value.ShouldBe("356000000");
        Siret.Parse("35600000000048").Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void The_exception_is_for_post_offices_alone_and_only_for_that_sum()
    {
        // Neither check holds.
        Siret.Parse("35600000049801").ShouldBeRefused(IdentifierReasons.SiretChecksum);
        // The sum of its digits is 30, but it is no post office.
        "55210055400003".Sum(c => c - '0').ShouldBe(30);
        Siret.Parse("55210055400003").ShouldBeRefused(IdentifierReasons.SiretChecksum);
    }

    [Fact]
    public void Every_number_with_its_check_digit_is_accepted() =>
        Prop.ForAll(
                Hostile.Digits(13),
                digits =>
                {
                    var valid = Numbers.WithCheckDigit(digits);
                    return Siret.Parse(valid).OrThrow() is var siret
                        && siret.Value == valid
                        && siret.Siren.Value == valid[..9];
                }
            )
            .Holds();

    [Fact]
    public void Nothing_that_is_typed_throws() =>
        Prop.ForAll(
                Hostile.Text,
                text =>
                {
                    var outcome = Siret.Parse(text);
                    outcome.Succeeded.ShouldBe(outcome.ValueOrDefault?.Value.Length == 14);
                }
            )
            .Holds();
}
