using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Contacts;
using Prospecting.Persistence.EfCore.Contacts;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.Tests.Storage;

/// <summary>Our tables in the host's context: one transaction over both, read in LINQ, written by sessions only.</summary>
public sealed class HostOwnedContext : IAsyncLifetime
{
    private static readonly Scope Marie = Scope.ForUser(
        new UserId("marie"),
        new CompanyId("paris")
    );

    private readonly string _folder = Directory
        .CreateTempSubdirectory("prospecting-host-")
        .FullName;
    private ServiceProvider _provider = null!;

    public async Task InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddDbContext<ShopContext>(o =>
            o.UseSqlite($"Data Source={Path.Combine(_folder, "shop.db")};Pooling=False")
        );
        services.AddProspecting().UseSqlite<ShopContext>();
        _provider = services.BuildServiceProvider(validateScopes: true);
        await using var scope = _provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ShopContext>().Database.EnsureCreatedAsync();
    }

    public async Task DisposeAsync()
    {
        await _provider.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_session_of_its_own_works_in_the_host_s_tables()
    {
        var id = await EnterAsync("Client neuf");
        await using var scope = _provider.CreateAsyncScope();
        var shop = scope.ServiceProvider.GetRequiredService<ShopContext>();
        shop.Model.FindEntityType(typeof(ProspectRow))!.GetTableName().ShouldBe("crm_prospects");
        shop.Visits.Add(new Visit { Prospect = id.Value, Report = "vu" });
        await shop.SaveChangesAsync();
        var joined = await shop
            .Visits.Join(
                shop.Set<ProspectRow>(),
                v => v.Prospect,
                p => p.Id,
                (v, p) => new { p.DisplayName, v.Report }
            )
            .SingleAsync();
        (joined.DisplayName, joined.Report).ShouldBe(("Client neuf", "vu"));
    }

    [Fact]
    public async Task After_a_lost_race_a_new_session_on_the_same_context_decides_again()
    {
        var id = await EnterAsync("Client neuf");
        await using var scope = _provider.CreateAsyncScope();
        var shop = scope.ServiceProvider.GetRequiredService<ShopContext>();
        var factory = scope.ServiceProvider.GetRequiredService<
            EfProspectingSessionFactory<ShopContext>
        >();
        await using (var late = await factory.OpenOnAsync(shop, Marie))
        {
            var stale = (await late.Prospects.FindAsync(id))!;
            await CommentAsync(id, "d'abord");
            stale.Change(stale.Details with { Comment = "trop tard" }, late.Context).OrThrow();
            await Should.ThrowAsync<ConcurrencyConflictException>(() => late.CommitAsync());
        }

        shop.Visits.Add(new Visit { Prospect = id.Value });
        await shop.SaveChangesAsync();
        await using var again = await factory.OpenOnAsync(shop, Marie);
        var prospect = (await again.Prospects.FindAsync(id))!;
        prospect.Details.Comment.ShouldBe("d'abord");
        prospect.Change(prospect.Details with { Comment = "ensuite" }, again.Context).OrThrow();
        await again.CommitAsync();
        prospect.Version.ShouldBe(3);
    }

    private async Task CommentAsync(ProspectId id, string comment)
    {
        var sessions = _provider.GetRequiredService<IProspectingSessionFactory>();
        await using var session = await sessions.OpenAsync(Marie);
        var prospect = (await session.Prospects.FindAsync(id))!;
        prospect.Change(prospect.Details with { Comment = comment }, session.Context).OrThrow();
        await session.CommitAsync();
    }

    [Fact]
    public async Task A_session_takes_all_rows_of_a_contact_along_when_it_leaves()
    {
        await using var scope = _provider.CreateAsyncScope();
        var shop = scope.ServiceProvider.GetRequiredService<ShopContext>();
        var factory = scope.ServiceProvider.GetRequiredService<
            EfProspectingSessionFactory<ShopContext>
        >();
        await using (var session = await factory.OpenOnAsync(shop, Marie))
        {
            var contact = Contact
                .Create(new NewContact { LastName = "Lefèvre" }, session.Context)
                .OrThrow();
            contact
                .SetConsent(
                    ConsentChannels.Newsletter,
                    ConsentState.OptedIn,
                    "form",
                    session.Context
                )
                .OrThrow();
            session.Contacts.Add(contact);
            var prospect = Prospect
                .Create(new ProspectDetails { DisplayName = "Menuiserie" }, session.Context)
                .OrThrow();
            prospect.LinkContact(contact, session.Context).OrThrow();
            session.Prospects.Add(prospect);
            await session.CommitAsync();
            shop.ChangeTracker.Entries<ConsentRow>().ShouldHaveSingleItem();
        }

        shop.ChangeTracker.Entries<ContactRow>().ShouldBeEmpty();
        shop.ChangeTracker.Entries<ConsentRow>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task One_transaction_of_the_host_spans_its_tables_and_ours(bool commits, int rows)
    {
        await using (var scope = _provider.CreateAsyncScope())
        {
            var shop = scope.ServiceProvider.GetRequiredService<ShopContext>();
            var factory = scope.ServiceProvider.GetRequiredService<
                EfProspectingSessionFactory<ShopContext>
            >();
            await using var transaction = await shop.Database.BeginTransactionAsync();
            await using var session = await factory.OpenOnAsync(shop, Marie);
            var prospect = Prospect
                .Create(new ProspectDetails { DisplayName = "Ensemble" }, session.Context)
                .OrThrow();
            session.Prospects.Add(prospect);
            await session.CommitAsync();
            shop.Visits.Add(new Visit { Prospect = prospect.Id.Value });
            await shop.SaveChangesAsync();
            if (commits)
            {
                await transaction.CommitAsync();
            }
        }

        await using var after = _provider.CreateAsyncScope();
        var read = after.ServiceProvider.GetRequiredService<ShopContext>();
        (await read.Visits.CountAsync()).ShouldBe(rows);
        (await read.Set<ProspectRow>().CountAsync()).ShouldBe(rows);
        (await read.Set<Notifications.OutboxRow>().CountAsync()).ShouldBe(rows);
        (await read.Set<History.HistoryRow>().CountAsync()).ShouldBe(rows);
    }

    [Fact]
    public async Task The_host_s_own_SaveChanges_cannot_write_our_rows()
    {
        var id = await EnterAsync("Intact");
        await using (var scope = _provider.CreateAsyncScope())
        {
            var shop = scope.ServiceProvider.GetRequiredService<ShopContext>();
            var row = await shop.Set<ProspectRow>().AsTracking().SingleAsync(p => p.Id == id.Value);
            row.DisplayName = "Écrasé";
            await Should.ThrowAsync<InvalidOperationException>(() => shop.SaveChangesAsync());
        }

        await using var after = _provider.CreateAsyncScope();
        var read = after.ServiceProvider.GetRequiredService<ShopContext>();
        (await read.Set<ProspectRow>().SingleAsync()).DisplayName.ShouldBe("Intact");
    }

    [Fact]
    public async Task A_row_of_ours_that_the_host_changed_is_not_written_by_a_session_s_commit_either()
    {
        var id = await EnterAsync("Intact");
        await using (var scope = _provider.CreateAsyncScope())
        {
            var shop = scope.ServiceProvider.GetRequiredService<ShopContext>();
            var factory = scope.ServiceProvider.GetRequiredService<
                EfProspectingSessionFactory<ShopContext>
            >();
            (
                await shop.Set<ProspectRow>().AsTracking().SingleAsync(p => p.Id == id.Value)
            ).DisplayName = "Écrasé";
            await using var session = await factory.OpenOnAsync(shop, Marie);
            session.Prospects.Add(
                Prospect
                    .Create(new ProspectDetails { DisplayName = "Autre" }, session.Context)
                    .OrThrow()
            );
            await Should.ThrowAsync<InvalidOperationException>(() => session.CommitAsync());
        }

        await using var after = _provider.CreateAsyncScope();
        var read = after.ServiceProvider.GetRequiredService<ShopContext>();
        (await read.Set<ProspectRow>().SingleAsync()).DisplayName.ShouldBe("Intact");
    }

    [Fact]
    public void A_host_without_notification_channel_validates_its_container()
    {
        var services = new ServiceCollection();
        services.AddProspecting().UseSqlite("Data Source=unused.db");
        using var provider = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
        provider.GetRequiredService<IProspectingSessionFactory>().ShouldNotBeNull();
    }

    private async Task<ProspectId> EnterAsync(string name)
    {
        await using var session = await _provider
            .GetRequiredService<IProspectingSessionFactory>()
            .OpenAsync(Marie);
        var prospect = Prospect
            .Create(new ProspectDetails { DisplayName = name }, session.Context)
            .OrThrow();
        session.Prospects.Add(prospect);
        await session.CommitAsync();
        return prospect.Id;
    }
}
