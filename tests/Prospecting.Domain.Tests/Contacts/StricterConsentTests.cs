using FsCheck.Fluent;
using NodaTime;
using Prospecting.Contacts;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Contacts;

/// <summary>What holds when two records turn out to be one person.</summary>
[Rule("C-1", "G-2")]
public sealed class StricterConsentTests
{
    private static FsCheck.Gen<Consent> Any { get; } =
        from state in Gen.Elements(Enum.GetValues<ConsentState>())
        from at in Gen.Choose(0, 3)
        from origin in Gen.Elements(null, "form", "import")
        select new Consent(ConsentChannels.Newsletter)
        {
            State = state,
            At = at == 0 ? null : World.Start + Duration.FromHours(at),
            Origin = origin,
        };

    [Fact]
    public void An_opt_out_wins_whenever_it_was_said() =>
        Prop.ForAll(
                Any.Two().ToArbitrary(),
                pair =>
                {
                    var (a, b) = pair;
                    var kept = Consent.Stricter(a, b);
                    new[] { a, b }.ShouldContain(kept);
                    (kept.State == ConsentState.OptedOut).ShouldBe(
                        a.State == ConsentState.OptedOut || b.State == ConsentState.OptedOut
                    );
                    (kept.State == ConsentState.Unknown).ShouldBe(
                        a.State == ConsentState.Unknown && b.State == ConsentState.Unknown
                    );
                }
            )
            .Holds();

    [Fact]
    public void Neither_the_order_nor_how_often_records_are_compared_matters() =>
        Prop.ForAll(
                Any.Three().ToArbitrary(),
                three =>
                {
                    var (a, b, c) = three;
                    Consent.Stricter(a, b).ShouldBe(Consent.Stricter(b, a));
                    Consent.Stricter(a, a).ShouldBe(a);
                    Consent
                        .Stricter(Consent.Stricter(a, b), c)
                        .ShouldBe(Consent.Stricter(a, Consent.Stricter(b, c)));
                }
            )
            .Holds();

    [Theory]
    [InlineData(ConsentState.OptedIn)]
    [InlineData(ConsentState.OptedOut)]
    public void Of_two_that_say_the_same_the_later_one_is_kept(ConsentState state)
    {
        var first = new Consent("sms")
        {
            State = state,
            At = World.Start,
            Origin = "form",
        };
        var later = first with { At = World.Start + Duration.FromTicks(1), Origin = "call" };
        Consent.Stricter(first, later).ShouldBe(later);
    }

    [Fact]
    public void Two_channels_are_not_compared() =>
        Should.Throw<ArgumentException>(() =>
            Consent.Stricter(new Consent("newsletter"), new Consent("bulletin"))
        );
}
