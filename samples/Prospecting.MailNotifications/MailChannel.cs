using System.Globalization;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Prospecting.Channels;
using Prospecting.Notifications;
using Prospecting.Notifications.Recipients;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Users;

namespace Prospecting.MailNotifications;

/// <summary>Writes a mail to each recipient of a message. Logs nothing: names and addresses are in the mails alone.</summary>
internal sealed class MailChannel(
    IProspectingSessionFactory sessions,
    RecipientResolution resolution,
    RecipientRules rules,
    MailOptions options
) : INotificationChannel
{
    private static readonly UserId Process = new("mails");

    public async Task DeliverAsync(
        OutboxMessage message,
        CancellationToken cancellationToken = default
    )
    {
        if (!rules.EventTypes.Contains(message.EventType))
        {
            return;
        }

        // The tenant is the message's: one channel serves all of them.
        await using var session = await sessions.OpenAsync(
            Scope.ForSystem(message.Tenant, Process),
            cancellationToken
        );
        var told = await resolution.ResolveAsync(
            message.Tenant,
            session.Prospects,
            [message],
            cancellationToken
        );
        var recipients = told[0].Recipients;
        if (recipients.Count == 0)
        {
            // Whom the directory does not know it may know when the message is replayed. Nobody is chosen when the one to tell did it himself.
            if (told[0].Unknown.Count > 0)
            {
                throw new UndeliverableException("recipient-unknown");
            }

            return;
        }

        // Of each prospect of his and of no other: those that share a contact may be of companies that see nothing of each other.
        var about = recipients
            .SelectMany(r => r.Prospects.Select(p => (r.User, Prospect: p)))
            .ToList();
        if (about.Count == 0)
        {
            throw new UndeliverableException("prospect-gone");
        }

        // All mails are made before the first is sent: a recipient without an address must not cost the others a second mail.
        var mails = about.Select(a => Write(message, a.User, a.Prospect, session)).ToList();
        try
        {
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = options.PickupFolder,
            };
            foreach (var mail in mails)
            {
                await client.SendMailAsync(mail, cancellationToken);
            }
        }
        finally
        {
            mails.ForEach(mail => mail.Dispose());
        }
    }

    /// <summary>The same for each delivery of a message to a user about a prospect, so that a mail server or a reader recognises one that comes twice.</summary>
    public static string MessageId(Guid message, UserId user, ProspectId prospect, string domain)
    {
        var which = SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Value} {prospect.Value:N}"));
        return $"<{message:N}.{Convert.ToHexStringLower(which.AsSpan(0, 8))}@{domain}>";
    }

    private MailMessage Write(
        OutboxMessage message,
        DirectoryUser user,
        Prospect prospect,
        IProspectingSession session
    )
    {
        if (
            user.Email is null
            || !EmailAddress.Parse(user.Email).TryGet(out var address)
            || !MailAddress.TryCreate(address.Typed, OneLine.Name(user.DisplayName), out var to)
        )
        {
            throw new UndeliverableException("recipient-without-address");
        }

        var culture = CultureInfo.GetCultureInfo(user.Culture ?? "en");
        var template = MailTemplate.For(message.EventType, culture);
        var values = Values(message, user, prospect, session, culture);
        var mail = new MailMessage(new MailAddress(options.From), to)
        {
            Subject = template.Subject(values),
            SubjectEncoding = Encoding.UTF8,
            Body = template.Body(values),
            BodyEncoding = Encoding.UTF8,
        };
        mail.Headers.Add("Message-ID", MessageId(message.Id, user.Id, prospect.Id, options.Domain));
        mail.Headers.Add("Content-Language", template.Language);
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static Dictionary<string, string> Values(
        OutboxMessage message,
        DirectoryUser user,
        Prospect prospect,
        IProspectingSession session,
        CultureInfo culture
    )
    {
        using var payload = JsonDocument.Parse(message.Payload);
        var workflow = session
            .Context.Workflows.For(message.Tenant, prospect.OwnerCompany)
            .Workflow;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["recipient"] = user.DisplayName,
            ["prospect"] = prospect.DisplayName,
            ["status"] = Label(prospect.StatusCode),
            ["from"] = Label(InPayload("from")),
            ["to"] = Label(InPayload("to")),
            ["channel"] = InPayload("channel"),
            ["state"] = InPayload("state"),
        };

        string InPayload(string name) =>
            payload.RootElement.TryGetProperty(name, out var value) ? value.GetString()! : "";

        // A status of an older workflow has no label any more: its code says something still.
        string Label(string code) => workflow.Status(code)?.Label.In(culture) ?? code;
    }
}
