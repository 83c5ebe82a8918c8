using Prospecting.Channels;
using Prospecting.Collections;

namespace Prospecting.Contacts;

/// <summary>All that a contact holds, as plain data; its shape is public surface.</summary>
public sealed record ContactSnapshot
{
    /// <summary>The tenant's number.</summary>
    public required int Tenant { get; init; }

    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The stored version.</summary>
    public required int Version { get; init; }

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

    /// <summary>Telephone at home.</summary>
    public PhoneSnapshot? HomePhone { get; init; }

    /// <summary>His job.</summary>
    public string? Function { get; init; }

    /// <summary>Birth date.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>What he said of channels, in the order of their codes.</summary>
    public ValueList<ConsentSnapshot> Consents { get; init; } = [];

    /// <summary>Its id: everything else is personal data.</summary>
    public override string ToString() => $"contact {Id}";
}
