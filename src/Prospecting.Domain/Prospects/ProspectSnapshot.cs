using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Collections;

namespace Prospecting.Prospects;

/// <summary>All that a prospect holds, as plain data; its shape is public surface.</summary>
/// <remarks>Instants are Unix time in ticks of 100 ns.</remarks>
public sealed record ProspectSnapshot
{
    /// <summary>The tenant's number.</summary>
    public required int Tenant { get; init; }

    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The stored version.</summary>
    public required int Version { get; init; }

    /// <summary>The owning company's code.</summary>
    public required string OwnerCompany { get; init; }

    /// <summary>The name people know it by.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Company or person.</summary>
    public ProspectKind Kind { get; init; }

    /// <summary>Registered name.</summary>
    public string? LegalName { get; init; }

    /// <summary>Legal form.</summary>
    public string? LegalForm { get; init; }

    /// <summary>9 digits.</summary>
    public string? Siren { get; init; }

    /// <summary>14 digits.</summary>
    public string? Siret { get; init; }

    /// <summary>VAT number with its prefix.</summary>
    public string? VatNumber { get; init; }

    /// <summary>Activity code.</summary>
    public string? ActivityCode { get; init; }

    /// <summary>Line of business.</summary>
    public string? Industry { get; init; }

    /// <summary>Form of address.</summary>
    public string? Title { get; init; }

    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>E-mail address as typed.</summary>
    public string? Email { get; init; }

    /// <summary>Landline.</summary>
    public PhoneSnapshot? Phone { get; init; }

    /// <summary>Mobile phone.</summary>
    public PhoneSnapshot? Mobile { get; init; }

    /// <summary>Web address as typed.</summary>
    public string? Website { get; init; }

    /// <summary>Source.</summary>
    public string? Source { get; init; }

    /// <summary>Who looks after it.</summary>
    public string? Owner { get; init; }

    /// <summary>Turnover.</summary>
    public Money? AnnualTurnover { get; init; }

    /// <summary>Comment.</summary>
    public string? Comment { get; init; }

    /// <summary>Creation of the record.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>Who created it here.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>Whether somebody should look at it.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>The id it was merged into.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>Status code.</summary>
    public required string StatusCode { get; init; }

    /// <summary>Workflow key.</summary>
    public required string StatusWorkflow { get; init; }

    /// <summary>Workflow version.</summary>
    public required int StatusWorkflowVersion { get; init; }

    /// <summary>Since when it has the status.</summary>
    public required long StatusSince { get; init; }

    /// <summary>Lines in the history of statuses.</summary>
    public required int StatusSequence { get; init; }

    /// <summary>The status a reopening returns to.</summary>
    public string? StatusReopensTo { get; init; }

    /// <summary>Addresses.</summary>
    public ValueList<ProspectAddress> Addresses { get; init; } = [];

    /// <summary>Contact links.</summary>
    public ValueList<ContactLinkSnapshot> Contacts { get; init; } = [];

    /// <summary>Shares.</summary>
    public ValueList<ShareSnapshot> Shares { get; init; } = [];

    /// <summary>External references.</summary>
    public ValueList<ReferenceSnapshot> References { get; init; } = [];

    /// <summary>Its id: much of the rest is personal data.</summary>
    public override string ToString() => $"prospect {Id}";
}

/// <summary>A contact link as plain data.</summary>
/// <param name="Contact">The contact's id.</param>
/// <param name="Role">What he does there.</param>
/// <param name="IsPrimary">Whether he is the one to write to.</param>
/// <param name="IsPreferred">Whether he is preferred.</param>
public sealed record ContactLinkSnapshot(
    Guid Contact,
    string? Role,
    bool IsPrimary,
    bool IsPreferred
);

/// <summary>A share as plain data.</summary>
/// <param name="Company">The company's code.</param>
/// <param name="Level">What it may do.</param>
public sealed record ShareSnapshot(string Company, Scopes.AccessLevel Level);

/// <summary>An external reference as plain data.</summary>
/// <param name="Company">The company's code.</param>
/// <param name="System">The other system.</param>
/// <param name="Id">The id there.</param>
public sealed record ReferenceSnapshot(string Company, string System, string Id);
