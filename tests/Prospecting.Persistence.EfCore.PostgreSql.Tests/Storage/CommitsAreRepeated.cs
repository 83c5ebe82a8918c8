using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;
using Prospecting.Persistence.EfCore.Releases;
using Prospecting.Prospects;
using Prospecting.Publishing;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;
using static Prospecting.Persistence.EfCore.PostgreSql.Tests.Storage.FaultyBase;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Storage;

/// <summary>A fault that passes costs a caller time, never a record: the whole transaction is done again, and nothing twice.</summary>
[Rule("M-0")]
public sealed class CommitsAreRepeated
{
    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData("RAISE EXCEPTION USING ERRCODE = '40001'")]
    [InlineData("RAISE EXCEPTION USING ERRCODE = '40P01'")]
    [InlineData("RAISE EXCEPTION USING ERRCODE = '57P01'")]
    [InlineData("RAISE EXCEPTION USING ERRCODE = '57P03'")]
    [InlineData("PERFORM pg_terminate_backend(pg_backend_pid())")]
    public async Task A_fault_that_passes_is_outlasted_and_everything_is_written_once(string fault)
    {
        await using var harness = await PostgreSqlHarness.CreateAsync();
        await harness.FailingAsync(3, fault);
        await harness.EnterAsync("Tenace");
        (await harness.RowsAsync()).ShouldBe((1, 1, 1));
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task A_session_goes_on_after_a_repeated_commit()
    {
        await using var harness = await PostgreSqlHarness.CreateAsync();
        await harness.FailingAsync(1, "RAISE EXCEPTION USING ERRCODE = '40001'");
        await using var session = await harness.Sessions.OpenAsync(Marie);
        var prospect = session.Added("Tenace");
        await session.CommitAsync();
        prospect
            .Change(prospect.Details with { DisplayName = "Encore" }, session.Context)
            .OrThrow();
        await session.CommitAsync();
        prospect.Version.ShouldBe(2);
        (await harness.RowsAsync()).ShouldBe((1, 2, 2));
    }

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData("40001")]
    [InlineData("40P01")]
    public async Task A_race_that_is_lost_every_time_is_a_conflict(string state)
    {
        await using var harness = await PostgreSqlHarness.CreateAsync(options: o =>
            o.MaxAttempts = 2
        );
        await harness.FailingAsync(1000, $"RAISE EXCEPTION USING ERRCODE = '{state}'");
        await Should.ThrowAsync<ConcurrencyConflictException>(() => harness.EnterAsync("Perdu"));
        (await harness.RowsAsync()).ShouldBe((0, 0, 0));
        await using var connection = new NpgsqlConnection(harness.Database.ConnectionString);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("SELECT last_value FROM attempts", connection);
        (await count.ExecuteScalarAsync()).ShouldBe(2L);
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task A_repeated_commit_makes_match_keys_of_what_others_changed_in_between()
    {
        var between = new BetweenAttempts();
        await using var harness = await PostgreSqlHarness.CreateAsync(configure: services =>
            services.ConfigureDbContext<ProspectingDbContext>(o => o.AddInterceptors(between))
        );
        ContactId zoe;
        await using (var session = await harness.Sessions.OpenAsync(Marie))
        {
            var contact = Contact
                .Create(
                    new NewContact
                    {
                        LastName = "Lefèvre",
                        Email = EmailAddress.Parse("zoe@avant.example").OrThrow(),
                    },
                    session.Context
                )
                .OrThrow();
            session.Contacts.Add(contact);
            session.Added("Premier").LinkContact(contact, session.Context).OrThrow();
            await session.CommitAsync();
            zoe = contact.Id;
        }

        await harness.FailingAsync(1, "RAISE EXCEPTION USING ERRCODE = '40001'");
        await using var linking = await harness.Sessions.OpenAsync(Marie);
        var second = linking.Added("Second");
        second.LinkContact((await linking.Contacts.FindAsync(zoe))!, linking.Context).OrThrow();
        between.Do = async () =>
        {
            await using var other = await harness.Sessions.OpenAsync(Marie);
            var contact = (await other.Contacts.FindAsync(zoe))!;
            contact
                .Change(
                    new NewContact
                    {
                        LastName = "Lefèvre",
                        Email = EmailAddress.Parse("zoe@apres.example").OrThrow(),
                    },
                    other.Context
                )
                .OrThrow();
            await other.CommitAsync();
        };
        await linking.CommitAsync();
        between.Done.ShouldBeTrue();
        await using var reader = await harness.Sessions.OpenAsync(Marie);
        MatchKey[] expected =
        [
            .. (await reader.Matches.LoadProfilesAsync([second.Id])).Single().Keys(),
        ];
        (await reader.Matches.FindAsync(expected, capPerKey: 10))
            .Where(h => h.Prospect == second.Id)
            .Select(h => h.Key)
            .ShouldBe(expected, ignoreOrder: true);
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task No_repetition_begins_after_the_time_that_is_allowed()
    {
        await using var harness = await PostgreSqlHarness.CreateAsync(options: o =>
        {
            o.MaxAttempts = 1000;
            o.MaxRetryTime = TimeSpan.Zero;
        });
        await harness.FailingAsync(1, "RAISE EXCEPTION USING ERRCODE = '40001'");
        await Should.ThrowAsync<ConcurrencyConflictException>(() => harness.EnterAsync("Perdu"));
        (await harness.RowsAsync()).ShouldBe((0, 0, 0));
    }

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_commit_whose_confirmation_is_lost_is_written_once(bool wasWritten)
    {
        var line = new BreaksAtCommit(wasWritten);
        await using var harness = await PostgreSqlHarness.CreateAsync(configure: services =>
            services.ConfigureDbContext<ProspectingDbContext>(o => o.AddInterceptors(line))
        );
        await using var session = await harness.Sessions.OpenAsync(Marie);
        var prospect = session.Added("Confirmé");
        line.Breaks = 1;
        await session.CommitAsync();
        prospect.Version.ShouldBe(1);
        line.Commits.ShouldBe(wasWritten ? 1 : 2);
        (await harness.RowsAsync()).ShouldBe((1, 1, 1));
        prospect
            .Change(prospect.Details with { DisplayName = "Encore" }, session.Context)
            .OrThrow();
        await session.CommitAsync();
        (await harness.RowsAsync()).ShouldBe((1, 2, 2));
    }

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_release_whose_confirmation_is_lost_is_published_once(bool wasWritten)
    {
        var line = new BreaksAtCommit(wasWritten);
        await using var harness = await PostgreSqlHarness.CreateAsync(configure: services =>
            services.ConfigureDbContext<ProspectingDbContext>(o => o.AddInterceptors(line))
        );
        await using (
            var session = await harness.Sessions.OpenAsync(
                Scope.ForSystem(TenantId.Single, new UserId("robot"))
            )
        )
        {
            (
                await new WorkflowPublishing(ProspectFacts.Guards).PublishAsync(
                    session,
                    new WorkflowPublication
                    {
                        Workflow = StatusPresets.Standard with { Version = 2 },
                    }
                )
            ).OrThrow();
            line.Breaks = 1;
            await session.CommitAsync();
        }

        line.Commits.ShouldBe(wasWritten ? 1 : 2);
        await using var scope = harness.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ProspectingDbContext>();
        (await context.Set<WorkflowReleaseRow>().CountAsync()).ShouldBe(1);
    }

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_repetitions_too_a_lost_confirmation_is_looked_up(bool wasWritten)
    {
        var line = new BreaksAtCommit(wasWritten);
        await using var harness = await PostgreSqlHarness.CreateAsync(
            configure: services =>
                services.ConfigureDbContext<ProspectingDbContext>(o => o.AddInterceptors(line)),
            options: o => o.MaxAttempts = 1
        );
        await using var session = await harness.Sessions.OpenAsync(Marie);
        session.Added("Une fois");
        line.Breaks = 1;
        if (wasWritten)
        {
            await session.CommitAsync();
            (await harness.RowsAsync()).ShouldBe((1, 1, 1));
            return;
        }

        var fault = await Should.ThrowAsync<StoreUnavailableException>(() => session.CommitAsync());
        (fault.Fault, fault.IsOutcomeUnknown).ShouldBe((StoreFault.Unreachable, false));
        (await harness.RowsAsync()).ShouldBe((0, 0, 0));
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task In_a_transaction_of_the_host_s_nothing_is_repeated()
    {
        await using var harness = await PostgreSqlHarness.CreateAsync();
        await harness.FailingAsync(1, "RAISE EXCEPTION USING ERRCODE = '40001'");
        await using (var scope = harness.Services.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<ProspectingDbContext>();
            var factory =
                scope.ServiceProvider.GetRequiredService<EfCore.Storage.EfProspectingSessionFactory<ProspectingDbContext>>();
            await using var transaction = await context.Database.BeginTransactionAsync();
            await using var session = await factory.OpenOnAsync(context, Marie);
            session.Added("Emporté");
            await Should.ThrowAsync<ConcurrencyConflictException>(() => session.CommitAsync());
        }

        (await harness.RowsAsync()).ShouldBe((0, 0, 0));
    }

    /// <summary>Breaks the connection as the database is told to commit, or just after it did.</summary>
    private sealed class BreaksAtCommit(bool afterwards) : DbTransactionInterceptor
    {
        public int Breaks { get; set; }

        public int Commits { get; private set; }

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        )
        {
            if (Breaks > 0 || Commits > 0)
            {
                Commits++;
            }

            if (Breaks > 0 && !afterwards)
            {
                Breaks--;
                var connection = (NpgsqlConnection)transaction.Connection!;
                await using var killer = new NpgsqlConnection(connection.ConnectionString);
                await killer.OpenAsync(cancellationToken);
                await using var kill = new NpgsqlCommand(
                    $"SELECT pg_terminate_backend({connection.ProcessID}, 5000)",
                    killer
                );
                await kill.ExecuteNonQueryAsync(cancellationToken);
            }

            return result;
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction,
            TransactionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            if (Breaks > 0 && afterwards)
            {
                Breaks--;
                throw new NpgsqlException(
                    "Exception while reading from stream",
                    new IOException("Connection reset by peer")
                );
            }

            return Task.CompletedTask;
        }
    }
}
