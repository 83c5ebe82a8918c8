namespace Prospecting.VCards;

/// <summary>What answers a telephone number.</summary>
public enum VCardPhoneKind
{
    /// <summary>A landline at work.</summary>
    Work = 0,

    /// <summary>A landline at home.</summary>
    Home = 1,

    /// <summary>A mobile phone.</summary>
    Mobile = 2,
}
