using FsCheck;
using FsCheck.Fluent;
using Prospecting.Collections;
using Prospecting.Duplicates;
using Prospecting.Prospects;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Duplicates;

[Rule("U-2")]
public sealed class DuplicateScorerTests
{
    private static readonly DuplicateRules Rules = DuplicateRules.Default;
    private static readonly DuplicateScorer Scorer = new(Rules);

    private static readonly MatchProfile Lilas = Profile("atelier lilas");

    [Fact]
    public void The_evidence_sums_to_the_points_and_the_points_to_the_verdict() =>
        Prop.ForAll(
                Profiles,
                Profiles,
                (left, right) =>
                {
                    var score = Scorer.Compare(left, right);
                    score.Points.ShouldBe(score.Evidence.Sum(e => e.Points), 1e-9);
                    score.Verdict.ShouldBe(
                        score.Points >= Rules.SureFrom ? DuplicateVerdict.Sure
                        : score.Points >= Rules.LikelyFrom ? DuplicateVerdict.Likely
                        : DuplicateVerdict.Different
                    );
                    score.Evidence.Select(e => e.Field).ShouldBeUnique();
                }
            )
            .Holds();

    [Fact]
    public void A_record_is_nothing_else_than_itself() =>
        Prop.ForAll(
                Profiles,
                profile => Scorer.Compare(profile, profile).Evidence.All(e => e.Points > 0)
            )
            .Holds();

    [Theory]
    [InlineData("lilas atelier", "same")]
    [InlineData("ateliers lilas", "close")]
    [InlineData("grand jardin atelier lilas paris", "part")]
    [InlineData("boulangerie martin", "different")]
    public void Names_compare_as(string other, string level) =>
        Level("name", Lilas, Profile(other)).ShouldBe(level);

    [Theory]
    [InlineData(null, null, "732829320", null, null)]
    [InlineData("732829320", null, "732829320", null, "same-company")]
    [InlineData("732829320", "73282932000074", "732829320", null, "same-company")]
    [InlineData("732829320", "73282932000074", "732829320", "73282932000074", "same-site")]
    [InlineData("732829320", "73282932000074", "732829320", "73282932000082", "other-site")]
    [InlineData("732829320", "73282932000074", "552100554", null, "different")]
    public void Numbers_compare_as(
        string? siren,
        string? siret,
        string? otherSiren,
        string? otherSiret,
        string? level
    ) =>
        Level(
                "legal-identity",
                Lilas with
                {
                    Siren = siren,
                    Siret = siret,
                },
                Lilas with
                {
                    Siren = otherSiren,
                    Siret = otherSiret,
                }
            )
            .ShouldBe(level);

    [Fact]
    public void Mail_compares_by_address_else_by_own_domain()
    {
        var mail = Lilas with { Emails = ["a@lilas.fr"], Domains = ["lilas.fr"] };
        Level("email", mail, mail).ShouldBe("same");
        Level("email", mail, mail with { Emails = ["b@lilas.fr"] }).ShouldBe("same-domain");
        Level("email", mail, mail with { Emails = ["a@rose.fr"], Domains = ["rose.fr"] })
            .ShouldBe("different-domain");
        Level("email", mail, Lilas with { Emails = ["a@gmail.com"] }).ShouldBeNull();
        Level("email", mail, Lilas).ShouldBeNull();
    }

    [Fact]
    public void Phones_compare_by_any_one_in_common()
    {
        var phones = Lilas with { Phones = ["+33123456789", "+33612345678"] };
        Level("phone", phones, Lilas with { Phones = ["+33612345678"] }).ShouldBe("same");
        Level("phone", phones, Lilas with { Phones = ["+33699999999"] }).ShouldBe("different");
        Level("phone", phones, Lilas).ShouldBeNull();
    }

    [Theory]
    [InlineData("75001", "paris", "12 rue lilas", "same-street")]
    [InlineData("75001", "", "12 rue lilas", "same-street")]
    [InlineData("75001", "paris", "", "same-town")]
    [InlineData("75001", "paris", "8 rue roses", "same-town")]
    [InlineData("75002", "paris", "8 rue roses", "same-town")]
    [InlineData("69001", "lyon", "12 rue lilas", "different-town")]
    [InlineData("", "", "12 rue lilas", null)]
    public void Places_compare_as(string postalCode, string city, string street, string? level) =>
        Level(
                "place",
                Lilas with
                {
                    Places = [new MatchPlace("75001", "paris", "12 rue lilas")],
                },
                Lilas with
                {
                    Places = [new MatchPlace(postalCode, city, street)],
                }
            )
            .ShouldBe(level);

    [Fact]
    public void Of_several_places_the_best_counts()
    {
        var here = new MatchPlace("75001", "paris", "12 rue lilas");
        var there = new MatchPlace("69001", "lyon", "");
        Level("place", Lilas with { Places = [there, here] }, Lilas with { Places = [here] })
            .ShouldBe("same-street");
    }

    [Fact]
    public void Another_town_of_one_company_is_another_branch_of_it()
    {
        var paris = Lilas with
        {
            Siren = "732829320",
            Places = [new MatchPlace("75001", "paris", "")],
        };
        var lyon = paris with { Places = [new MatchPlace("69001", "lyon", "")] };
        Level("place", paris, lyon).ShouldBe("other-branch");
        Scorer.Compare(paris, lyon).Verdict.ShouldBe(DuplicateVerdict.Different);
        Level("place", paris with { Siren = null }, lyon).ShouldBe("different-town");
    }

    [Fact]
    public void People_compare_by_any_one_nearly_alike()
    {
        var people = Lilas with { People = ["zoe lefevre", "max martin"] };
        Level("contact", people, Lilas with { People = ["zoe lefebvre"] }).ShouldBe("same");
        Level("contact", people, Lilas with { People = ["lea roux"] }).ShouldBe("different");
        Level("contact", people, Lilas).ShouldBeNull();
    }

    [Fact]
    [Rule("U-3")]
    public void An_over_common_value_is_noise_and_no_evidence()
    {
        var shared = Lilas with { Emails = ["info@gmail.com"], Phones = ["+33123456789"] };
        HashSet<MatchKey> noise =
        [
            MatchKey.Of(MatchKeyKind.Email, "info@gmail.com"),
            MatchKey.Of(MatchKeyKind.Phone, "+33123456789"),
        ];
        Scorer
            .Compare(shared, shared)
            .Points.ShouldBe(Rules.SameName + Rules.SameEmail + Rules.SamePhone);
        Scorer.Compare(shared, shared, noise).Points.ShouldBe(Rules.SameName);
    }

    [Fact]
    public void A_host_says_what_comparisons_are_worth()
    {
        var strict = new DuplicateScorer(Rules with { SameName = 20 });
        strict.Compare(Lilas, Lilas).Verdict.ShouldBe(DuplicateVerdict.Sure);
        Scorer.Compare(Lilas, Lilas).Verdict.ShouldBe(DuplicateVerdict.Different);
    }

    private static Arbitrary<MatchProfile> Profiles { get; } =
        (
            from name in Gen.Elements("atelier lilas", "ateliers lilas", "lilas", "boulangerie")
            from siren in Gen.Elements(null, "732829320", "552100554")
            from site in Gen.Elements(null, "00074", "00082")
            from email in Gen.Elements(null, "a@lilas.fr", "b@lilas.fr", "a@gmail.com")
            from phone in Gen.Elements(null, "+33123456789", "+33612345678")
            from city in Gen.Elements(null, "paris", "lyon")
            from street in Gen.Elements("", "12 rue lilas")
            from person in Gen.Elements(null, "zoe lefevre", "max martin")
            select Profile(name) with
            {
                Siren = siren,
                Siret = siren is null || site is null ? null : siren + site,
                Emails = One(email),
                Domains =
                    email is null || email.EndsWith("gmail.com", StringComparison.Ordinal)
                        ? []
                        : ["lilas.fr"],
                Phones = One(phone),
                Places = city is null ? [] : [new MatchPlace("", city, street)],
                People = One(person),
            }
        ).ToArbitrary();

    private static ValueList<string> One(string? value) => value is null ? [] : [value];

    private static MatchProfile Profile(string name) =>
        new()
        {
            Id = new ProspectId(Guid.Empty),
            Name = name,
            NameWords = name.Split(' ').Order(StringComparer.Ordinal).ToValueList(),
        };

    private static string? Level(string field, MatchProfile left, MatchProfile right) =>
        Scorer.Compare(left, right).Evidence.SingleOrDefault(e => e.Field == field)?.Level;
}
