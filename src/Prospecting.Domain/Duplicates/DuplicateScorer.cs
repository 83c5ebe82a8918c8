using Prospecting.Collections;
using Prospecting.Duplicates.Normalization;

namespace Prospecting.Duplicates;

/// <summary>Compares two records, field by field, and says what each comparison is worth (SPEC U-2). Pure.</summary>
/// <param name="rules">The points and thresholds.</param>
public sealed class DuplicateScorer(DuplicateRules rules)
{
    private const double CloseNameFrom = 0.92;
    private const double ClosePersonFrom = 0.93;

    private static readonly IReadOnlySet<MatchKey> NoNoise = new HashSet<MatchKey>();

    /// <summary>Compares two records.</summary>
    /// <param name="left">One record.</param>
    /// <param name="right">The other one.</param>
    /// <param name="noise">Keys that too many records share: their values are no evidence (SPEC U-3).</param>
    public DuplicateScore Compare(
        MatchProfile left,
        MatchProfile right,
        IReadOnlySet<MatchKey>? noise = null
    )
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        noise ??= NoNoise;
        List<DuplicateEvidence> evidence = [];
        CompareIdentity(left, right, evidence);
        CompareNames(left, right, evidence);
        CompareMail(left, right, noise, evidence);
        ComparePhones(left, right, noise, evidence);
        ComparePlaces(left, right, evidence);
        ComparePeople(left, right, evidence);
        var points = evidence.Sum(e => e.Points);
        var verdict =
            points >= rules.SureFrom ? DuplicateVerdict.Sure
            : points >= rules.LikelyFrom ? DuplicateVerdict.Likely
            : DuplicateVerdict.Different;
        return new DuplicateScore(points, verdict, evidence.ToValueList());
    }

    private static bool Share(
        ValueList<string> left,
        ValueList<string> right,
        Func<string, bool> isEvidence
    ) => left.Any(value => right.Contains(value) && isEvidence(value));

    private void CompareIdentity(
        MatchProfile left,
        MatchProfile right,
        List<DuplicateEvidence> evidence
    )
    {
        if (left.Siren is null || right.Siren is null)
        {
            return;
        }

        evidence.Add(
            left.Siren != right.Siren ? new("legal-identity", "different", rules.DifferentSiren)
            : left.Siret is null || right.Siret is null
                ? new("legal-identity", "same-company", rules.SameSiren)
            : left.Siret == right.Siret ? new("legal-identity", "same-site", rules.SameSiret)
            : new("legal-identity", "other-site", rules.OtherSite)
        );
    }

    private void CompareNames(
        MatchProfile left,
        MatchProfile right,
        List<DuplicateEvidence> evidence
    )
    {
        if (left.NameWords.Equals(right.NameWords))
        {
            evidence.Add(new("name", "same", rules.SameName));
            return;
        }

        var sorted = JaroWinkler.Similarity(
            string.Join(' ', left.NameWords),
            string.Join(' ', right.NameWords)
        );
        var likeness = Math.Max(sorted, JaroWinkler.Similarity(left.Name, right.Name));
        var (shorter, longer) =
            left.NameWords.Count <= right.NameWords.Count
                ? (left.NameWords, right.NameWords)
                : (right.NameWords, left.NameWords);
        evidence.Add(
            likeness >= CloseNameFrom ? new("name", "close", rules.CloseName)
            : shorter.Count > 0 && shorter.All(longer.Contains)
                ? new("name", "part", rules.PartOfName)
            : new("name", "different", rules.DifferentName)
        );
    }

    private void CompareMail(
        MatchProfile left,
        MatchProfile right,
        IReadOnlySet<MatchKey> noise,
        List<DuplicateEvidence> evidence
    )
    {
        if (
            Share(
                left.Emails,
                right.Emails,
                e => !noise.Contains(MatchKey.Of(MatchKeyKind.Email, e))
            )
        )
        {
            evidence.Add(new("email", "same", rules.SameEmail));
        }
        else if (left.Domains.Count > 0 && right.Domains.Count > 0)
        {
            evidence.Add(
                Share(left.Domains, right.Domains, _ => true)
                    ? new("email", "same-domain", rules.SameDomain)
                    : new("email", "different-domain", rules.DifferentDomain)
            );
        }
    }

    private void ComparePhones(
        MatchProfile left,
        MatchProfile right,
        IReadOnlySet<MatchKey> noise,
        List<DuplicateEvidence> evidence
    )
    {
        if (left.Phones.Count == 0 || right.Phones.Count == 0)
        {
            return;
        }

        if (
            Share(
                left.Phones,
                right.Phones,
                p => !noise.Contains(MatchKey.Of(MatchKeyKind.Phone, p))
            )
        )
        {
            evidence.Add(new("phone", "same", rules.SamePhone));
        }
        else if (!Share(left.Phones, right.Phones, _ => true))
        {
            evidence.Add(new("phone", "different", rules.DifferentPhone));
        }
    }

    private void ComparePlaces(
        MatchProfile left,
        MatchProfile right,
        List<DuplicateEvidence> evidence
    )
    {
        DuplicateEvidence? best = null;
        foreach (var a in left.Places)
        {
            foreach (var b in right.Places)
            {
                if (
                    ComparePlaces(a, b) is { } found
                    && (best is null || found.Points > best.Points)
                )
                {
                    best = found;
                }
            }
        }

        if (best is { Level: "different-town" } && evidence.Exists(e => e.Level == "same-company"))
        {
            best = new("place", "other-branch", rules.OtherBranch);
        }

        if (best is not null)
        {
            evidence.Add(best);
        }
    }

    private DuplicateEvidence? ComparePlaces(MatchPlace a, MatchPlace b)
    {
        var bothCoded = a.PostalCode.Length > 0 && b.PostalCode.Length > 0;
        var bothNamed = a.City.Length > 0 && b.City.Length > 0;
        if (!bothCoded && !bothNamed)
        {
            return null;
        }

        var sameTown =
            (bothCoded && a.PostalCode == b.PostalCode) || (bothNamed && a.City == b.City);
        return !sameTown ? new("place", "different-town", rules.DifferentTown)
            : a.Street.Length > 0 && a.Street == b.Street
                ? new("place", "same-street", rules.SameStreet)
            : new("place", "same-town", rules.SameTown);
    }

    private void ComparePeople(
        MatchProfile left,
        MatchProfile right,
        List<DuplicateEvidence> evidence
    )
    {
        if (left.People.Count == 0 || right.People.Count == 0)
        {
            return;
        }

        var same = left.People.Any(a =>
            right.People.Any(b => JaroWinkler.Similarity(a, b) >= ClosePersonFrom)
        );
        evidence.Add(
            same
                ? new("contact", "same", rules.SamePerson)
                : new("contact", "different", rules.DifferentPerson)
        );
    }
}
