using Prospecting.Scopes;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class RollBackSabotages
{
    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "finds the prospects of every company to migrate",
            "A migration touches the prospects of its company alone",
            Broken.Prospects(p => new BrokenProspects(p)
            {
                FindInStatuses = (_, statuses, limit, c) =>
                    p.FindInStatusesAsync(CompanySet.All, statuses, limit, c),
            })
        ),
        new(
            "keeps the newest release of the default and no older one",
            "Rolling back publishes the old content and moves prospects back",
            Broken.Releases(r => new BrokenReleases(r)
            {
                ReadHistory = async (company, c) =>
                    [
                        .. (await r.ReadHistoryAsync(company, c)).Take(
                            company is null ? 1 : int.MaxValue
                        ),
                    ],
            })
        ),
    ];
}
