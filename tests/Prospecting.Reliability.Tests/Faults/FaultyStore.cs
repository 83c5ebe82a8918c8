using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.PostgreSql;
using Prospecting.Prospects;
using Prospecting.Reliability.Tests.Setup;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Storage;

namespace Prospecting.Reliability.Tests.Faults;

/// <summary>The library on a base that fails, with every attempt counted and every line of the log kept.</summary>
internal sealed class FaultyStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Attempts _attempts = new();

    public FaultyStore(
        TestBase stored,
        string? connectionString = null,
        Action<ProspectingPostgreSqlOptions>? options = null
    )
    {
        Base = stored;
        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.Information).AddProvider(Log));
        var builder = services.AddProspecting();
        connectionString ??= stored.ConnectionString;
        _ =
            stored.Engine == Engine.Sqlite
                ? builder.UseSqlite(connectionString)
                : builder.UsePostgreSql(connectionString, options);
        services.ConfigureDbContext<ProspectingDbContext>(o =>
            o.AddInterceptors(_attempts, new Restrictions(this))
        );
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public TestBase Base { get; }

    public LogLines Log { get; } = new();

    /// <summary>How many pages a base on SQLite may have, when that is limited.</summary>
    public int? Limit { get; set; }

    /// <summary>Whether a base on SQLite may only be read.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>How many transactions were begun.</summary>
    public int Begun => _attempts.Begun;

    public IProspectingSessionFactory Sessions =>
        _services.GetRequiredService<IProspectingSessionFactory>();

    public async Task<ProspectId> EnterAsync(string name)
    {
        await using var session = await Sessions.OpenAsync(World.Worker("anne"));
        var prospect = Prospect
            .Create(new ProspectDetails { DisplayName = name }, session.Context)
            .OrThrow();
        session.Prospects.Add(prospect);
        await session.CommitAsync();
        return prospect.Id;
    }

    /// <summary>Changes a prospect while something is wrong: the fault is typed, nothing is written, and the session is over.</summary>
    /// <returns>What was thrown.</returns>
    public async Task<TException> FailToChangeAsync<TException>(
        ProspectId id,
        Func<Task> breaks,
        Func<Task> mends
    )
        where TException : Exception
    {
        await using var session = await Sessions.OpenAsync(World.Worker("anne"));
        var prospect = await session.Prospects.FindAsync(id);
        prospect!
            .Change(
                prospect.Details with
                {
                    DisplayName = "Jamais",
                    Comment = new string('x', 9000),
                },
                session.Context
            )
            .OrThrow();
        var before = await RawRows.DumpAsync(Base);
        await breaks();
        var thrown = await Should.ThrowAsync<TException>(() => session.CommitAsync());
        await Should.ThrowAsync<InvalidOperationException>(() => session.CommitAsync());
        await mends();
        (await RawRows.DumpAsync(Base)).ShouldBe(before);
        return thrown;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Base.Engine == Engine.PostgreSql)
        {
            await using var pool = new NpgsqlConnection(Base.ConnectionString);
            NpgsqlConnection.ClearPool(pool);
        }
    }

    /// <summary>Sets each connection's restrictions when it is opened.</summary>
    private sealed class Restrictions(FaultyStore store) : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            if (store.Base.Engine != Engine.Sqlite)
            {
                return;
            }

            await using var command = connection.CreateCommand();
            command.CommandText = store.IsReadOnly
                ? "PRAGMA query_only = 1"
                : $"PRAGMA max_page_count = {store.Limit ?? 1_000_000}";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private sealed class Attempts : DbTransactionInterceptor
    {
        private int _begun;

        public int Begun => _begun;

        public override ValueTask<DbTransaction> TransactionStartedAsync(
            DbConnection connection,
            TransactionEndEventData eventData,
            DbTransaction result,
            CancellationToken cancellationToken = default
        )
        {
            Interlocked.Increment(ref _begun);
            return ValueTask.FromResult(result);
        }
    }
}
