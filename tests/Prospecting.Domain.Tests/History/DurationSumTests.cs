using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Prospecting.History;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.History;

[Rule("S-12")]
public sealed class DurationSumTests
{
    [Fact]
    public void None_add_up_to_nothing_and_have_no_average()
    {
        DurationSum.Of([]).ShouldBe(default);
        default(DurationSum).Average.ShouldBeNull();
    }

    [Fact]
    public void Total_and_average_are_told()
    {
        var sum = DurationSum.Of([Duration.FromDays(1), Duration.FromHours(36)]);
        (sum.Count, sum.TotalDays, sum.Average).ShouldBe((2, 2.5m, Duration.FromHours(30)));
    }

    [Fact]
    public void A_large_base_does_not_overflow()
    {
        // Two million prospects, ten years each.
        const int Seconds = 3650 * NodaConstants.SecondsPerDay;
        var sum = DurationSum.Of(2_000_000, 2_000_000L * Seconds, 2_000_000L * 9_999_999);
        sum.TotalDays.ShouldBe(7_300_000_000m, 24m);
        sum.Average.ShouldBe(Duration.FromSeconds(Seconds) + Duration.FromTicks(9_999_999));
    }

    [Fact]
    public void Seconds_and_rest_added_up_apart_are_the_sum() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).Select(i => (long)i * 977).ListOf().ToArbitrary(),
                ticks =>
                    DurationSum
                        .Of(
                            ticks.Count,
                            ticks.Sum(t => t / NodaConstants.TicksPerSecond),
                            ticks.Sum(t => t % NodaConstants.TicksPerSecond)
                        )
                        .ShouldBe(DurationSum.Of(ticks.Select(t => Duration.FromTicks(t))))
            )
            .QuickCheckThrowOnFailure();
}
