using Prospecting.Collections;

namespace Prospecting.Notifications.Recipients;

/// <summary>Who is told of one type of event, as data.</summary>
public sealed record RecipientRule
{
    /// <summary>Users by what they have to do with the message.</summary>
    public ValueList<RecipientRole> Roles { get; init; } = [];

    /// <summary>
    /// Users by the role they have in the company that owns the prospect: <see cref="Users.DirectoryRoles.Administrator"/>, or a code that
    /// the host's directory knows.
    /// </summary>
    public ValueList<string> CompanyRoles { get; init; } = [];

    /// <summary>Whether the one who did it is told as well, when he is among them.</summary>
    /// <value>No: he knows.</value>
    public bool TellsActor { get; init; }
}
