using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prospecting.Addresses;
using Prospecting.Contacts;
using Prospecting.Geography;
using Prospecting.Persistence.EfCore.Contacts;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Prospects;
using Prospecting.Tests.PostgreSql;
using Prospecting.Work;

namespace Prospecting.Tests.Stores;

/// <summary>What hosts ask of people and places is a query over the rows, on every engine.</summary>
[Rule("C-1", "A-1")]
public abstract class ContactsInLinq
{
    internal abstract Task<IStoreWithContext> CreateAsync();

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task Who_may_be_written_to_is_asked_by_channel()
    {
        await using var store = await FilledAsync();
        await store.InContextAsync(async context =>
        {
            var readers = context
                .Set<ContactRow>()
                .Where(c =>
                    c.Consents.Any(x =>
                        x.Channel == ConsentChannels.Newsletter && x.State == ConsentState.OptedIn
                    )
                );
            (await readers.Select(c => c.LastName).ToListAsync()).ShouldBe(["Lefèvre"]);
            (await context.Set<ConsentRow>().CountAsync(x => x.Channel == "newsletter")).ShouldBe(
                2
            );
        });
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task Whose_birthday_it_is_is_asked_by_month_and_day()
    {
        await using var store = await FilledAsync();
        await store.InContextAsync(async context =>
        {
            var born = context
                .Set<ContactRow>()
                .Where(c => c.BirthDate!.Value.Month == 2 && c.BirthDate.Value.Day == 29);
            (await born.Select(c => c.LastName).ToListAsync()).ShouldBe(["Lefèvre"]);
            var grown = new DateOnly(1990, 1, 1);
            (await context.Set<ContactRow>().CountAsync(c => c.BirthDate < grown)).ShouldBe(1);
        });
    }

    [SkippableFact(typeof(PostgreSqlMissingException))]
    [Rule("P-7")]
    public async Task What_lies_in_a_box_is_asked_by_its_four_edges()
    {
        await using var store = await FilledAsync();
        var box = GeoBox.Of(50, 3, 51, 4).OrThrow();
        await store.InContextAsync(async context =>
        {
            var inside = context
                .Set<AddressRow>()
                .Where(a => a.LatitudeE7 >= box.SouthE7 && a.LatitudeE7 <= box.NorthE7)
                .Where(a => a.LongitudeE7 >= box.WestE7 && a.LongitudeE7 <= box.EastE7);
            (await inside.Select(a => a.City).ToListAsync()).ShouldBe(["Lille"]);
        });
    }

    private async Task<IStoreWithContext> FilledAsync()
    {
        var store = await CreateAsync();
        await using var session = await store.Sessions.OpenAsync(KeptContent.Anne);
        var work = session.Context;
        var zoe = Person("Lefèvre", new LocalDate(1984, 2, 29), ConsentState.OptedIn, work);
        var ali = Person("Morel", new LocalDate(1991, 2, 28), ConsentState.OptedOut, work);
        var eve = Person("Blanc", null, null, work);
        var prospect = Prospect
            .Create(new ProspectDetails { DisplayName = "Menuiserie" }, work)
            .OrThrow();
        foreach (var person in (Contact[])[zoe, ali, eve])
        {
            session.Contacts.Add(person);
            prospect.LinkContact(person, work).OrThrow();
        }

        Place("Lille", 50.6292, 3.0573);
        Place("Nice", 43.7102, 7.2620);
        prospect
            .AddAddress(new() { City = "Metz", Country = "FR" }, AddressRoles.None, work)
            .OrThrow();
        session.Prospects.Add(prospect);
        await session.CommitAsync();
        return store;

        void Place(string city, double latitude, double longitude) =>
            prospect
                .AddAddress(
                    new PostalAddress
                    {
                        City = city,
                        Country = "FR",
                        Position = GeoPosition.Of(latitude, longitude).OrThrow(),
                    },
                    AddressRoles.None,
                    work
                )
                .OrThrow();
    }

    private static Contact Person(
        string name,
        LocalDate? born,
        ConsentState? newsletter,
        WorkContext work
    )
    {
        var person = Contact
            .Create(new NewContact { LastName = name, BirthDate = born }, work)
            .OrThrow();
        if (newsletter is { } state)
        {
            person.SetConsent(ConsentChannels.Newsletter, state, "form", work).OrThrow();
        }

        return person;
    }
}
