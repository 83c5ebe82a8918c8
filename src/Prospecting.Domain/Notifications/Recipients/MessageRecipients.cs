using Prospecting.Collections;
using Prospecting.Users;

namespace Prospecting.Notifications.Recipients;

/// <summary>Who is told of a message.</summary>
/// <param name="Message">The message.</param>
/// <param name="Users">Each user once, active ones only, in the order of their ids.</param>
public sealed record MessageRecipients(OutboxMessage Message, ValueList<DirectoryUser> Users)
{
    /// <summary>The message and how many are told.</summary>
    public override string ToString() => $"message {Message.Id}, {Users.Count} recipients";
}
