using Prospecting.Collections;
using Prospecting.Prospects;
using Prospecting.Users;

namespace Prospecting.Notifications.Recipients;

/// <summary>A user who is told of a message, and which prospects he may be told of.</summary>
/// <param name="User">Who.</param>
/// <param name="Prospects">
/// Those he was chosen for, each once, in the order of their ids; they belong to the session that was given. Name no others to him: a contact
/// may be linked to prospects of companies that are not his (SPEC M-3). None for who did it or is named when the message is a contact's, or
/// when there is no prospect (any more).
/// </param>
public sealed record Recipient(DirectoryUser User, ValueList<Prospect> Prospects)
{
    /// <summary>The user's id and how many prospects: the rest is personal data.</summary>
    public override string ToString() => $"user {User.Id}, {Prospects.Count} prospects";
}
