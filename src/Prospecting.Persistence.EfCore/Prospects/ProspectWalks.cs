using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>The ways to a list by date that its criteria and the companies of its scope offer.</summary>
/// <param name="query">The list.</param>
/// <param name="all">All rows of the tenant.</param>
/// <param name="shares">All shares.</param>
/// <param name="scope">Who asks.</param>
internal sealed class ProspectWalks(
    ProspectQuery query,
    IQueryable<ProspectRow> all,
    IQueryable<ShareRow> shares,
    Scope scope
)
{
    // As many walks are united to a page; beyond that the rows are gone through by date alone.
    private const int MostBranches = 8;

    /// <summary>The ways, those along the indexes of prospects first.</summary>
    public IReadOnlyList<ProspectWalk> All() =>
        [
            .. OfSeveralValues()
                .Concat(OfOneValue())
                .Append(OfCompanies())
                .Where(w => w.Branches.Count is > 0 and <= MostBranches),
        ];

    // What has an index of its own; ProspectFilter says what each criterion means.
    private IEnumerable<ProspectWalk> OfSeveralValues()
    {
        yield return new(
            query with
            {
                Statuses = [],
            },
            [.. query.Statuses.Distinct().Select(s => Along(all.Where(p => p.StatusCode == s)))]
        );
        yield return new(
            query with
            {
                Outcomes = [],
                IsProspect = null,
            },
            [.. Outcomes().Select(o => Along(all.Where(p => p.StatusCategory == o)))]
        );
        if (query.Representative is { } representative)
        {
            var user = representative.Value;
            yield return new(
                query with
                {
                    Representative = null,
                },
                [
                    Along(all.Where(p => p.OperationalRepresentative == user)),
                    Along(all.Where(p => p.FirstRepresentative == user)) with
                    {
                        Own = rows => rows.Where(p => p.OperationalRepresentative != user),
                    },
                    Along(all.Where(p => p.SecondRepresentative == user)) with
                    {
                        Own = rows =>
                            rows.Where(p =>
                                p.OperationalRepresentative != user && p.FirstRepresentative != user
                            ),
                    },
                    Along(all.Where(p => p.ThirdRepresentative == user)) with
                    {
                        Own = rows =>
                            rows.Where(p =>
                                p.OperationalRepresentative != user
                                && p.FirstRepresentative != user
                                && p.SecondRepresentative != user
                            ),
                    },
                ]
            );
        }
    }

    private IEnumerable<ProspectWalk> OfOneValue()
    {
        if (query.Source is { } source)
        {
            yield return Along(query with { Source = null }, all.Where(p => p.Source == source));
        }

        if (query.Owner is { } owner)
        {
            yield return Along(query with { Owner = null }, all.Where(p => p.Owner == owner));
        }

        if (query.Team is { } team)
        {
            yield return Along(query with { Team = null }, all.Where(p => p.Team == team));
        }

        if (query.SourceRepresentative is { Value: var winner })
        {
            yield return Along(
                query with
                {
                    SourceRepresentative = null,
                },
                all.Where(p => p.SourceRepresentative == winner)
            );
        }

        if (query.OperationalRepresentative is { Value: var worker })
        {
            yield return Along(
                query with
                {
                    OperationalRepresentative = null,
                },
                all.Where(p => p.OperationalRepresentative == worker)
            );
        }

        if (query.ClientType is { } clientType)
        {
            yield return Along(
                query with
                {
                    ClientType = null,
                },
                all.Where(p => p.ClientType == clientType)
            );
        }

        if (query.Rating is { } rating)
        {
            yield return Along(query with { Rating = null }, all.Where(p => p.Rating == rating));
        }

        if (query.Campaign is { } campaign)
        {
            yield return Along(
                query with
                {
                    Campaign = null,
                },
                all.Where(p => p.Campaign == campaign)
            );
        }

        if (query.BusinessTakenOver is { } takenOver)
        {
            yield return Along(
                query with
                {
                    BusinessTakenOver = null,
                },
                all.Where(p => p.BusinessTakenOver == takenOver)
            );
        }

        if (query.WithoutRepresentative == true)
        {
            yield return Along(
                query with
                {
                    WithoutRepresentative = null,
                },
                all.Where(p => p.OperationalRepresentative == null && p.FirstRepresentative == null)
            );
        }

        if (query.NeedsReview == true)
        {
            yield return Along(query with { NeedsReview = null }, all.Where(p => p.NeedsReview));
        }

        if (query.Archived == ArchiveFilter.Archived)
        {
            yield return Along(
                query with
                {
                    Archived = ArchiveFilter.Either,
                },
                all.Where(p => p.ArchivedAt != null)
            );
        }
    }

    // A share knows when its prospect was created: a company finds its newest ones however few of the tenant's are its own.
    private ProspectWalk OfCompanies()
    {
        IReadOnlyList<CompanyId> companies =
            query.Company is { } company ? [company]
            : scope.ReachesWholeTenant ? []
            : scope.Readable;
        var codes = companies.Select(c => c.Value).ToArray();
        return new(
            query with
            {
                Company = null,
            },
            [
                .. companies.Select(
                    (company, i) =>
                    {
                        var before = codes[..i];
                        var branch = WalkBranch.Along(company, shares, scope);
                        return i == 0
                            ? branch
                            : branch with
                            {
                                Own = rows =>
                                    rows.Where(p =>
                                        !p.Shares.Any(s => before.Contains(s.CompanyId))
                                    ),
                            };
                    }
                ),
            ]
        );
    }

    private IEnumerable<StatusCategory> Outcomes() =>
        query.IsProspect == false ? [StatusCategory.Converted] : query.Outcomes.Distinct();

    private ProspectWalk Along(ProspectQuery others, IQueryable<ProspectRow> rows) =>
        new(others, [Along(rows)]);

    private WalkBranch Along(IQueryable<ProspectRow> rows) => WalkBranch.Along(rows, shares, scope);
}
