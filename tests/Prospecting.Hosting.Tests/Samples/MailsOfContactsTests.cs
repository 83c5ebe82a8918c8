using System.Net.Mail;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Contacts;
using Prospecting.Hosting.Notifications;
using Prospecting.MailNotifications;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Tests;

namespace Prospecting.Hosting.Tests.Samples;

/// <summary>Of what becomes of a contact, mails go to the people of his prospects, of each one's own.</summary>
[Rule("N-1", "C-1")]
public sealed class MailsOfContactsTests : MailChannelWorld
{
    private static readonly UserId Bruno = new("bruno");

    [Fact]
    public async Task Who_brought_a_contact_s_prospect_in_gets_a_mail_of_his_consents()
    {
        Know("Marie", "marie@exemple.fr", "en");
        var sessions = Host.GetRequiredService<IProspectingSessionFactory>();
        await using (var hers = await sessions.OpenAsync(Scope.ForUser(Marie, Hosts.Paris)))
        {
            var details = new ProspectDetails { DisplayName = "Forge" };
            var prospect = Prospect.Create(details, hers.Context).OrThrow();
            hers.Prospects.Add(prospect);
            var contact = Contact
                .Create(new NewContact { LastName = "Noël" }, hers.Context)
                .OrThrow();
            hers.Contacts.Add(contact);
            prospect.LinkContact(contact, hers.Context).OrThrow();
            await hers.CommitAsync();
            await using var his = await sessions.OpenAsync(Scope.ForUser(Anne, Hosts.Paris));
            (await his.Contacts.FindAsync(contact.Id))!
                .SetConsent(ConsentChannels.Mailings, ConsentState.OptedOut, "call", his.Context)
                .OrThrow();
            await his.CommitAsync();
        }

        await Host.GetRequiredService<NotificationDispatch>().RunOnceAsync();
        PickupFolder
            .ReadHeaders(Folder.FullName)
            .ShouldHaveSingleItem()["Subject"]
            .ShouldBe(["Consent at Forge"]);
    }

    [Fact]
    [Rule("M-3")]
    public async Task Of_a_contact_of_two_companies_each_gets_a_mail_of_his_own_prospects_alone()
    {
        Know("Marie", "marie@exemple.fr", "en");
        Know(Bruno, "bruno@exemple.fr");
        await ConsentAsync(by: Anne, Marie, Bruno);
        (await DispatchAsync()).Dead.ShouldBe(0);
        // Marie brought one in for Paris, Bruno two for Lyon.
        PickupFolder
            .ReadHeaders(Folder.FullName)
            .Select(m =>
                $"{new MailAddress(m["X-Receiver"].Single()).Address}: {m["Subject"].Single()}"
            )
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "bruno@exemple.fr: Consent at Roses",
                "bruno@exemple.fr: Consent at Tulipes",
                "marie@exemple.fr: Consent at Lilas",
            ]);
        PickupFolder
            .ReadHeaders(Folder.FullName)
            .Select(m => m["Message-ID"].Single())
            .ShouldBeUnique();
    }

    [Fact]
    public async Task When_the_rules_choose_nobody_the_message_is_done()
    {
        Know(Marie, "marie@exemple.fr");
        // She brought the prospects in and records the consent herself.
        await ConsentAsync(by: Marie, Marie, Marie);
        var report = await DispatchAsync();
        (report.Dead, report.Failed).ShouldBe((0, 0));
        PickupFolder.ReadHeaders(Folder.FullName).ShouldBeEmpty();
    }

    /// <summary>A contact of one prospect in Paris and of two in Lyon, who changes what he consents to.</summary>
    private async Task ConsentAsync(UserId by, UserId inParis, UserId inLyon)
    {
        var sessions = Host.GetRequiredService<IProspectingSessionFactory>();
        ContactId id;
        await using (var paris = await sessions.OpenAsync(Scope.ForUser(inParis, Hosts.Paris)))
        {
            var contact = Contact
                .Create(new NewContact { LastName = "Noël" }, paris.Context)
                .OrThrow();
            paris.Contacts.Add(contact);
            Link("Lilas", contact, paris);
            await paris.CommitAsync();
            id = contact.Id;
        }

        var lyon = new CompanyId("lyon");
        var both = Scope.ForUser(
            TenantId.Single,
            inLyon,
            lyon,
            new CompanyGrant(lyon, AccessLevel.Write),
            new CompanyGrant(Hosts.Paris, AccessLevel.Write)
        );
        await using (var session = await sessions.OpenAsync(both))
        {
            var contact = (await session.Contacts.FindAsync(id))!;
            Link("Roses", contact, session);
            Link("Tulipes", contact, session);
            await session.CommitAsync();
        }

        await using var his = await sessions.OpenAsync(Scope.ForUser(by, Hosts.Paris));
        (await his.Contacts.FindAsync(id))!
            .SetConsent(ConsentChannels.Mailings, ConsentState.OptedOut, "call", his.Context)
            .OrThrow();
        await his.CommitAsync();

        static void Link(string name, Contact contact, IProspectingSession session)
        {
            var details = new ProspectDetails { DisplayName = name };
            var prospect = Prospect.Create(details, session.Context).OrThrow();
            prospect.LinkContact(contact, session.Context).OrThrow();
            session.Prospects.Add(prospect);
        }
    }
}
