using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Prospecting.Notifications;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Notifications;

[Rule("N-1")]
public sealed class RetryPolicyTests
{
    private static readonly RetryPolicy Exact = new()
    {
        First = Duration.FromSeconds(10),
        Factor = 2,
        Longest = Duration.FromMinutes(1),
        Jitter = 0,
    };

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(3, 40)]
    [InlineData(4, 60)]
    [InlineData(1000, 60)]
    public void Each_wait_is_longer_until_the_longest(int failures, int seconds) =>
        Exact.DelayAfter(Guid.Empty, failures).ShouldBe(Duration.FromSeconds(seconds));

    [Fact]
    public void Jitter_keeps_within_its_share_and_is_the_same_for_the_same_message() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<Guid>(),
                Gen.Choose(1, 50).ToArbitrary(),
                (message, failures) =>
                {
                    var policy = Exact with { Jitter = 0.5 };
                    var nominal = Exact.DelayAfter(message, failures).TotalSeconds;
                    var delay = policy.DelayAfter(message, failures);
                    return delay.TotalSeconds >= nominal * 0.5
                        && delay.TotalSeconds <= nominal * 1.5
                        && delay == policy.DelayAfter(message, failures);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void What_failed_together_is_not_tried_together()
    {
        var policy = Exact with { Jitter = 0.5 };
        Enumerable
            .Range(0, 100)
            .Select(i => policy.DelayAfter(new Guid(i, 0, 0, new byte[8]), 1))
            .Distinct()
            .Count()
            .ShouldBeGreaterThan(90);
    }

    [Fact]
    public void Without_a_failure_there_is_no_wait_to_ask_for() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Exact.DelayAfter(Guid.Empty, 0));
}
