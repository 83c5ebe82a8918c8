using Prospecting.Collections;
using Prospecting.Scopes;

namespace Prospecting.Notifications.Recipients;

/// <summary>Who is told of a message.</summary>
/// <param name="Message">The message.</param>
/// <param name="Recipients">Each user once, active ones only, in the order of their ids.</param>
/// <param name="Unknown">
/// Whom the rule chooses and the directory does not know, such as a background process, in the order of their ids; none of them is told.
/// </param>
public sealed record MessageRecipients(
    OutboxMessage Message,
    ValueList<Recipient> Recipients,
    ValueList<UserId> Unknown
)
{
    /// <summary>The message and how many are told.</summary>
    public override string ToString() => $"message {Message.Id}, {Recipients.Count} recipients";
}
