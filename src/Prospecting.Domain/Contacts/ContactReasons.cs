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

    /// <summary>The birth date is after today.</summary>
    public const string BirthDateInFuture = "contact.birth-date-future";

    /// <summary>The birth date is before 1900.</summary>
    public const string BirthDateTooEarly = "contact.birth-date-too-early";

    /// <summary>The channel is no code.</summary>
    public const string ConsentChannel = "contact.consent-channel";

    /// <summary>The origin of what somebody said is no code.</summary>
    public const string ConsentOrigin = "contact.consent-origin";
}
