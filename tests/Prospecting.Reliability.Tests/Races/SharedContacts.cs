using Microsoft.Extensions.DependencyInjection;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Reliability.Tests.Crashes;
using Prospecting.Reliability.Tests.Setup;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Storage;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.Reliability.Tests.Races;

/// <summary>Match keys are made of a prospect and its contacts, which several sessions change: they are those of what is stored in the end.</summary>
[Rule("U-4")]
public sealed class SharedContacts
{
    [Fact]
    public Task Keys_are_those_of_a_contact_that_changed_since_it_was_loaded_on_SQLite() =>
        LinkAnOldContactAsync(Engine.Sqlite);

    [SkippableFact(typeof(PostgreSqlMissingException))]
    public Task Keys_are_those_of_a_contact_that_changed_since_it_was_loaded_on_PostgreSQL() =>
        LinkAnOldContactAsync(Engine.PostgreSql);

    private static async Task LinkAnOldContactAsync(Engine engine)
    {
        await using var stored = await TestBase.CreateAsync(engine);
        await using var services = BaseServices.Build(engine, stored.ConnectionString);
        var sessions = services.GetRequiredService<IProspectingSessionFactory>();
        ContactId id;
        await using (var session = await sessions.OpenAsync(World.Worker("anne")))
        {
            var contact = Contact.Create(Person("avant@exemple.fr"), session.Context).OrThrow();
            session.Contacts.Add(contact);
            Link(session, contact, "Premier");
            await session.CommitAsync();
            id = contact.Id;
        }

        await using var slow = await sessions.OpenAsync(World.Worker("bruno"));
        Link(slow, (await slow.Contacts.FindAsync(id))!, "Second");
        await using (var quick = await sessions.OpenAsync(World.Worker("anne")))
        {
            (await quick.Contacts.FindAsync(id))!
                .Change(Person("apres@exemple.fr"), quick.Context)
                .OrThrow();
            await quick.CommitAsync();
        }

        await slow.CommitAsync();
        (await Consistency.DisagreementsAsync(stored, services)).ShouldBeEmpty();
    }

    private static void Link(IProspectingSession session, Contact contact, string name)
    {
        var prospect = Prospect
            .Create(new ProspectDetails { DisplayName = name }, session.Context)
            .OrThrow();
        prospect.LinkContact(contact, session.Context).OrThrow();
        session.Prospects.Add(prospect);
    }

    private static NewContact Person(string email) =>
        new() { LastName = "Lefèvre", Email = EmailAddress.Parse(email).OrThrow() };
}
