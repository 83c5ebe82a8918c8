namespace Prospecting.Contacts;

/// <summary>Codes of the channels that a person consents to or not (SPEC C-1). A host may name others beside these.</summary>
public static class ConsentChannels
{
    /// <summary>The newsletter.</summary>
    public const string Newsletter = "newsletter";

    /// <summary>The bulletin.</summary>
    public const string Bulletin = "bulletin";

    /// <summary>Mailings.</summary>
    public const string Mailings = "mailings";
}
