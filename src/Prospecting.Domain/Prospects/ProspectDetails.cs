using Prospecting.Channels;
using Prospecting.Identifiers;

namespace Prospecting.Prospects;

/// <summary>The editable fields of a prospect, all of them (SPEC P-1 to P-5).</summary>
/// <remarks>Immutable. Change a prospect with <c>prospect.Change(prospect.Details with { … }, context)</c>.</remarks>
public sealed record ProspectDetails
{
    /// <summary>The name people know it by [nom]; taken from the legal name, or from first and last name, when it is left out.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Company or person.</summary>
    public ProspectKind Kind { get; init; }

    /// <summary>The registered name [raison sociale].</summary>
    public string? LegalName { get; init; }

    /// <summary>The legal form, as written.</summary>
    public string? LegalForm { get; init; }

    /// <summary>The company's number; taken from SIRET or VAT number when it is left out.</summary>
    public Siren? Siren { get; init; }

    /// <summary>The site's number.</summary>
    public Siret? Siret { get; init; }

    /// <summary>The VAT number.</summary>
    public VatNumber? VatNumber { get; init; }

    /// <summary>The activity code [NAF, APE]. A prospect keeps a NAF code as <see cref="NafCode"/> writes it, and any other code as typed.</summary>
    public string? ActivityCode { get; init; }

    /// <summary>The line of business, as written.</summary>
    public string? Industry { get; init; }

    /// <summary>A person's form of address [civilité].</summary>
    public string? Title { get; init; }

    /// <summary>A person's first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>A person's last name.</summary>
    public string? LastName { get; init; }

    /// <summary>E-mail address.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>Landline.</summary>
    public PhoneNumber? Phone { get; init; }

    /// <summary>Mobile phone.</summary>
    public PhoneNumber? Mobile { get; init; }

    /// <summary>Web address.</summary>
    public Website? Website { get; init; }

    /// <summary>Where it came from [provenance].</summary>
    public string? Source { get; init; }

    /// <summary>Who looks after it, by name or by the host's code.</summary>
    public string? Owner { get; init; }

    /// <summary>Turnover of a year.</summary>
    public Money? AnnualTurnover { get; init; }

    /// <summary>Free comment; may have several lines.</summary>
    public string? Comment { get; init; }

    /// <summary>Redacted: much of it may be personal data.</summary>
    public override string ToString() => "(prospect details)";
}
