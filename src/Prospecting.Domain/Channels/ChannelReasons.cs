namespace Prospecting.Channels;

/// <summary>Codes of refusals about ways to reach somebody.</summary>
public static class ChannelReasons
{
    /// <summary>Not an e-mail address.</summary>
    public const string EmailFormat = "email.format";

    /// <summary>Not a telephone number.</summary>
    public const string PhoneFormat = "phone.format";

    /// <summary>A telephone number with a country code, and none of that country has so many digits.</summary>
    public const string PhoneLength = "phone.length";

    /// <summary>Not a web address.</summary>
    public const string WebsiteFormat = "website.format";
}
