namespace Prospecting.Notifications.Recipients;

/// <summary>What a user has to do with a message, so that he is told of it (SPEC N-1).</summary>
public enum RecipientRole
{
    /// <summary>Who did it. Left out unless the rule says otherwise.</summary>
    Actor = 0,

    /// <summary>Who brought the prospect in.</summary>
    Creator = 1,

    /// <summary>The direct supervisor of who brought the prospect in.</summary>
    Supervisor = 2,

    /// <summary>Everybody in a team of who brought the prospect in.</summary>
    Team = 3,

    /// <summary>Whom the message itself names as its <c>recipient</c>, such as who is reminded of a task (SPEC T-4).</summary>
    Named = 4,
}
