using Prospecting.Prospects;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class CriteriaSabotages
{
    private const string Criteria = "Each criterion finds exactly those it means";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        Forgets("outcomes", q => q with { Outcomes = [] }),
        Forgets("the archive", q => q with { Archived = ArchiveFilter.Either }),
        Forgets("telephone numbers", q => q with { Phone = null }),
        Forgets("e-mail addresses", q => q with { Email = null }),
        Forgets("SIRET", q => q with { Siret = null }),
        Forgets("SIREN", q => q with { Siren = null }),
        Forgets("activity codes", q => q with { ActivityCode = null }),
        Forgets(
            "that an activity code may be a division",
            q => q.ActivityCode is { Length: 2 } ? q with { ActivityCode = "none" } : q
        ),
        Forgets("types of client", q => q with { ClientType = null }),
        Forgets("ratings", q => q with { Rating = null }),
        Forgets("who takes a business over", q => q with { BusinessTakenOver = null }),
        Forgets("teams", q => q with { Team = null }),
        Forgets("source representatives", q => q with { SourceRepresentative = null }),
        Forgets("operational representatives", q => q with { OperationalRepresentative = null }),
        Forgets("representatives", q => q with { Representative = null }),
        Forgets("who has no representative", q => q with { WithoutRepresentative = null }),
        Forgets("the first instant", q => q with { CreatedFrom = null }),
        Forgets("the last instant", q => q with { CreatedBefore = null }),
        Forgets("all tags but the first", q => q with { Tags = [.. q.Tags.Take(1)] }),
        Forgets("tags", q => q.Tags.Count == 1 ? q with { Tags = [] } : q),
        Forgets("custom fields", q => q with { Custom = [] }),
        Forgets(
            "where a span of custom values begins",
            q => q with { Custom = [.. q.Custom.Select(c => c with { From = null })] }
        ),
        Forgets("boxes", q => q with { InBox = null }),
        Forgets("circles", q => q with { Within = null }),
    ];

    private static Sabotage Forgets(string what, Func<ProspectQuery, ProspectQuery> without) =>
        new($"forgets {what} when it searches", Criteria, Broken.Asks(without));
}
