using Prospecting.Collections;

namespace Prospecting.Rights;

/// <summary>Who may do one action, as data; one of these is enough, and one who may not write may never.</summary>
public sealed record ActionRule
{
    /// <summary>Users by what they have to do with the prospect.</summary>
    public ValueList<ActionRole> Roles { get; init; } = [];

    /// <summary>
    /// Users by the role they have in the company that owns the prospect: <see cref="Users.DirectoryRoles.Administrator"/>, or a code that
    /// the host's directory knows.
    /// </summary>
    public ValueList<string> CompanyRoles { get; init; } = [];
}
