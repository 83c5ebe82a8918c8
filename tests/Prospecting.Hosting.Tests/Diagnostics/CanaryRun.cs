using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using NodaTime;
using Prospecting.Channels;
using Prospecting.Duplicates;
using Prospecting.Hosting.Housekeeping;
using Prospecting.Hosting.Notifications;
using Prospecting.Hosting.Tenants;
using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Merging;
using Prospecting.Notifications;
using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Testing.Clock;

namespace Prospecting.Hosting.Tests.Diagnostics;

/// <summary>Everything that can be observed, done once with records full of canaries.</summary>
public sealed class CanaryRun : IAsyncLifetime
{
    public const string Canary = "canary";
    public const string Phone = "0199001234";

    // Who acts is a canary too: users are in history, not in telemetry.
    private static readonly Scope Anne = Scope.ForUser(new UserId(Canary), Hosts.Paris);

    private readonly ServiceProvider _host;

    private readonly FakeClock _clock = new();
    private readonly CanaryTenants _tenants = new();

    public CanaryRun() =>
        _host = Hosts.Build(
            Log,
            (services, builder) =>
            {
                services.Replace(ServiceDescriptor.Singleton<IClock>(_clock));
                services.AddSingleton<ITenantSource>(_tenants);
                services.AddSingleton<INotificationChannel, CanaryChannel>();
                builder.AddNotificationDelivery().AddHousekeeping();
            }
        );

    internal LogLines Log { get; } = new();

    internal Observed Observed { get; } = new();

    private BreakableSessions Store => _host.GetRequiredService<BreakableSessions>();

    public async Task InitializeAsync()
    {
        await ImportAsync();
        await MoveAsync();
        await MergeAsync();
        await CheckHealthAsync();
        await DeliverAsync();
        await KeepHouseAsync();
        await CommitOnEfCoreAsync();
    }

    public async Task DisposeAsync()
    {
        Observed.Dispose();
        await _host.DisposeAsync();
    }

    private async Task ImportAsync()
    {
        var import = _host.GetRequiredService<ProspectImport>();
        var rows =
            $"Raison sociale;Email;Téléphone;Commentaire;{Canary}\n"
            + $"{Canary} SARL;{Canary}@{Canary}.fr;{Phone};{Canary};{Canary}\n"
            + $"{Canary} SARL;{Canary}@{Canary}.fr;{Phone};{Canary};{Canary}\n"
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
            Store.Wrap = session => CommitFails.Of(session, fault);
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
        var prospect = Add(session);
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
        var (first, second) = (Add(session), Add(session));
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

    private async Task DeliverAsync()
    {
        var dispatch = _host.GetRequiredService<NotificationDispatch>();
        await dispatch.RunOnceAsync();
        foreach (var fault in Faults())
        {
            Store.Fault = fault;
            await dispatch.RunOnceAsync();
        }

        Store.Fault = null;
        _tenants.Fault = new InvalidOperationException(Canary);
        (
            await Should.ThrowAsync<InvalidOperationException>(() => dispatch.RunOnceAsync())
        ).Message.ShouldBe(Canary);
        _tenants.Fault = null;
        await dispatch.RunOnceAsync();
    }

    private async Task KeepHouseAsync()
    {
        var housekeeping = _host.GetRequiredService<StoreHousekeeping>();
        _clock.Advance(Duration.FromDays(31));
        await housekeeping.RunOnceAsync();
        foreach (var fault in Faults())
        {
            Store.Fault = fault;
            await housekeeping.RunOnceAsync();
        }

        Store.Fault = null;
        await housekeeping.RunOnceAsync();
        _tenants.Fault = new InvalidOperationException(Canary);
        await Should.ThrowAsync<InvalidOperationException>(() => housekeeping.RunOnceAsync());
        _tenants.Fault = null;
    }

    private async Task CommitOnEfCoreAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".db");
        try
        {
            var services = new ServiceCollection();
            services.AddLogging(logging =>
                logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace)
            );
            services
                .AddProspecting()
                .UseSqlite($"Data Source={file};Pooling=False;Default Timeout=1");
            await using var provider = services.BuildServiceProvider();
            await provider.MigrateProspectingAsync();
            var sessions = provider.GetRequiredService<IProspectingSessionFactory>();
            await using var session = await sessions.OpenAsync(Anne);
            var prospect = Add(session);
            await session.CommitAsync();
            await using var late = await sessions.OpenAsync(Anne);
            var stale = await late.Prospects.FindAsync(prospect.Id);
            Rename(prospect, session);
            await session.CommitAsync();
            Rename(stale!, late);
            await Should.ThrowAsync<ConcurrencyConflictException>(() => late.CommitAsync());
            await CommitWhileLockedAsync(sessions, file);
        }
        finally
        {
            File.Delete(file);
        }

        static void Rename(Prospect prospect, IProspectingSession session) =>
            prospect
                .Change(
                    prospect.Details with
                    {
                        Comment = $"{Canary} {session.Context.Ids.Next()}",
                    },
                    session.Context
                )
                .OrThrow();
    }

    private static async Task CommitWhileLockedAsync(
        IProspectingSessionFactory sessions,
        string file
    )
    {
        await using (var other = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await other.OpenAsync();
            await using var locking = other.BeginTransaction();
            await using var locked = await sessions.OpenAsync(Anne);
            Add(locked);
            await Should.ThrowAsync<StoreUnavailableException>(() => locked.CommitAsync());
        }

        await using var after = await sessions.OpenAsync(Anne);
        Add(after);
        await after.CommitAsync();
    }

    private static Exception[] Faults() =>
        [new StoreUnavailableException(StoreFault.Busy), new TimeoutException(Canary)];

    private static Prospect Add(IProspectingSession session)
    {
        var prospect = Prospect
            .Create(
                new ProspectDetails
                {
                    LegalName = $"{Canary} SARL",
                    Comment = Canary,
                    Email = EmailAddress.Parse($"{Canary}@{Canary}.fr").OrThrow(),
                    Phone = PhoneNumber.Parse(Phone).OrThrow(),
                },
                session.Context
            )
            .OrThrow();
        session.Prospects.Add(prospect);
        return prospect;
    }

    private static ImportSource Source(string text) =>
        ImportSource.FromBytes($"{Canary}.csv", Encoding.UTF8.GetBytes(text));
}
