using NodaTime;
using Prospecting.Channels;

namespace Prospecting.Contacts;

/// <summary>What is known of a person when a contact is made or changed (SPEC C-1).</summary>
/// <remarks>What he consents to is noted by <see cref="Contact.SetConsent"/>, with instant and origin.</remarks>
public sealed record NewContact
{
    /// <summary>Form of address [civilité].</summary>
    public string? Title { get; init; }

    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>E-mail address.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>Landline.</summary>
    public PhoneNumber? Phone { get; init; }

    /// <summary>Mobile phone.</summary>
    public PhoneNumber? Mobile { get; init; }

    /// <summary>Telephone at home.</summary>
    public PhoneNumber? HomePhone { get; init; }

    /// <summary>His job, up to 100 characters; what he does at one prospect is the role of the link.</summary>
    public string? Function { get; init; }

    /// <summary>When he was born: from 1900 to today, of whoever enters it.</summary>
    public LocalDate? BirthDate { get; init; }

    /// <summary>Redacted: all of it is personal data.</summary>
    public override string ToString() => "(contact)";
}
