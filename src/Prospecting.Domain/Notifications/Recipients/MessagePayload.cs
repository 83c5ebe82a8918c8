using System.Text.Json;
using Prospecting.Scopes;

namespace Prospecting.Notifications.Recipients;

/// <summary>What the payload of a message says of whom it concerns.</summary>
/// <param name="Prospect">The id of the prospect that its subject is kept under, if it names one.</param>
/// <param name="Recipients">The users whom it names as those to be told.</param>
internal readonly record struct MessagePayload(Guid? Prospect, IReadOnlyList<UserId> Recipients)
{
    public static MessagePayload Of(OutboxMessage message)
    {
        using var document = JsonDocument.Parse(message.Payload);
        var payload = document.RootElement;
        Guid? prospect =
            payload.TryGetProperty("prospect", out var id)
            && id.ValueKind == JsonValueKind.String
            && id.TryGetGuid(out var parsed)
                ? parsed
                : null;
        List<UserId> recipients = [];
        if (payload.TryGetProperty("recipient", out var one))
        {
            Add(one);
        }

        if (
            payload.TryGetProperty("recipients", out var several)
            && several.ValueKind == JsonValueKind.Array
        )
        {
            foreach (var user in several.EnumerateArray())
            {
                Add(user);
            }
        }

        return new MessagePayload(prospect, recipients);

        void Add(JsonElement user)
        {
            // What a host puts there may be a name, which is nobody's code.
            if (
                user.ValueKind == JsonValueKind.String
                && UserId.TryParse(user.GetString(), out var recipient)
            )
            {
                recipients.Add(recipient);
            }
        }
    }
}
