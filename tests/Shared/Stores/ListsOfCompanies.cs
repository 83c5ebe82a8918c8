using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.Tests.Stores;

/// <summary>The indexes of lists know whose a prospect may be, and the shares decide.</summary>
[Rule("M-2", "M-3", "Q-2")]
public abstract class ListsOfCompanies
{
    // Rarer than the prospects of any company here: the list is walked along its index.
    private static readonly ProspectQuery OfFair = new() { Source = "fair" };

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData(1)]
    [InlineData(30)]
    public async Task A_prospect_of_however_many_companies_is_listed_for_each_of_them(int others)
    {
        await using var store = await CreateAsync();
        var companies = Enumerable
            .Range(0, others)
            .Select(i => new CompanyId($"company-with-a-rather-long-code-{i:00}"))
            .ToList();
        var id = await FillAsync(store, companies);
        foreach (var scope in companies.Select(Of).Append(Of(new CompanyId("paris"))))
        {
            (await ListAsync(store, scope)).ShouldBe([id]);
        }

        (await ListAsync(store, Of(new CompanyId("company")))).ShouldBeEmpty();
        await store.InContextAsync(AgreesAsync);
    }

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData(2)]
    [InlineData(20)]
    public async Task A_scope_of_however_many_companies_lists_what_is_shared_with_the_last_of_them(
        int count
    )
    {
        await using var store = await CreateAsync();
        var companies = Enumerable
            .Range(0, count)
            .Select(i => new CompanyId($"company-{i:00}"))
            .ToList();
        var id = await FillAsync(store, [companies[^1]]);
        var scope = Scope.ForUser(
            TenantId.Single,
            new UserId("marie"),
            companies[0],
            [.. companies.Skip(1).Select(c => new CompanyGrant(c, AccessLevel.Read))]
        );
        (await ListAsync(store, scope)).ShouldBe([id]);
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    [Rule("M-5")]
    public async Task What_was_shared_later_is_listed_and_what_was_taken_away_is_not()
    {
        await using var store = await CreateAsync();
        var (lyon, lille) = (new CompanyId("lyon"), new CompanyId("lille"));
        var id = await FillAsync(store, [lyon]);
        await using (var session = await store.Sessions.OpenAsync(Of(new CompanyId("paris"))))
        {
            var prospect = (await session.Prospects.FindAsync(id))!;
            prospect.Unshare(lyon, session.Context).OrThrow();
            prospect.ShareWith(lille, AccessLevel.Read, session.Context).OrThrow();
            await session.CommitAsync();
        }

        (await ListAsync(store, Of(lyon))).ShouldBeEmpty();
        (await ListAsync(store, Of(lille))).ShouldBe([id]);
        await store.InContextAsync(AgreesAsync);
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task An_index_that_names_a_company_without_a_share_shows_it_nothing()
    {
        await using var store = await CreateAsync();
        await FillAsync(store, []);
        await store.InContextAsync(context =>
            context.Database.ExecuteSqlRawAsync(
                "UPDATE prospecting_prospects SET shared_with = '|lyon|'"
            )
        );
        (await ListAsync(store, Of(new CompanyId("lyon")))).ShouldBeEmpty();
    }

    internal abstract Task<IStoreWithContext> CreateAsync();

    /// <summary>Asks that the column of every prospect says what its shares say.</summary>
    internal static async Task AgreesAsync(ProspectingDbContext context)
    {
        foreach (var row in await context.Set<ProspectRow>().Include(p => p.Shares).ToListAsync())
        {
            // In whatever order: a base that an older version made has its own.
            var companies = row.Shares.Select(s => s.CompanyId).ToList();
            row.SharedWith.Split('|', StringSplitOptions.RemoveEmptyEntries)
                .ShouldBe(companies.Count > 20 ? ["*"] : companies, ignoreOrder: true);
        }
    }

    private static Scope Of(CompanyId company) => Scope.ForUser(new UserId("marie"), company);

    private static async Task<IReadOnlyList<ProspectId>> ListAsync(
        IStoreWithContext store,
        Scope scope
    )
    {
        await using var session = await store.Sessions.OpenAsync(scope);
        return [.. (await session.Prospects.QueryAsync(OfFair)).Rows.Select(r => r.Id)];
    }

    // One from the fair and two that are not.
    private static async Task<ProspectId> FillAsync(
        IStoreWithContext store,
        IReadOnlyList<CompanyId> companies
    )
    {
        await using var session = await store.Sessions.OpenAsync(Of(new CompanyId("paris")));
        List<Prospect> all =
        [
            .. ((string[])["fair", "web", "web"]).Select(source =>
                Add(session, new ProspectDetails { DisplayName = "Étoile", Source = source })
            ),
        ];
        foreach (var prospect in all)
        {
            foreach (var company in companies)
            {
                prospect.ShareWith(company, AccessLevel.Read, session.Context).OrThrow();
            }
        }

        await session.CommitAsync();
        return all[0].Id;
    }

    private static Prospect Add(IProspectingSession session, ProspectDetails details)
    {
        var prospect = Prospect.Create(details, session.Context).OrThrow();
        session.Prospects.Add(prospect);
        return prospect;
    }
}
