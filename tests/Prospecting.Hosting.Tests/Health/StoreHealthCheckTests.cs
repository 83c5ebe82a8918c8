using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Prospecting.Scopes;

namespace Prospecting.Hosting.Tests.Health;

public sealed class StoreHealthCheckTests : IAsyncDisposable
{
    private const string Name = ProspectingHealthCheckExtensions.StoreCheckName;

    private readonly LogLines _log = new();
    private readonly ServiceProvider _host;

    public StoreHealthCheckTests() => _host = Hosts.Build(_log);

    private BreakableSessions Store => _host.GetRequiredService<BreakableSessions>();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_store_that_answers_is_healthy()
    {
        (await CheckAsync()).Status.ShouldBe(HealthStatus.Healthy);
        Ours().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_store_that_does_not_answer_makes_the_host_unhealthy_without_the_words_of_the_driver()
    {
        Store.Fault = new TimeoutException("password of anne@exemple.fr");
        var entry = await CheckAsync();
        entry.Status.ShouldBe(HealthStatus.Unhealthy);
        entry.Description.ShouldBe("The store cannot be reached: TimeoutException.");
        entry.Exception.ShouldBeNull();
    }

    [Fact]
    public async Task A_line_is_logged_when_it_changes_and_none_while_it_stays()
    {
        for (var i = 0; i < 3; i++)
        {
            Store.Fault = new TimeoutException();
            await CheckAsync();
            await CheckAsync();
            Store.Fault = null;
            await CheckAsync();
            await CheckAsync();
        }

        Ours()
            .Select(l => (l.EventId, l.Level))
            .ShouldBe(
                Enumerable
                    .Repeat(new[] { (2001, LogLevel.Error), (2002, LogLevel.Information) }, 3)
                    .SelectMany(l => l)
            );
    }

    [Fact]
    public async Task A_real_store_is_asked_and_a_missing_table_is_noticed()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".db");
        try
        {
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddProspecting().UseSqlite($"Data Source={file};Pooling=False");
            services
                .AddHealthChecks()
                .AddProspecting(failureStatus: HealthStatus.Degraded, tags: ["ready"]);
            await using var provider = services.BuildServiceProvider();
            var checks = provider.GetRequiredService<HealthCheckService>();
            (await checks.CheckHealthAsync()).Entries[Name].Status.ShouldBe(HealthStatus.Degraded);
            await provider.MigrateProspectingAsync();
            var entry = (await checks.CheckHealthAsync(r => r.Tags.Contains("ready"))).Entries[
                Name
            ];
            entry.Status.ShouldBe(HealthStatus.Healthy);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_host_that_stops_asking_gets_no_answer()
    {
        Store.Fault = new OperationCanceledException();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            _host
                .GetRequiredService<HealthCheckService>()
                .CheckHealthAsync(new CancellationToken(canceled: true))
        );
    }

    [Fact]
    public void A_tenant_that_names_none_is_a_fault_of_the_options()
    {
        var services = new ServiceCollection();
        services.AddProspecting().UseInMemory();
        services.AddHealthChecks().AddProspecting(o => o.Tenant = default);
        using var provider = services.BuildServiceProvider();
        Should.Throw<OptionsValidationException>(() =>
            provider
                .GetRequiredService<IOptions<Prospecting.Hosting.Health.StoreHealthOptions>>()
                .Value
        );
        new Prospecting.Hosting.Health.StoreHealthOptions().Tenant.ShouldBe(TenantId.Single);
    }

    private IEnumerable<LogLine> Ours() => _log.Lines.Where(l => l.EventId is >= 2000 and < 3000);

    private async Task<HealthReportEntry> CheckAsync() =>
        (await _host.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries[Name];
}
