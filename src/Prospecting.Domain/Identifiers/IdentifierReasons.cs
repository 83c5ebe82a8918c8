namespace Prospecting.Identifiers;

/// <summary>Codes of refusals about registered numbers.</summary>
public static class IdentifierReasons
{
    /// <summary>A SIREN has 9 digits.</summary>
    public const string SirenFormat = "siren.format";

    /// <summary>The SIREN's check digit is wrong.</summary>
    public const string SirenChecksum = "siren.checksum";

    /// <summary>A SIRET has 14 digits.</summary>
    public const string SiretFormat = "siret.format";

    /// <summary>The SIRET's check digit is wrong.</summary>
    public const string SiretChecksum = "siret.checksum";

    /// <summary>A spreadsheet turned the number into scientific notation; its digits are lost.</summary>
    public const string MangledBySpreadsheet = "identifier.mangled";

    /// <summary>The SIREN is not the one that the SIRET or the VAT number holds.</summary>
    public const string SirenContradicted = "siren.contradicted";

    /// <summary>The VAT number is not one of its country.</summary>
    public const string VatFormat = "vat.format";

    /// <summary>The key of the French VAT number does not fit its SIREN.</summary>
    public const string VatChecksum = "vat.checksum";

    /// <summary>A NAF code has four digits and a letter.</summary>
    public const string NafFormat = "naf.format";

    /// <summary>The NAF has no division with these first two digits.</summary>
    public const string NafDivision = "naf.division";
}
