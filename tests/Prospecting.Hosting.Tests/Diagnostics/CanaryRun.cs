using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Prospecting.DependencyInjection;
using Prospecting.Duplicates;
using Prospecting.Hosting.Tenants;
using Prospecting.Hosting.Tests.Attachments;
using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Merging;
using Prospecting.Notifications;
using Prospecting.Pipeline;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Testing.Clock;
using Prospecting.Work;

namespace Prospecting.Hosting.Tests.Diagnostics;

/// <summary>Everything that can be observed, done once with records full of canaries.</summary>
public sealed class CanaryRun : IAsyncLifetime
{
    private const string Canary = Canaries.Word;

    // Who acts is a canary too: users are in history, not in telemetry.
    private static readonly Scope Anne = Scope.ForUser(new UserId(Canary), Hosts.Paris);

    private readonly ServiceProvider _host;

    private readonly FakeClock _clock = new();
    private readonly CanaryTenants _tenants = new();
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _database = new();

    public CanaryRun() =>
        _host = Hosts.Build(
            Log,
            (services, builder) =>
            {
                services.Replace(ServiceDescriptor.Singleton<IClock>(_clock));
                services.AddSingleton<ITenantSource>(_tenants);
                services.AddSingleton<INotificationChannel, CanaryChannel>();
                services.Configure<ProspectingOptions>(o =>
                    o.Capabilities = HostCapabilities.Of(HostCapabilities.Marketing)
                );
                builder
                    .UseFileSystemAttachments(_folder.Root)
                    .AddNotificationDelivery()
                    .AddHousekeeping()
                    .AddTaskReminders()
                    .AddAttachmentSweep();
            }
        );

    internal LogLines Log { get; } = new();

    internal Observed Observed { get; } = new();

    private BreakableSessions Store => _host.GetRequiredService<BreakableSessions>();

    /// <summary>A session of the user whose id is a canary too.</summary>
    internal ValueTask<IProspectingSession> OpenAsync() => Store.OpenAsync(Anne);

    public async Task InitializeAsync()
    {
        await ImportAsync();
        await MoveAsync();
        await MergeAsync();
        await CheckHealthAsync();
        await CanaryLife.LiveAsync(_host, Anne);
        await new CanaryBackground(_host, Anne, _clock, _tenants, _folder).RunAsync();
        await CanaryDatabase.RunAsync(Log, Anne, _database);
    }

    public async Task DisposeAsync()
    {
        Observed.Dispose();
        await _host.DisposeAsync();
        _folder.Dispose();
        _database.Dispose();
    }

    private async Task ImportAsync()
    {
        var import = _host.GetRequiredService<ProspectImport>();
        var rows =
            $"Raison sociale;Email;Téléphone;Commentaire;{Canary}\n"
            + $"{Canary} SARL;{Canary}@{Canary}.fr;{Canaries.Phone};{Canary};{Canary}\n"
            + $"{Canary} SARL;{Canary}@{Canary}.fr;{Canaries.Phone};{Canary};{Canary}\n"
            + $"{Canary} bad;{Canary};{Canary};{Canary};{Canary}\n";
        (await import.RunAsync(Source(rows), Anne, new ImportOptions { DryRun = true })).OrThrow();
        (await import.RunAsync(Source(rows), Anne)).OrThrow();
        (await import.RunAsync(Source(""), Anne)).Succeeded.ShouldBeFalse();

        // An unclosed quote makes one record of all that follows, and a record has at most a mebibyte.
        var endless = rows + "Gamma;\"" + string.Concat(Enumerable.Repeat("x\n", 600_000));
        (await import.RunAsync(Source(endless), Anne)).OrThrow().StoppedEarly.ShouldBeTrue();

        // A driver's message may repeat a value; a lost race is tried again, and then given up.
        foreach (
            var fault in (Exception[])
                [
                    new InvalidOperationException($"{Canary} is not unique"),
                    new ConcurrencyConflictException(Canary),
                ]
        )
        {
            Store.Wrap = session => BeforeCommit.Of(session, () => Task.FromException(fault));
            (
                await Should.ThrowAsync<Exception>(() => import.RunAsync(Source(rows), Anne))
            ).ShouldBeSameAs(fault);
        }

        Store.Wrap = s => s;
    }

    private async Task MoveAsync()
    {
        var moves = _host.GetRequiredService<PipelineMoves>();
        await using var session = await Store.OpenAsync(Anne);
        var prospect = CanaryRecords.Add(session);
        await session.CommitAsync();
        foreach (var action in (string[])["qualify", "lose", "discard", "win", $"{Canary}-action"])
        {
            await moves.MoveAsync(
                session,
                prospect.Id,
                new StatusRequest(action) { Note = Canary, Confirmation = Canary },
                StatusRights.All
            );
        }

        await session.CommitAsync();
        var reader = Scope.ForUser(
            TenantId.Single,
            new UserId(Canary),
            Hosts.Paris,
            new CompanyGrant(Hosts.Paris, AccessLevel.Read)
        );
        await using var readOnly = await Store.OpenAsync(reader);
        await moves.MoveAsync(
            readOnly,
            prospect.Id,
            new StatusRequest($"{Canary}-action"),
            StatusRights.All
        );
    }

    private async Task MergeAsync()
    {
        var merging = _host.GetRequiredService<ProspectMerging>();
        await using var session = await Store.OpenAsync(Anne);
        var (first, second) = (CanaryRecords.Add(session), CanaryRecords.Add(session));
        await session.CommitAsync();
        await foreach (
            var pair in _host.GetRequiredService<DuplicateFinder>().FindAllAsync(session.Matches)
        )
        {
            pair.Score.Verdict.ShouldNotBe(DuplicateVerdict.Different);
        }

        var plan = (await merging.PlanAsync(session, first.Id, second.Id)).OrThrow();
        (await merging.ExecuteAsync(session, plan)).OrThrow();
        await session.CommitAsync();
        (await merging.PlanAsync(session, first.Id, first.Id)).Succeeded.ShouldBeFalse();
    }

    private async Task CheckHealthAsync()
    {
        var checks = _host.GetRequiredService<HealthCheckService>();
        Store.Fault = new TimeoutException($"no route to {Canary}");
        await checks.CheckHealthAsync();
        Store.Fault = null;
        await checks.CheckHealthAsync();
    }

    private static ImportSource Source(string text) =>
        ImportSource.FromBytes($"{Canary}.csv", Encoding.UTF8.GetBytes(text));
}
