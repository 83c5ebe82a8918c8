namespace Prospecting.Users;

/// <summary>Roles of a directory that the library itself asks for; a host adds its own.</summary>
public static class DirectoryRoles
{
    /// <summary>Those who administer a company.</summary>
    public const string Administrator = "administrator";
}
