namespace Prospecting.VCards;

/// <summary>The version of the vCard format that a card is written in (SPEC C-3).</summary>
public enum VCardVersion
{
    /// <summary>vCard 4.0, RFC 6350.</summary>
    V40 = 0,

    /// <summary>vCard 3.0, RFC 2426: for address books that do not read 4.0.</summary>
    V30 = 1,
}
