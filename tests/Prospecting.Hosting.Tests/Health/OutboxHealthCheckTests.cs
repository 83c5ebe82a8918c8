using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.Hosting.Health;
using Prospecting.Notifications;
using Prospecting.Scopes;
using Prospecting.Tests;

namespace Prospecting.Hosting.Tests.Health;

[Rule("N-1")]
public sealed class OutboxHealthCheckTests
{
    [Fact]
    public async Task A_backlog_that_is_young_and_small_is_healthy_and_an_old_one_is_not()
    {
        await using var world = new DeliveryWorld();
        await world.MakeAsync(DeliveryWorld.Second, 2);
        await world.MakeAsync(DeliveryWorld.Third, 1);
        var entry = await CheckAsync(world);
        entry.Status.ShouldBe(HealthStatus.Healthy);
        (entry.Data["pending"], entry.Data["dead"]).ShouldBe((3, 0));
        world.Clock.Advance(Duration.FromMinutes(5));
        (await CheckAsync(world)).Status.ShouldBe(HealthStatus.Degraded);
        world.Clock.Advance(Duration.FromHours(2));
        (await CheckAsync(world)).Status.ShouldBe(HealthStatus.Unhealthy);
        await world.Dispatch.RunOnceAsync();
        (await CheckAsync(world)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Many_messages_are_degraded_and_very_many_unhealthy()
    {
        await using var world = new DeliveryWorld();
        var limits = world.Get<IOptions<OutboxHealthOptions>>().Value;
        (limits.DegradedCount, limits.UnhealthyCount) = (2, 3);
        await world.MakeAsync(TenantId.Single, 2);
        (await CheckAsync(world)).Status.ShouldBe(HealthStatus.Degraded);
        await world.MakeAsync(DeliveryWorld.Second, 1);
        (await CheckAsync(world)).Status.ShouldBe(HealthStatus.Unhealthy);
        limits.Tenants = [DeliveryWorld.Second];
        (await CheckAsync(world)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_dead_letter_makes_the_host_degraded()
    {
        await using var world = new DeliveryWorld();
        await world.MakeAsync(TenantId.Single, 1);
        world.Channel.Does = (_, _) => throw new UndeliverableException("recipient-unknown");
        await world.Dispatch.RunOnceAsync();
        (await CheckAsync(world)).Status.ShouldBe(HealthStatus.Degraded);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_unhealthy_without_the_words_of_the_driver()
    {
        await using var world = new DeliveryWorld();
        world.Store.Fault = new TimeoutException("password of anne@exemple.fr");
        var entry = await CheckAsync(world);
        entry.Status.ShouldBe(HealthStatus.Unhealthy);
        entry.Description.ShouldBe("The outbox cannot be read: TimeoutException.");
        entry.Exception.ShouldBeNull();
    }

    [Fact]
    public async Task A_host_without_a_channel_delivers_nothing_and_is_healthy()
    {
        await using var host = Hosts.Build(new LogLines());
        var report = await host.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        report
            .Entries[ProspectingHealthCheckExtensions.OutboxCheckName]
            .Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public void Thresholds_the_wrong_way_round_are_a_fault_of_the_options()
    {
        var services = new ServiceCollection();
        services.AddProspecting().UseInMemory();
        services
            .AddHealthChecks()
            .AddProspecting(configureOutbox: o => o.UnhealthyAge = Duration.FromMinutes(1));
        using var provider = services.BuildServiceProvider();
        Should.Throw<OptionsValidationException>(() =>
            provider.GetRequiredService<IOptions<OutboxHealthOptions>>().Value
        );
    }

    private static async Task<HealthReportEntry> CheckAsync(DeliveryWorld world) =>
        (await world.Get<HealthCheckService>().CheckHealthAsync()).Entries[
            ProspectingHealthCheckExtensions.OutboxCheckName
        ];
}
