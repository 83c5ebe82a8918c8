using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Prospecting.Hosting.Tests.Attachments;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Testing.Clock;
using Prospecting.Work;

namespace Prospecting.Hosting.Tests.Diagnostics;

/// <summary>Records full of canaries in a database, which logs its statements, loses races, is locked, and comes back.</summary>
internal static class CanaryDatabase
{
    public static async Task RunAsync(LogLines log, Scope scope, TemporaryFolder folder)
    {
        var file = Path.Combine(folder.Outside, "prospects.db");
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton<IClock>(new FakeClock());
        services
            .AddProspecting(o => o.Capabilities = HostCapabilities.Of(HostCapabilities.Marketing))
            .UseSqlite($"Data Source={file};Pooling=False;Default Timeout=1")
            .UseFileSystemAttachments(folder.Root);
        await using var provider = services.BuildServiceProvider();
        await provider.MigrateProspectingAsync();
        await CanaryLife.LiveAsync(provider, scope);
        var sessions = provider.GetRequiredService<IProspectingSessionFactory>();
        await LoseRaceAsync(sessions, scope);
        await CommitWhileLockedAsync(sessions, scope, file);
    }

    private static async Task LoseRaceAsync(IProspectingSessionFactory sessions, Scope scope)
    {
        await using var session = await sessions.OpenAsync(scope);
        var prospect = CanaryRecords.Add(session);
        await session.CommitAsync();
        await using var late = await sessions.OpenAsync(scope);
        var stale = await late.Prospects.FindAsync(prospect.Id);
        Comment(prospect, session);
        await session.CommitAsync();
        Comment(stale!, late);
        await Should.ThrowAsync<ConcurrencyConflictException>(() => late.CommitAsync());

        static void Comment(Prospect prospect, IProspectingSession session) =>
            prospect
                .Change(
                    prospect.Details with
                    {
                        Comment = $"{Canaries.Word} {session.Context.Ids.Next()}",
                    },
                    session.Context
                )
                .OrThrow();
    }

    private static async Task CommitWhileLockedAsync(
        IProspectingSessionFactory sessions,
        Scope scope,
        string file
    )
    {
        await using (var other = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await other.OpenAsync();
            await using var locking = other.BeginTransaction();
            await using var locked = await sessions.OpenAsync(scope);
            CanaryRecords.Add(locked);
            await Should.ThrowAsync<StoreUnavailableException>(() => locked.CommitAsync());
        }

        await using var after = await sessions.OpenAsync(scope);
        CanaryRecords.Add(after);
        await after.CommitAsync();
    }
}
