using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Tests;

namespace Prospecting.Persistence.EfCore.Tests.Storage;

/// <summary>What SQLite cannot do is one typed error that says why; nothing is half-written.</summary>
[Rule("N-1")]
public sealed class SqliteFaults : IDisposable
{
    private static readonly Scope Marie = Scope.ForUser(
        new UserId("marie"),
        new CompanyId("paris")
    );

    private readonly string _folder = Directory
        .CreateTempSubdirectory("prospecting-faults-")
        .FullName;

    private string Base => Path.Combine(_folder, "a.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_base_that_another_program_holds_is_busy()
    {
        await using var provider = Provider($"Data Source={Base};Pooling=False;Default Timeout=1");
        await provider.MigrateProspectingAsync();
        await using var session = await OpenAsync(provider);
        Add(session);
        await using var other = new SqliteConnection($"Data Source={Base};Pooling=False");
        await other.OpenAsync();
        await using var transaction = other.BeginTransaction();
        await ThrowsAsync(session.CommitAsync(), StoreFault.Busy);
        await transaction.RollbackAsync();
        (await CountAsync(provider)).ShouldBe(0);
    }

    [Fact]
    public async Task A_base_that_is_full_takes_nothing_of_the_commit()
    {
        var limit = new PageLimit();
        await using var provider = Provider($"Data Source={Base};Pooling=False", limit);
        await provider.MigrateProspectingAsync();
        limit.IsOn = true;
        await using var session = await OpenAsync(provider);
        for (var i = 0; i < 200; i++)
        {
            Add(session);
        }

        await ThrowsAsync(session.CommitAsync(), StoreFault.Full);
        (await CountAsync(provider)).ShouldBe(0);
    }

    [Fact]
    public async Task A_base_that_may_only_be_read_says_so()
    {
        var guard = new QueryOnly();
        await using var provider = Provider($"Data Source={Base};Pooling=False", guard);
        await provider.MigrateProspectingAsync();
        guard.IsOn = true;
        await using var session = await OpenAsync(provider);
        (await session.Prospects.QueryAsync(new ProspectQuery())).Rows.ShouldBeEmpty();
        Add(session);
        await ThrowsAsync(session.CommitAsync(), StoreFault.ReadOnly);
    }

    [Fact]
    public async Task A_base_in_a_folder_that_is_not_there_is_unreachable()
    {
        await using var provider = Provider(
            $"Data Source={Path.Combine(_folder, "no", "a.db")};Pooling=False"
        );
        await ThrowsAsync(provider.MigrateProspectingAsync(), StoreFault.Unreachable);
        await ThrowsAsync(OpenAsync(provider), StoreFault.Unreachable);
    }

    [Fact]
    public async Task A_file_that_is_no_base_is_damaged()
    {
        await File.WriteAllTextAsync(Base, new string('x', 4096));
        await using var provider = Provider($"Data Source={Base};Pooling=False");
        await ThrowsAsync(OpenAsync(provider), StoreFault.Damaged);
    }

    [Theory]
    [InlineData(10, StoreFault.Disk)]
    [InlineData(6, StoreFault.Busy)]
    [InlineData(3, StoreFault.Denied)]
    [InlineData(11, StoreFault.Damaged)]
    public async Task A_read_that_SQLite_cannot_finish_is_typed_too(int code, StoreFault expected)
    {
        var saboteur = new FailingReads(code);
        await using var provider = Provider($"Data Source={Base};Pooling=False", saboteur);
        await provider.MigrateProspectingAsync();
        await using var session = await OpenAsync(provider);
        saboteur.IsOn = true;
        await ThrowsAsync(session.Prospects.QueryAsync(new ProspectQuery()), expected);
        await ThrowsAsync(
            session.Matches.SharedKeysAsync().GetAsyncEnumerator().MoveNextAsync().AsTask(),
            expected
        );
    }

    private static async Task ThrowsAsync(Task task, StoreFault expected)
    {
        var fault = await Should.ThrowAsync<StoreUnavailableException>(() => task);
        (fault.Fault, fault.IsOutcomeUnknown).ShouldBe((expected, false));
    }

    private static ServiceProvider Provider(string connectionString, params IInterceptor[] more)
    {
        var services = new ServiceCollection();
        services.AddProspecting().UseSqlite(connectionString);
        services.ConfigureDbContext<ProspectingDbContext>(o => o.AddInterceptors(more));
        return services.BuildServiceProvider();
    }

    private static async Task<IProspectingSession> OpenAsync(ServiceProvider provider) =>
        await provider.GetRequiredService<IProspectingSessionFactory>().OpenAsync(Marie);

    private static void Add(IProspectingSession session) =>
        session.Prospects.Add(
            Prospect
                .Create(
                    new ProspectDetails { DisplayName = "Rien", Comment = new string('x', 5000) },
                    session.Context
                )
                .OrThrow()
        );

    private static async Task<int> CountAsync(ServiceProvider provider)
    {
        await using var scope = provider.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ProspectingDbContext>();
        return await context.Set<EfCore.Prospects.ProspectRow>().CountAsync()
            + await context.Set<EfCore.History.HistoryRow>().CountAsync();
    }

    private abstract class AtOpening : DbConnectionInterceptor
    {
        public bool IsOn { get; set; }

        protected abstract string Pragma { get; }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            if (IsOn)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = Pragma;
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    /// <summary>The base may not grow: a full disk.</summary>
    private sealed class PageLimit : AtOpening
    {
        protected override string Pragma => "PRAGMA max_page_count = 1";
    }

    private sealed class QueryOnly : AtOpening
    {
        protected override string Pragma => "PRAGMA query_only = ON";
    }

    private sealed class FailingReads(int code) : DbCommandInterceptor
    {
        public bool IsOn { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        ) => IsOn ? throw new SqliteException("sabotage", code) : ValueTask.FromResult(result);
    }
}
