using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.Tests.Stores;

/// <summary>Words are found as everywhere, and by an index where there is one.</summary>
[Rule("Q-1", "Q-2")]
public abstract class TextSearch
{
    private protected static readonly TenantId Tenant = TenantId.Single;
    private static readonly Scope Anne = Scope.ForUser(new UserId("anne"), new CompanyId("paris"));

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData("menuiserie", "Menuiserie Étoile")]
    [InlineData("NUISER", "Menuiserie Étoile")]
    [InlineData("toil", "Menuiserie Étoile")]
    [InlineData("to", "Menuiserie Étoile")]
    [InlineData("etoile lefevre", "Menuiserie Étoile")]
    [InlineData("fevre exemple", "Menuiserie Étoile", "Plomberie Nord")]
    [InlineData("lefevre", "Menuiserie Étoile", "Plomberie Nord")]
    [InlineData("lefevre nord", "Plomberie Nord")]
    [InlineData("\"etoile\" * OR", "")]
    [InlineData("zzz", "")]
    [InlineData("𝐀étoile", "")]
    [InlineData("學校名", "學校名")]
    [InlineData("校", "學校名")]
    public async Task Every_word_is_found_in_the_prospect_or_in_one_of_its_contacts(
        string text,
        params string[] names
    )
    {
        await using var store = await CreateAsync();
        await FillAsync(store);
        (await SearchAsync(store, text)).ShouldBe(
            names.Where(n => n.Length > 0),
            ignoreOrder: true
        );
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task A_renamed_record_is_found_by_its_new_name_alone()
    {
        await using var store = await CreateAsync();
        await FillAsync(store);
        await using (var session = await store.Sessions.OpenAsync(Anne))
        {
            var id = (await session.Prospects.QueryAsync(new ProspectQuery { Text = "nord" }))
                .Rows[0]
                .Id;
            var prospect = (await session.Prospects.FindAsync(id))!;
            prospect
                .Change(prospect.Details with { DisplayName = "Chauffage Ouest" }, session.Context)
                .OrThrow();
            var contact = (await session.Contacts.FindAsync(prospect.Contacts[0].Contact))!;
            contact
                .Change(new NewContact { FirstName = "Zoé", LastName = "Martin" }, session.Context)
                .OrThrow();
            await session.CommitAsync();
        }

        (await SearchAsync(store, "plomberie")).ShouldBeEmpty();
        (await SearchAsync(store, "chauffage")).ShouldBe(["Chauffage Ouest"]);
        (await SearchAsync(store, "lefevre")).ShouldBeEmpty();
        (await SearchAsync(store, "martin")).ShouldBe(
            ["Chauffage Ouest", "Menuiserie Étoile"],
            ignoreOrder: true
        );
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    [Rule("M-0")]
    public async Task Another_tenant_s_words_are_not_found()
    {
        await using var store = await CreateAsync();
        await FillAsync(store);
        var other = Scope.ForUser(new TenantId(2), new UserId("anne"), new CompanyId("paris"));
        await using var session = await store.Sessions.OpenAsync(other);
        (
            await session.Prospects.QueryAsync(new ProspectQuery { Text = "lefevre" })
        ).Rows.ShouldBeEmpty();
    }

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [InlineData(1000, true)]
    [InlineData(1, false)]
    public async Task A_word_that_many_have_is_looked_for_in_the_rows(int maxHits, bool usesIndex)
    {
        await using var store = await CreateAsync(s => s.AddSingleton(Search(maxHits)));
        await FillAsync(store);
        await store.InContextAsync(async context =>
            (await Search(maxHits).FindAsync(context, Tenant, "lefevre") is not null).ShouldBe(
                usesIndex
            )
        );
        (await SearchAsync(store, "lefevre")).Count.ShouldBe(2);
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task Whether_there_is_an_index_is_asked_once_and_without_one_words_are_found_all_the_same()
    {
        var log = new CommandLog();
        await using var store = await CreateAsync(services =>
            services.ConfigureDbContext<ProspectingDbContext>(o => o.AddInterceptors(log))
        );
        await FillAsync(store);
        await store.InContextAsync(context => context.Database.ExecuteSqlRawAsync(BreakIndex));
        var search = Search(1000);
        log.Clear();
        for (var i = 0; i < 3; i++)
        {
            await store.InContextAsync(async context =>
                (await search.FindAsync(context, Tenant, "lefevre")).ShouldBeNull()
            );
            log.Queries.Count.ShouldBe(1, "the answer is remembered");
        }

        (await SearchAsync(store, "lefevre")).Count.ShouldBe(2);
    }

    /// <summary>Takes away a part of what keeps the index up to date.</summary>
    private protected abstract string BreakIndex { get; }

    internal abstract Task<IStoreWithContext> CreateAsync(
        Action<IServiceCollection>? configure = null
    );

    private protected abstract ITextSearch Search(int maxHits);

    internal static async Task FillAsync(IStoreWithContext store)
    {
        await using var session = await store.Sessions.OpenAsync(Anne);
        var contact = Contact
            .Create(
                new NewContact
                {
                    FirstName = "Zoé",
                    LastName = "Lefèvre",
                    Email = EmailAddress.Parse("zoe@exemple.fr").OrThrow(),
                },
                session.Context
            )
            .OrThrow();
        session.Contacts.Add(contact);
        foreach (var name in (string[])["Menuiserie Étoile", "Plomberie Nord", "學校名"])
        {
            var prospect = Prospect
                .Create(new ProspectDetails { DisplayName = name }, session.Context)
                .OrThrow();
            if (name != "學校名")
            {
                prospect.LinkContact(contact, session.Context).OrThrow();
            }

            session.Prospects.Add(prospect);
        }

        await session.CommitAsync();
    }

    internal static async Task<IReadOnlyList<string>> SearchAsync(
        IStoreWithContext store,
        string text
    )
    {
        await using var session = await store.Sessions.OpenAsync(Anne);
        var page = await session.Prospects.QueryAsync(new ProspectQuery { Text = text });
        return [.. page.Rows.Select(r => r.DisplayName)];
    }
}
