using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.History;
using Prospecting.Persistence.EfCore.Notifications;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Tests;

namespace Prospecting.Persistence.EfCore.Tests.Storage;

/// <summary>Aggregate, history, statuses, keys and outbox are written together, or nothing is.</summary>
[Rule("N-1", "S-12", "H-1")]
public sealed class CommitIsWhole
{
    private static readonly Scope Marie = Scope.ForUser(
        new UserId("marie"),
        new CompanyId("paris")
    );

    [Theory]
    [InlineData("prospecting_prospects")]
    [InlineData("prospecting_history")]
    [InlineData("prospecting_status_changes")]
    [InlineData("prospecting_match_keys")]
    [InlineData("prospecting_outbox")]
    public async Task A_failure_at_any_table_leaves_nothing_of_the_commit(string table)
    {
        var folder = Directory.CreateTempSubdirectory("prospecting-whole-").FullName;
        try
        {
            var services = new ServiceCollection();
            services
                .AddProspecting()
                .UseSqlite($"Data Source={Path.Combine(folder, "a.db")};Pooling=False");
            var saboteur = new FailsAt(table);
            services.ConfigureDbContext<ProspectingDbContext>(o => o.AddInterceptors(saboteur));
            await using var provider = services.BuildServiceProvider();
            await provider.MigrateProspectingAsync();
            await using (
                var session = await provider
                    .GetRequiredService<IProspectingSessionFactory>()
                    .OpenAsync(Marie)
            )
            {
                session.Prospects.Add(
                    Prospect
                        .Create(
                            new ProspectDetails { DisplayName = "Tout ou rien" },
                            session.Context
                        )
                        .OrThrow()
                );
                saboteur.IsArmed = true;
                var exception = await Should.ThrowAsync<Exception>(() => session.CommitAsync());
                (
                    exception as FaultException ?? exception.InnerException
                ).ShouldBeOfType<FaultException>();
                saboteur.IsArmed = false;
                await Should.ThrowAsync<InvalidOperationException>(() => session.CommitAsync());
            }

            await using var scope = provider.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<ProspectingDbContext>();
            (await context.Set<ProspectRow>().CountAsync()).ShouldBe(0);
            (await context.Set<HistoryRow>().CountAsync()).ShouldBe(0);
            (await context.Set<OutboxRow>().CountAsync()).ShouldBe(0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class FaultException : Exception;

    private sealed class FailsAt(string table) : DbCommandInterceptor
    {
        public bool IsArmed { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Check(command);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            Check(command);
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }

        private void Check(DbCommand command)
        {
            if (
                IsArmed
                && command.CommandText.Contains(
                    $"INSERT INTO \"{table}\"",
                    StringComparison.Ordinal
                )
            )
            {
                throw new FaultException();
            }
        }
    }
}
