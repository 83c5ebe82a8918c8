using Prospecting.Contacts;

namespace Prospecting.Prospects;

/// <content>What the criteria mean, for every store.</content>
public sealed partial record ProspectQuery
{
    /// <summary>Whether a prospect meets the criteria: the meaning that every store gives them.</summary>
    /// <param name="prospect">The prospect.</param>
    /// <param name="contacts">The contacts it is linked to.</param>
    public bool Matches(Prospect prospect, IReadOnlyCollection<Contact> contacts)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        return Matches(prospect)
            && (Phone is null || HasPhone(prospect, contacts))
            && (Email is null || HasEmail(prospect, contacts))
            && Words.All(word => Found(word, prospect, contacts));
    }

    /// <summary>Whether a prospect meets the criteria that do not look at contacts: all but text, telephone and e-mail.</summary>
    /// <param name="prospect">The prospect.</param>
    public bool Matches(Prospect prospect)
    {
        ArgumentNullException.ThrowIfNull(prospect);
        return prospect.MergedInto is null
            && MatchesState(prospect)
            && MatchesRecord(prospect)
            && MatchesOwnership(prospect)
            && (InBox is null || (prospect.Position is { } place && InBox.Contains(place)))
            && (Within is null || (prospect.Position is { } point && Within.Contains(point)));
    }

    private bool MatchesState(Prospect prospect) =>
        (Statuses.Count == 0 || Statuses.Contains(prospect.StatusCode))
        && (Outcomes.Count == 0 || Outcomes.Contains(prospect.StatusCategory))
        && (IsProspect is null || IsProspect == prospect.IsProspect)
        && (
            Archived == ArchiveFilter.Either
            || prospect.IsArchived == (Archived == ArchiveFilter.Archived)
        )
        && (NeedsReview is null || NeedsReview == prospect.NeedsReview)
        && (LongStays is null || LongStays.Any(s => s.Matches(prospect)));

    private bool MatchesRecord(Prospect prospect) =>
        (Siret is null || Siret == prospect.Siret)
        && (Siren is null || Siren == prospect.Siren)
        && (
            ActivityCode is null
            || prospect.ActivityCode?.StartsWith(ActivityCode, StringComparison.Ordinal) == true
        )
        && (Source is null || Source == prospect.Source)
        && (ClientType is null || ClientType == prospect.ClientType)
        && (Rating is null || Rating == prospect.Rating)
        && (Campaign is null || Campaign == prospect.Campaign)
        && (BusinessTakenOver is null || BusinessTakenOver == prospect.BusinessTakenOver)
        && Tags.All(prospect.Tags.Contains)
        && Custom.All(c => c.Matches(prospect))
        && (CreatedFrom is null || prospect.CreatedAt >= CreatedFrom)
        && (CreatedBefore is null || prospect.CreatedAt < CreatedBefore);

    private bool MatchesOwnership(Prospect prospect) =>
        (Owner is null || Owner == prospect.Owner)
        && (Team is null || Team == prospect.Team)
        && (Company is not { } company || prospect.Shares.Any(s => s.Company == company))
        && (SourceRepresentative is null || SourceRepresentative == prospect.SourceRepresentative)
        && (
            OperationalRepresentative is null
            || OperationalRepresentative == prospect.OperationalRepresentative
        )
        && (
            Representative is not { } user
            || prospect.OperationalRepresentative == user
            || prospect.RankedRepresentatives.Contains(user)
        )
        && (
            WithoutRepresentative is not { } without
            || without
                == (
                    prospect.OperationalRepresentative is null
                    && prospect.RankedRepresentatives.Count == 0
                )
        );

    private bool HasPhone(Prospect prospect, IReadOnlyCollection<Contact> contacts) =>
        prospect
            .Phones.Concat(contacts.SelectMany(c => c.Phones))
            .Any(p => p.Comparable == Phone!.Comparable);

    private bool HasEmail(Prospect prospect, IReadOnlyCollection<Contact> contacts) =>
        prospect.Email?.Normalised == Email!.Normalised
        || contacts.Any(c => c.Email?.Normalised == Email.Normalised);

    private static bool Found(
        string word,
        Prospect prospect,
        IReadOnlyCollection<Contact> contacts
    ) =>
        prospect.SearchKey.Contains(word, StringComparison.Ordinal)
        || contacts.Any(c => c.SearchKey.Contains(word, StringComparison.Ordinal));
}
