namespace Prospecting.Duplicates;

/// <summary>What two records have in common when they share a match key. The numbers are stored: never change them.</summary>
public enum MatchKeyKind
{
    /// <summary>The company's number.</summary>
    Siren = 1,

    /// <summary>An e-mail address.</summary>
    Email = 2,

    /// <summary>A telephone number, landline or mobile.</summary>
    Phone = 3,

    /// <summary>The name without legal form, and the postal code.</summary>
    NamePostalCode = 4,

    /// <summary>The name without legal form, and the town.</summary>
    NameCity = 5,

    /// <summary>An own domain - of web site or e-mail, never a free-mail one - and the postal code.</summary>
    DomainPostalCode = 6,

    /// <summary>The first letters of the name, and the postal code: finds names with a slip further on.</summary>
    NameStartPostalCode = 7,

    /// <summary>The street with its number, and the postal code.</summary>
    StreetPostalCode = 8,

    /// <summary>The name, alone: finds moves to another town.</summary>
    Name = 9,
}
