using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>The ways to a list by date that its criteria and the companies of its scope offer.</summary>
internal static class ProspectWalks
{
    // As many walks are united to a page; beyond that the rows are gone through by date alone.
    private const int MostBranches = 8;

    /// <summary>The ways, those along the indexes of prospects first.</summary>
    /// <param name="query">The list.</param>
    /// <param name="all">All rows of the tenant.</param>
    /// <param name="shares">All shares.</param>
    /// <param name="scope">Who asks.</param>
    public static IReadOnlyList<ProspectWalk> Of(
        ProspectQuery query,
        IQueryable<ProspectRow> all,
        IQueryable<ShareRow> shares,
        Scope scope
    ) =>
        [
            .. Along(query, all).Where(w => w.Branches.Count is > 0 and <= MostBranches),
            .. AlongShares(query, shares, scope),
        ];

    private static IEnumerable<ProspectWalk> Along(ProspectQuery query, IQueryable<ProspectRow> all)
    {
        yield return new(
            query with
            {
                Statuses = [],
            },
            [
                .. query
                    .Statuses.Distinct()
                    .Select(s => WalkBranch.Along(all.Where(p => p.StatusCode == s))),
            ]
        );
        yield return new(
            query with
            {
                Outcomes = [],
                IsProspect = null,
            },
            [
                .. Outcomes(query)
                    .Select(o => WalkBranch.Along(all.Where(p => p.StatusCategory == o))),
            ]
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
                    WalkBranch.Along(all.Where(p => p.OperationalRepresentative == user)),
                    WalkBranch.Along(all.Where(p => p.FirstRepresentative == user)) with
                    {
                        Own = rows => rows.Where(p => p.OperationalRepresentative != user),
                    },
                    WalkBranch.Along(all.Where(p => p.SecondRepresentative == user)) with
                    {
                        Own = rows =>
                            rows.Where(p =>
                                p.OperationalRepresentative != user && p.FirstRepresentative != user
                            ),
                    },
                    WalkBranch.Along(all.Where(p => p.ThirdRepresentative == user)) with
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

        foreach (var (rest, rows) in OfOneValue(query))
        {
            yield return new(rest, [WalkBranch.Along(rows(all))]);
        }
    }

    // What has an index of its own; ProspectFilter says what each criterion means.
    private static IEnumerable<(
        ProspectQuery Others,
        Func<IQueryable<ProspectRow>, IQueryable<ProspectRow>> Rows
    )> OfOneValue(ProspectQuery query)
    {
        if (query.Source is { } source)
        {
            yield return (query with { Source = null }, r => r.Where(p => p.Source == source));
        }

        if (query.Owner is { } owner)
        {
            yield return (query with { Owner = null }, r => r.Where(p => p.Owner == owner));
        }

        if (query.Team is { } team)
        {
            yield return (query with { Team = null }, r => r.Where(p => p.Team == team));
        }

        if (query.SourceRepresentative is { Value: var winner })
        {
            yield return (
                query with
                {
                    SourceRepresentative = null,
                },
                r => r.Where(p => p.SourceRepresentative == winner)
            );
        }

        if (query.OperationalRepresentative is { Value: var worker })
        {
            yield return (
                query with
                {
                    OperationalRepresentative = null,
                },
                r => r.Where(p => p.OperationalRepresentative == worker)
            );
        }

        if (query.ClientType is { } clientType)
        {
            yield return (
                query with
                {
                    ClientType = null,
                },
                r => r.Where(p => p.ClientType == clientType)
            );
        }

        if (query.Rating is { } rating)
        {
            yield return (query with { Rating = null }, r => r.Where(p => p.Rating == rating));
        }

        if (query.Campaign is { } campaign)
        {
            yield return (
                query with
                {
                    Campaign = null,
                },
                r => r.Where(p => p.Campaign == campaign)
            );
        }

        if (query.BusinessTakenOver is { } takenOver)
        {
            yield return (
                query with
                {
                    BusinessTakenOver = null,
                },
                r => r.Where(p => p.BusinessTakenOver == takenOver)
            );
        }

        if (query.WithoutRepresentative == true)
        {
            yield return (
                query with
                {
                    WithoutRepresentative = null,
                },
                r =>
                    r.Where(p =>
                        p.OperationalRepresentative == null && p.FirstRepresentative == null
                    )
            );
        }

        if (query.NeedsReview == true)
        {
            yield return (query with { NeedsReview = null }, r => r.Where(p => p.NeedsReview));
        }

        if (query.Archived == ArchiveFilter.Archived)
        {
            yield return (
                query with
                {
                    Archived = ArchiveFilter.Either,
                },
                r => r.Where(p => p.ArchivedAt != null)
            );
        }
    }

    private static IEnumerable<StatusCategory> Outcomes(ProspectQuery query) =>
        query.IsProspect == false ? [StatusCategory.Converted] : query.Outcomes.Distinct();

    // A share knows when its prospect was created: a company finds its newest ones however few of the tenant's are its own.
    private static IEnumerable<ProspectWalk> AlongShares(
        ProspectQuery query,
        IQueryable<ShareRow> shares,
        Scope scope
    )
    {
        var companies =
            query.Company is { } company ? [company]
            : scope.ReachesWholeTenant ? []
            : scope.Readable;
        if (companies.Count is 0 or > MostBranches)
        {
            yield break;
        }

        var tenant = scope.Tenant.Value;
        var codes = companies.Select(c => c.Value).ToArray();
        yield return new ProspectWalk(
            query with
            {
                Company = null,
            },
            [.. codes.Select((code, i) => AlongCompany(shares, tenant, code, codes[..i]))]
        )
        {
            IsOfScope = companies.All(scope.CanRead),
        };
    }

    private static WalkBranch AlongCompany(
        IQueryable<ShareRow> shares,
        int tenant,
        string code,
        string[] before
    )
    {
        var places = shares
            .Where(s => s.TenantId == tenant && s.CompanyId == code)
            .Select(s => new ListPlace { CreatedAt = s.CreatedAt, Id = s.ProspectId });
        return before.Length == 0
            ? new WalkBranch(places)
            : new WalkBranch(places)
            {
                Own = rows => rows.Where(p => !p.Shares.Any(s => before.Contains(s.CompanyId))),
            };
    }
}
