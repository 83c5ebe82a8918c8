namespace Prospecting.Rights;

/// <summary>Codes of the actions that rights are asked for (SPEC O-3). A permission that a workflow names is a code of the host's own beside these.</summary>
public static class ActionCodes
{
    /// <summary>Making a prospect.</summary>
    public const string Create = "create";

    /// <summary>Changing fields, addresses, contacts, tags and references of a prospect.</summary>
    public const string Edit = "edit";

    /// <summary>Importing a file.</summary>
    public const string Import = "import";

    /// <summary>Writing what was found into a file.</summary>
    public const string Export = "export";

    /// <summary>Sharing a prospect with a company, or taking the share away.</summary>
    public const string Share = "share";

    /// <summary>Giving a prospect to a collaborator or to a team.</summary>
    public const string Assign = "assign";

    /// <summary>Merging a prospect with another one.</summary>
    public const string Merge = "merge";

    /// <summary>Archiving a prospect.</summary>
    public const string Archive = "archive";

    /// <summary>Taking a prospect back out of the archive.</summary>
    public const string Restore = "restore";

    /// <summary>Deleting a prospect.</summary>
    public const string Delete = "delete";

    /// <summary>Making a customer of a prospect. A workflow whose winning action is a door to it names it as its permission.</summary>
    public const string Convert = "convert";

    private const string StatusArea = "status.";

    /// <summary>The code of an action of a workflow.</summary>
    /// <param name="action">The code of its transition, such as <c>lose</c>.</param>
    /// <returns>Such as <c>status.lose</c>; the area of all of them is <c>status.*</c>.</returns>
    public static string OfStatus(string action)
    {
        ArgumentException.ThrowIfNullOrEmpty(action);
        return StatusArea + action;
    }
}
