using FsCheck.Fluent;
using Prospecting.Duplicates;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Duplicates;

[Rule("U-4")]
public sealed class MatchKeyTests
{
    // Stored in every base: should one of these fail, the code is wrong, not the number.
    [Theory]
    [InlineData(MatchKeyKind.Siren, "732829320", 7707301641747379272)]
    [InlineData(MatchKeyKind.Email, "anne@exemple.fr", 6689921476703072063)]
    [InlineData(MatchKeyKind.Phone, "+33123456789", -867251109340183176)]
    [InlineData(MatchKeyKind.NamePostalCode, "été|75001", 5974146105987960512)]
    [InlineData(MatchKeyKind.NameCity, "", -5808596455572525216)]
    [InlineData(MatchKeyKind.Name, "atelier lilas", 2828171372417765581)]
    public void The_hash_of_a_value_never_changes(MatchKeyKind kind, string value, long hash) =>
        MatchKey.Of(kind, value).Hash.ShouldBe(hash);

    [Theory]
    [InlineData(MatchKeyKind.Siren, 1)]
    [InlineData(MatchKeyKind.Email, 2)]
    [InlineData(MatchKeyKind.Phone, 3)]
    [InlineData(MatchKeyKind.NamePostalCode, 4)]
    [InlineData(MatchKeyKind.NameCity, 5)]
    [InlineData(MatchKeyKind.DomainPostalCode, 6)]
    [InlineData(MatchKeyKind.NameStartPostalCode, 7)]
    [InlineData(MatchKeyKind.StreetPostalCode, 8)]
    [InlineData(MatchKeyKind.Name, 9)]
    public void The_number_of_a_kind_never_changes(MatchKeyKind kind, int number) =>
        ((int)kind).ShouldBe(number);

    [Fact]
    public void Equal_values_of_one_kind_have_equal_keys_and_others_have_not() =>
        Prop.ForAll(
                Hostile.Text,
                Hostile.Text,
                (left, right) =>
                {
                    var key = MatchKey.Of(MatchKeyKind.Name, left);
                    key.ShouldBe(MatchKey.Of(MatchKeyKind.Name, left));
                    (MatchKey.Of(MatchKeyKind.Name, right) == key).ShouldBe(left == right);
                    MatchKey.Of(MatchKeyKind.Email, left).ShouldNotBe(key);
                }
            )
            .Holds();
}
