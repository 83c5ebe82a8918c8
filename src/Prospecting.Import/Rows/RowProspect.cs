using Prospecting.Addresses;
using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.Policies;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Work;

namespace Prospecting.Import.Rows;

/// <summary>A row as the objects it becomes, not yet given to a session.</summary>
internal sealed record RowProspect(RowDraft Draft, Prospect Prospect, Contact? Contact)
{
    public MatchProfile Profile { get; } =
        MatchProfile.Of(Prospect, Contact is null ? [] : [Contact]);

    /// <summary>The reference as it is stored: in normal form, so that it is found again.</summary>
    public string? Reference => Prospect.References.Count == 0 ? null : Prospect.References[0].Id;

    /// <summary>Makes the objects; all faults of the row at once.</summary>
    public static Outcome<RowProspect> Create(
        RowDraft draft,
        WorkContext context,
        string referenceSystem
    )
    {
        var origin = new ProspectOrigin
        {
            Action = "import",
            CreatedAt = draft.CreatedAt,
            Status = draft.Status,
            UnknownStatusText = draft.UnknownStatus,
        };
        var created = Prospect.Create(draft.Details, context, origin);
        var contact = draft.Contact is null ? null : Contact.Create(draft.Contact, context);
        List<Reason> reasons = [.. created.Reasons, .. contact?.Reasons ?? []];
        if (reasons.Count > 0)
        {
            return Outcome<RowProspect>.Refused(reasons);
        }

        var prospect = created.Value;
        if (draft.Address is not null)
        {
            reasons.AddRange(
                prospect.AddAddress(draft.Address, AddressRoles.None, context).Reasons
            );
        }

        if (contact is not null)
        {
            reasons.AddRange(
                prospect.LinkContact(contact.Value, context, draft.ContactRole).Reasons
            );
        }

        if (draft.Reference is not null)
        {
            reasons.AddRange(
                prospect.AddReference(referenceSystem, draft.Reference, context).Reasons
            );
        }

        return reasons.Count == 0
            ? new RowProspect(draft, prospect, contact?.Value)
            : Outcome<RowProspect>.Refused(reasons);
    }

    /// <summary>What the policy of its company asks of a file and it lacks (SPEC P-2).</summary>
    public IReadOnlyList<Reason> MissingBy(FieldPolicies policies) =>
        policies.Check(EntryChannel.Import, Prospect, Contact is null ? [] : [Contact]).Reasons;

    /// <summary>Whether a stored record says already all that the row says; what the row leaves blank does not count.</summary>
    public bool SaysNothingNewTo(Prospect stored, IReadOnlyCollection<Contact> contacts) =>
        DetailsComparison.SaysNothingNew(Prospect.Details, stored.Details)
        && Prospect.Addresses.All(a => stored.Addresses.Any(s => a.Postal.SaysNoMoreThan(s.Postal)))
        && (Contact is null || contacts.Any(c => SaysNothingNewTo(c)));

    private bool SaysNothingNewTo(Contact stored) =>
        (Contact!.Title ?? stored.Title) == stored.Title
        && (Contact.FirstName ?? stored.FirstName) == stored.FirstName
        && (Contact.LastName ?? stored.LastName) == stored.LastName
        && (Contact.Email ?? stored.Email) == stored.Email
        && (Contact.Phone ?? stored.Phone) == stored.Phone
        && (Contact.Mobile ?? stored.Mobile) == stored.Mobile
        && (Contact.HomePhone ?? stored.HomePhone) == stored.HomePhone
        && (Contact.Function ?? stored.Function) == stored.Function
        && (Contact.BirthDate ?? stored.BirthDate) == stored.BirthDate;
}
