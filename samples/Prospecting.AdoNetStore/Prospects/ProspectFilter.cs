using Prospecting.AdoNetStore.Storage;
using Prospecting.Duplicates;
using Prospecting.Prospects;

namespace Prospecting.AdoNetStore.Prospects;

/// <summary>The criteria of a list that have columns, as conditions; <see cref="ProspectQuery.Matches(Prospect)"/> says what each one means.</summary>
internal static class ProspectFilter
{
    public static Sql Of(ProspectQuery query)
    {
        List<Sql> all = [Sql.True];
        if (query.Statuses.Count > 0)
        {
            all.Add($"p.status IN {Sql.Any(query.Statuses)}");
        }

        if (query.Source is { } source)
        {
            all.Add($"p.source = {source}");
        }

        if (query.Owner is { } owner)
        {
            all.Add($"p.owner = {owner}");
        }

        if (query.Company is { } company)
        {
            all.Add(ScopeSql.Of(company));
        }

        if (query.NeedsReview is { } needsReview)
        {
            all.Add($"p.needs_review = {needsReview}");
        }

        if (query.LongStays is { } stays)
        {
            all.Add(AnyOf([.. stays.Select(Of)]));
        }

        if (query.Phone is { } phone)
        {
            all.Add(Has(MatchKey.OfPhone(phone)));
        }

        if (query.Email is { } email)
        {
            all.Add(Has(MatchKey.OfEmail(email)));
        }

        all.AddRange(query.Words.Select(Contains));
        return Sql.Join(all, "AND");
    }

    // Match keys know the numbers and addresses of contacts too.
    private static Sql Has(MatchKey key) =>
        $"""
            EXISTS (
                SELECT 1 FROM match_keys m
                WHERE m.tenant = p.tenant AND m.prospect = p.id AND m.kind = {key.Kind} AND m.hash = {key.Hash}
            )
            """;

    private static Sql Of(LongStay stay)
    {
        Sql inStatus =
            stay.Statuses.Count == 0 ? Sql.True : $"p.status IN {Sql.Any(stay.Statuses)}";
        return $"""
            p.status_since <= {stay.SinceAtLatest} AND {inStatus} AND {ScopeSql.OwnedBy(
                stay.Owners
            )}
            """;
    }

    // Halves of halves: databases limit how deep a condition may be, and a chain of hundreds is as deep as it is long.
    private static Sql AnyOf(IReadOnlyList<Sql> conditions)
    {
        var half = conditions.Count / 2;
        return conditions.Count switch
        {
            // An empty list finds nobody.
            0 => Sql.False,
            1 => conditions[0],
            _ => Sql.Join(
                [AnyOf([.. conditions.Take(half)]), AnyOf([.. conditions.Skip(half)])],
                "OR"
            ),
        };
    }

    // A word is folded: letters and digits, no wildcard.
    private static Sql Contains(string word)
    {
        var pattern = $"%{word}%";
        return $"""
            p.search_key LIKE {pattern} OR EXISTS (
                SELECT 1 FROM prospect_contacts l
                JOIN contacts c ON c.tenant = l.tenant AND c.id = l.contact
                WHERE l.tenant = p.tenant AND l.prospect = p.id AND c.search_key LIKE {pattern}
            )
            """;
    }
}
