using System.Net.Mail;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.FollowUp;
using Prospecting.Hosting.Notifications;
using Prospecting.MailNotifications;
using Prospecting.Notifications;
using Prospecting.Notifications.Recipients;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Tests;

namespace Prospecting.Hosting.Tests.Samples;

/// <summary>The channel of the sample, in which Anne's supervisor Marie is told of new prospects.</summary>
[Rule("N-1")]
public sealed class MailChannelTests : MailChannelWorld
{
    [Theory]
    [InlineData("fr-FR", "fr", "Nouveau prospect : Forge")]
    [InlineData("fr-CA", "fr", "Nouveau prospect : Forge")]
    [InlineData("de-DE", "en", "New prospect: Forge")]
    [InlineData(null, "en", "New prospect: Forge")]
    public async Task The_recipient_s_culture_decides_on_the_language(
        string? culture,
        string language,
        string subject
    )
    {
        Know("Marie", "marie@exemple.fr", culture);
        (await TellAsync("Forge")).Delivered.ShouldBe(1);
        var mail = PickupFolder.ReadHeaders(Folder.FullName).ShouldHaveSingleItem();
        mail["Content-Language"].ShouldBe([language]);
        mail["Subject"].ShouldBe([subject]);
    }

    [Theory]
    [InlineData("Marie\r\nBcc: thief@exemple.fr")]
    [InlineData("Marie\u2028Bcc: thief@exemple.fr")]
    [InlineData("\"Marie\" <thief@exemple.fr>, \"\\")]
    public async Task No_name_of_a_user_adds_a_header_or_a_recipient(string recipient)
    {
        Know(recipient, "marie@exemple.fr", "fr-FR");
        // A placeholder in a prospect's name is text.
        await TellAsync("{recipient}{to}");
        var mails = PickupFolder.ReadHeaders(Folder.FullName).ToList();
        mails.Count.ShouldBe(1);
        foreach (var mail in mails)
        {
            mail.Contains("Bcc").ShouldBeFalse();
            mail.Contains("Cc").ShouldBeFalse();
            mail["Subject"].ShouldBe(["Nouveau prospect : {recipient}{to}"]);
        }

        // The envelope too: whom a mail really goes to.
        foreach (var header in mails.SelectMany(m => m["To"].Concat(m["X-Receiver"])))
        {
            new MailAddressCollection { header }
                .Select(a => a.Address)
                .ShouldBe(["marie@exemple.fr"]);
            (header.Count(c => c == '<'), header.Count(c => c == '"')).ShouldBe((1, 2));
        }
    }

    [Fact]
    public void No_value_in_a_subject_adds_a_line()
    {
        // The domain refuses such a name; a store of a host's own may hold one.
        var values = new Dictionary<string, string>
        {
            ["prospect"] = "Forge\r\nBcc: thief@exemple.fr\u2029\u0085",
        };
        MailTemplate
            .For("prospect.created", System.Globalization.CultureInfo.GetCultureInfo("en"))
            .Subject(values)
            .ShouldBe("New prospect: Forge  Bcc: thief@exemple.fr  ");
    }

    [Fact]
    public async Task A_message_that_comes_twice_has_the_same_message_id()
    {
        Know("Marie", "marie@exemple.fr", "fr-FR");
        await TellAsync("Forge");
        var first = PickupFolder.ReadHeaders(Folder.FullName).Single()["Message-ID"].Single();
        var channel = Host.GetRequiredService<INotificationChannel>();
        await channel.DeliverAsync(_told!);
        PickupFolder
            .ReadHeaders(Folder.FullName)
            .Select(m => m["Message-ID"].Single())
            .ShouldBe([first, first]);
        first.ShouldStartWith($"<{_told!.Id:N}.");
        var about = new ProspectId(_told.SubjectId);
        MailChannel.MessageId(_told.Id, Marie, about, "exemple.fr").ShouldBe(first);
        MailChannel.MessageId(_told.Id, Anne, about, "exemple.fr").ShouldNotBe(first);
        MailChannel
            .MessageId(_told.Id, Marie, new ProspectId(_told.Id), "exemple.fr")
            .ShouldNotBe(first);
    }

    [Theory]
    [InlineData(false, null, "recipient-unknown")]
    [InlineData(true, null, "recipient-without-address")]
    [InlineData(true, "not an address", "recipient-without-address")]
    public async Task A_recipient_who_is_unknown_or_has_no_address_is_a_dead_letter_at_once(
        bool isKnown,
        string? email,
        string reason
    )
    {
        if (isKnown)
        {
            Know("Marie", email, "fr-FR");
        }

        Users.Supervise(TenantId.Single, Anne, Marie);
        (await TellAsync("Forge")).Dead.ShouldBe(1);
        PickupFolder.ReadHeaders(Folder.FullName).ShouldBeEmpty();
        await using var session = await SystemAsync();
        (await session.Outbox.ReadDeadAsync(1))[0].Failure.ShouldBe(reason);
    }

    [Fact]
    public async Task Nothing_personal_is_logged()
    {
        Know("Marie", "marie@exemple.fr", "fr-FR");
        await TellAsync("Forge Secrète");
        foreach (var line in Log.Lines)
        {
            line.Text.ShouldNotContain("marie");
            line.Text.ShouldNotContain("Secrète");
        }
    }

    [Fact]
    [Rule("T-4")]
    public async Task Who_is_reminded_of_a_task_gets_a_mail_that_names_its_prospect()
    {
        Know("Marie", "marie@exemple.fr", "fr-FR");
        await using (
            var session = await Host.GetRequiredService<IProspectingSessionFactory>()
                .OpenAsync(Scope.ForUser(Marie, Hosts.Paris))
        )
        {
            var details = new ProspectDetails { DisplayName = "Forge" };
            var prospect = Prospect.Create(details, session.Context).OrThrow();
            session.Prospects.Add(prospect);
            var today = session.Context.Now.InUtc().Date;
            var type = new TaskType(StandardTaskTypes.Reminder);
            var task = FollowUpTask
                .Create(
                    prospect,
                    new NewTask { Type = type, DueOn = today },
                    DateTimeZone.Utc,
                    session.Context
                )
                .OrThrow();
            session.Tasks.Add(task);
            Clock.Advance(Duration.FromDays(1));
            task.Remind(Marie, DateTimeZone.Utc, session.Context).OrThrow();
            await session.CommitAsync();
        }

        await Host.GetRequiredService<NotificationDispatch>().RunOnceAsync();
        PickupFolder
            .ReadHeaders(Folder.FullName)
            .ShouldHaveSingleItem()["Subject"]
            .ShouldBe(["En retard : Forge"]);
    }

    [Theory]
    [InlineData("""{"recipient":"marie"}""")]
    [InlineData("""{"recipient":"marie","prospect":"none"}""")]
    [InlineData("""{"recipient":"marie","prospect":"0190a2b4-0000-7000-8000-000000000001"}""")]
    public async Task A_message_without_a_prospect_is_a_dead_letter_and_not_tried_again(
        string payload
    )
    {
        Know("Marie", "marie@exemple.fr", "en");
        await TellAsync("Forge");
        var message = _told! with
        {
            SubjectKind = "host-thing",
            EventType = "task.overdue",
            Payload = payload,
        };
        var thrown = await Should.ThrowAsync<UndeliverableException>(() =>
            Host.GetRequiredService<INotificationChannel>().DeliverAsync(message)
        );
        thrown.Code.ShouldBe("prospect-gone");
    }

    [Theory]
    [InlineData("en", "Forge is in status New.")]
    [InlineData("fr", "Forge est au statut New.")]
    public void A_status_in_the_mail_of_a_task_is_told_as_the_prospect_s(
        string culture,
        string sentence
    )
    {
        var values = new Dictionary<string, string>
        {
            ["recipient"] = "Marie",
            ["prospect"] = "Forge",
            ["status"] = "New",
        };
        MailTemplate
            .For("task.overdue", System.Globalization.CultureInfo.GetCultureInfo(culture))
            .Body(values)
            .ShouldContain(sentence);
    }

    [Fact]
    public void Every_event_with_a_rule_has_a_template_in_both_languages()
    {
        foreach (var type in RecipientRules.Default.EventTypes)
        {
            foreach (var language in (string[])["fr", "en"])
            {
                MailTemplate
                    .For(type, System.Globalization.CultureInfo.GetCultureInfo(language))
                    .Language.ShouldBe(language);
            }
        }

        Should
            .Throw<UndeliverableException>(() =>
                MailTemplate.For("unheard-of", System.Globalization.CultureInfo.InvariantCulture)
            )
            .Code.ShouldBe("template-missing");
    }

    private OutboxMessage? _told;

    private async Task<DeliveryReport> TellAsync(string name)
    {
        var sessions = Host.GetRequiredService<IProspectingSessionFactory>();
        await using (var session = await sessions.OpenAsync(Scope.ForUser(Anne, Hosts.Paris)))
        {
            session.Prospects.Add(
                Prospect
                    .Create(new ProspectDetails { DisplayName = name }, session.Context)
                    .OrThrow()
            );
            await session.CommitAsync();
        }

        await using (var session = await SystemAsync())
        {
            _told = (await session.Outbox.ReadPendingAsync(1))[0];
        }

        return await DispatchAsync();
    }

    private async Task<IProspectingSession> SystemAsync() =>
        await Host.GetRequiredService<IProspectingSessionFactory>()
            .OpenAsync(Scope.ForSystem(TenantId.Single, new UserId("test")));
}
