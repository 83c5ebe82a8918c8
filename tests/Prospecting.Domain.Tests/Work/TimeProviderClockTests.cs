using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Testing.Clock;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Work;

public sealed class TimeProviderClockTests
{
    private readonly StoppedTime _time = new();

    [Fact]
    public void It_shows_the_time_of_the_provider_to_the_tick_and_in_UTC() =>
        new TimeProviderClock(_time)
            .GetCurrentInstant()
            .ShouldBe(Instant.FromUtc(2026, 3, 2, 7, 30).PlusTicks(1));

    [Fact]
    public async Task A_host_with_a_TimeProvider_and_no_clock_has_one_source_of_time()
    {
        var services = new ServiceCollection();
        // After the registration on purpose: the order does not matter.
        services.AddProspecting();
        services.AddSingleton<TimeProvider>(_time);
        await using var provider = services.BuildServiceProvider();
        var clock = provider.GetRequiredService<IClock>();
        clock.ShouldBeOfType<TimeProviderClock>();
        clock.GetCurrentInstant().ToDateTimeOffset().ShouldBe(_time.GetUtcNow());
    }

    [Fact]
    public async Task A_clock_of_the_hosts_own_comes_before_its_TimeProvider()
    {
        var own = new FakeClock();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton<IClock>(own);
        services.AddProspecting();
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IClock>().ShouldBeSameAs(own);
    }

    [Fact]
    public async Task The_systems_TimeProvider_is_the_systems_clock()
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddProspecting();
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IClock>().ShouldBeSameAs(SystemClock.Instance);
    }

    [Fact]
    public void There_is_no_clock_without_a_provider() =>
        Should.Throw<ArgumentNullException>(() => new TimeProviderClock(null!));

    private sealed class StoppedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() =>
            new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(2)).AddTicks(1);
    }
}
