using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.Contacts;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;
using Prospecting.ScopeMatrix.Tests.Canaries;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.ScopeMatrix.Tests.Stores;
using Prospecting.Scopes;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.ScopeMatrix.Tests.Holes;

/// <summary>What a host's own use of the context can and cannot do to our rows.</summary>
[Rule("M-0", "M-3")]
public abstract class HostContexts
{
    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task A_foreign_row_that_the_context_tracks_already_is_not_found_by_its_key()
    {
        await WithTargetAsync(
            async (store, context, target) =>
            {
                (await context.Set<ProspectRow>().AsTracking().CountAsync()).ShouldBe(2);
                (await context.Set<ContactRow>().AsTracking().CountAsync()).ShouldBe(3);
                foreach (var stranger in (Scope[])[Cast.Neighbour, Cast.OwnerAbroad])
                {
                    await using var session = await store
                        .Service<EfProspectingSessionFactory<ProspectingDbContext>>()
                        .OpenOnAsync(context, stranger);
                    (await session.Prospects.FindAsync(target.First)).ShouldBeNull();
                    (
                        await session.Prospects.FindAsync([target.First, target.Second])
                    ).ShouldBeEmpty();
                    (await session.Contacts.FindAsync(target.Primary)).ShouldBeNull();
                    (await session.History.ReadAsync(target.First)).ShouldBeEmpty();
                }
            }
        );
    }

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData("update a stub")]
    [InlineData("delete a stub")]
    [InlineData("insert for a foreign company")]
    [InlineData("link to a foreign parent")]
    [InlineData("change a tracked row")]
    public async Task A_write_through_the_context_is_refused_and_nothing_is_written(string how)
    {
        await WithTargetAsync(
            async (store, context, target) =>
            {
                var stub = new ProspectRow
                {
                    TenantId = Cast.Home.Value,
                    Id = target.First.Value,
                    DisplayName = "Neuf",
                };
                switch (how)
                {
                    case "update a stub":
                        context.Update(stub);
                        break;
                    case "delete a stub":
                        context.Remove(stub);
                        break;
                    case "insert for a foreign company":
                        stub.Id = new Guid("0197a000-0000-7000-8000-00000000abcd");
                        stub.OwnerCompany = Cast.Paris.Value;
                        context.Add(stub);
                        break;
                    case "link to a foreign parent":
                        context.Add(
                            new AddressRow
                            {
                                TenantId = Cast.Home.Value,
                                ProspectId = target.First.Value,
                                Ordinal = 99,
                                Country = "FR",
                            }
                        );
                        break;
                    default:
                        (await context.Set<ProspectRow>().AsTracking().FirstAsync()).DisplayName =
                            "Neuf";
                        break;
                }

                var before = await store.DumpAsync();
                Should.Throw<InvalidOperationException>(() => context.SaveChanges());
                await Should.ThrowAsync<InvalidOperationException>(() =>
                    context.SaveChangesAsync()
                );
                await using var session = await store
                    .Service<EfProspectingSessionFactory<ProspectingDbContext>>()
                    .OpenOnAsync(context, Cast.Neighbour);
                session.Prospects.Add(
                    Prospect
                        .Create(new ProspectDetails { DisplayName = "Sien" }, session.Context)
                        .OrThrow()
                );
                await Should.ThrowAsync<InvalidOperationException>(() => session.CommitAsync());
                (await store.DumpAsync()).ShouldBe(before);
            }
        );
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task ExecuteDelete_and_ExecuteUpdate_are_refused_on_every_table_of_ours()
    {
        await WithTargetAsync(
            async (store, context, _) =>
            {
                var before = await store.DumpAsync();
                var rows = context.Model.GetEntityTypes().Select(e => e.ClrType).ToArray();
                rows.Length.ShouldBeGreaterThan(10);
                foreach (var row in rows)
                {
                    var attempt = typeof(HostContexts)
                        .GetMethod(
                            nameof(AttemptAsync),
                            BindingFlags.Static | BindingFlags.NonPublic
                        )!
                        .MakeGenericMethod(row);
                    await (Task)attempt.Invoke(null, [context])!;
                }

                await Should.ThrowAsync<InvalidOperationException>(() =>
                    context
                        .Set<ProspectRow>()
                        .ExecuteUpdateAsync(s => s.SetProperty(p => p.DisplayName, "Neuf"))
                );
                (await store.DumpAsync()).ShouldBe(before);
            }
        );
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task What_a_session_may_write_with_is_its_own_context_and_no_other()
    {
        await WithTargetAsync(
            async (store, context, _) =>
            {
                await using var services = store.Services.CreateAsyncScope();
                var other = services.ServiceProvider.GetRequiredService<ProspectingDbContext>();
                var written = await CommitMark.WriteAsync(
                    other,
                    async () =>
                    {
                        await Should.ThrowAsync<InvalidOperationException>(() =>
                            DeleteNoneAsync(context)
                        );
                        return await DeleteNoneAsync(other);
                    }
                );
                written.ShouldBe(0);
                await Should.ThrowAsync<InvalidOperationException>(() => DeleteNoneAsync(other));
            }
        );
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task Raw_SQL_goes_around_the_library_as_any_client_s_does()
    {
        await WithTargetAsync(
            async (store, context, target) =>
            {
                var read = await context
                    .Set<ProspectRow>()
                    .FromSqlRaw("SELECT * FROM prospecting_prospects")
                    .AsNoTracking()
                    .ToListAsync();
                read.Count.ShouldBe(2);
                var changed = await context.Database.ExecuteSqlRawAsync(
                    "UPDATE prospecting_prospects SET comment = 'Neuf'"
                );
                changed.ShouldBe(2);
                await using var session = await store.Sessions.OpenAsync(Cast.Owner);
                (await session.Prospects.FindAsync(target.First))!.Comment.ShouldBe("Neuf");
                (await session.History.ReadAsync(target.First))
                    .Count(l => l.SubjectId == target.First.Value)
                    .ShouldBe(1, "history knows nothing of it");
            }
        );
    }

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData("UPDATE prospecting_history SET user_id = 'bruno'")]
    [InlineData("DELETE FROM prospecting_status_changes")]
    [InlineData("UPDATE prospecting_prospect_addresses SET tenant_id = 2")]
    [InlineData("UPDATE prospecting_prospect_shares SET tenant_id = 2")]
    [InlineData("UPDATE prospecting_prospect_contacts SET tenant_id = 2")]
    [InlineData("DELETE FROM prospecting_contacts")]
    public async Task The_database_itself_still_keeps_history_and_tenants_apart(string statement)
    {
        await WithTargetAsync(
            async (store, context, _) =>
            {
                var before = await store.DumpAsync();
                await Should.ThrowAsync<DbException>(() =>
                    context.Database.ExecuteSqlRawAsync(statement)
                );
                (await store.DumpAsync()).ShouldBe(before);
            }
        );
    }

    internal abstract Task<ScopeStore> CreateAsync();

    private static async Task AttemptAsync<TRow>(DbContext context)
        where TRow : class
    {
        var name = typeof(TRow).Name;
        Should.Throw<InvalidOperationException>(() => context.Set<TRow>().ExecuteDelete(), name);
        await Should.ThrowAsync<InvalidOperationException>(
            () => context.Set<TRow>().ExecuteDeleteAsync(),
            name
        );
    }

    private static Task<int> DeleteNoneAsync(DbContext context) =>
        context.Set<ProspectRow>().Where(p => p.TenantId == 0).ExecuteDeleteAsync();

    private async Task WithTargetAsync(Func<ScopeStore, ProspectingDbContext, Target, Task> work)
    {
        await using var store = await CreateAsync();
        var target = await store.PlantAsync(Cast.Owner);
        await using var services = store.Services.CreateAsyncScope();
        await work(
            store,
            services.ServiceProvider.GetRequiredService<ProspectingDbContext>(),
            target
        );
    }
}

/// <inheritdoc/>
public sealed class HostContextsOnSqlite : HostContexts
{
    internal override Task<ScopeStore> CreateAsync() => SqliteScopeStore.CreateAsync();
}

/// <inheritdoc/>
public sealed class HostContextsOnPostgreSql : HostContexts
{
    internal override Task<ScopeStore> CreateAsync() => PostgreSqlScopeStore.CreateAsync();
}
