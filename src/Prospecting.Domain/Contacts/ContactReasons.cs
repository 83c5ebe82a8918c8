namespace Prospecting.Contacts;

/// <summary>Codes of refusals about contacts.</summary>
public static class ContactReasons
{
    /// <summary>A contact needs a first or a last name.</summary>
    public const string NameMissing = "contact.name-missing";

    /// <summary>The contact is not one of this prospect.</summary>
    public const string NotLinked = "contact.not-linked";

    /// <summary>The contact is one of this prospect already.</summary>
    public const string AlreadyLinked = "contact.already-linked";

    /// <summary>The primary contact cannot be removed; make another one primary first.</summary>
    public const string PrimaryRequired = "contact.primary-required";
}
