using System.Globalization;
using FsCheck.Fluent;
using Prospecting.Identifiers;
using Prospecting.Prospects;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Identifiers;

[Rule("P-3")]
public sealed class NafCodeTests
{
    [Theory]
    [InlineData("62.01Z")]
    [InlineData("6201Z")]
    [InlineData("62.01z")]
    [InlineData(" 62.01 Z ")]
    [InlineData("62 01 Z")]
    [InlineData("62\u00A001\u202FZ")]
    public void Is_read_the_way_people_type_it(string typed) =>
        NafCode.Parse(typed).OrThrow().Value.ShouldBe("62.01Z");

    [Theory]
    [InlineData("01.11Z", "01", "01.11")]
    [InlineData("43.32A", "43", "43.32")]
    [InlineData("46.87Y", "46", "46.87")]
    [InlineData("99.00Z", "99", "99.00")]
    public void Tells_its_division_and_its_class(string code, string division, string @class)
    {
        var naf = NafCode.Parse(code).OrThrow();
        (naf.Division, naf.Class, naf.ToString()).ShouldBe((division, @class, code));
    }

    [Theory]
    [InlineData(null, IdentifierReasons.NafFormat)]
    [InlineData("", IdentifierReasons.NafFormat)]
    [InlineData("62", IdentifierReasons.NafFormat)]
    [InlineData("62.01", IdentifierReasons.NafFormat)]
    [InlineData("62.0.1Z", IdentifierReasons.NafFormat)]
    [InlineData("6.201Z", IdentifierReasons.NafFormat)]
    [InlineData("62-01Z", IdentifierReasons.NafFormat)]
    [InlineData("62.01ZZ", IdentifierReasons.NafFormat)]
    [InlineData("62.01É", IdentifierReasons.NafFormat)]
    [InlineData("٦٢.01Z", IdentifierReasons.NafFormat)]
    [InlineData("722Z", IdentifierReasons.NafFormat)]
    [InlineData("72.2C", IdentifierReasons.NafFormat)]
    [InlineData("62.01.0", IdentifierReasons.NafFormat)]
    [InlineData("00.11Z", IdentifierReasons.NafDivision)]
    [InlineData("04.01Z", IdentifierReasons.NafDivision)]
    [InlineData("67.20A", IdentifierReasons.NafDivision)]
    public void Is_refused_with_the_code_of_its_fault(string? typed, string code)
    {
        var outcome = NafCode.Parse(typed);
        outcome.ShouldBeRefused(code);
        outcome.Reasons.ShouldPointAt("/activityCode");
    }

    [Fact]
    public void The_classification_has_88_divisions() =>
        Enumerable
            .Range(0, 100)
            .Count(n =>
                NafCode.Parse(n.ToString("00", CultureInfo.InvariantCulture) + "11Z").Succeeded
            )
            .ShouldBe(88);

    [Fact]
    public void Nothing_that_is_typed_throws_and_what_is_read_is_read_again() =>
        Prop.ForAll(
                Hostile.Text,
                text =>
                {
                    if (NafCode.Parse(text).TryGet(out var naf))
                    {
                        NafCode.Parse(naf.Value).OrThrow().ShouldBe(naf);
                    }
                }
            )
            .Holds();

    [Theory]
    [InlineData("6201z", "62.01Z")]
    [InlineData(" 43.32A ", "43.32A")]
    [InlineData("62 01 Z", "62.01Z")]
    public void A_prospect_keeps_a_French_code_as_INSEE_writes_it(string typed, string kept) =>
        Kept(typed).ShouldBe(kept);

    [Theory]
    [InlineData("62.010")]
    [InlineData("C 25.11-0")]
    [InlineData("62.01.00")]
    [InlineData("541511")]
    [InlineData("722Z")]
    [InlineData("04.01Z")]
    [InlineData("menuiserie")]
    public void A_prospect_keeps_any_other_code_as_it_was_typed(string typed) =>
        Kept(typed).ShouldBe(typed);

    [Fact]
    public void The_same_code_in_another_writing_changes_nothing()
    {
        var prospect = World.NewProspect(
            new ProspectDetails { DisplayName = "A", ActivityCode = "6201Z" }
        );
        prospect.AcceptCommit(1);
        prospect
            .Change(prospect.Details with { ActivityCode = "62.01z" }, World.Context())
            .OrThrow();
        prospect.HasPendingChanges.ShouldBeFalse();
    }

    private static string? Kept(string typed) =>
        World
            .NewProspect(new ProspectDetails { DisplayName = "A", ActivityCode = typed })
            .ActivityCode;
}
