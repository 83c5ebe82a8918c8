using Prospecting.Geography;
using Prospecting.Prospects;
using Prospecting.Statuses;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>The criteria of a list that one row answers; <see cref="ProspectQuery.Matches(Prospect)"/> says what each one means.</summary>
internal static class ProspectFilter
{
    private const double RadiansPerUnit = Math.PI / 180 / 10_000_000;

    public static IQueryable<ProspectRow> Filter(
        this ProspectQuery query,
        IQueryable<ProspectRow> rows
    ) => OfPlace(OfOwnership(OfRecord(OfState(rows, query), query), query), query);

    private static IQueryable<ProspectRow> OfState(
        IQueryable<ProspectRow> rows,
        ProspectQuery query
    )
    {
        if (query.Archived != ArchiveFilter.Either)
        {
            rows =
                query.Archived == ArchiveFilter.Archived
                    ? rows.Where(p => p.ArchivedAt != null)
                    : rows.Where(p => p.ArchivedAt == null);
        }

        if (query.Statuses.Count > 0)
        {
            var statuses = query.Statuses.ToArray();
            rows = rows.Where(p => statuses.Contains(p.StatusCode));
        }

        if (query.Outcomes.Count > 0)
        {
            var outcomes = query.Outcomes.ToArray();
            rows = rows.Where(p => outcomes.Contains(p.StatusCategory));
        }

        if (query.IsProspect is { } isProspect)
        {
            rows = isProspect
                ? rows.Where(p => p.StatusCategory != StatusCategory.Converted)
                : rows.Where(p => p.StatusCategory == StatusCategory.Converted);
        }

        if (query.NeedsReview is { } needsReview)
        {
            // Without a parameter, so that the index of those alone answers it.
            rows = needsReview ? rows.Where(p => p.NeedsReview) : rows.Where(p => !p.NeedsReview);
        }

        return query.LongStays is { } longStays
            ? rows.Where(LongStayFilter.AnyOf(longStays))
            : rows;
    }

    private static IQueryable<ProspectRow> OfRecord(
        IQueryable<ProspectRow> rows,
        ProspectQuery query
    )
    {
        if (query.Source is { } source)
        {
            rows = rows.Where(p => p.Source == source);
        }

        if (query.ClientType is { } clientType)
        {
            rows = rows.Where(p => p.ClientType == clientType);
        }

        if (query.Rating is { } rating)
        {
            rows = rows.Where(p => p.Rating == rating);
        }

        if (query.Campaign is { } campaign)
        {
            rows = rows.Where(p => p.Campaign == campaign);
        }

        if (query.BusinessTakenOver is { } takenOver)
        {
            rows = rows.Where(p => p.BusinessTakenOver == takenOver);
        }

        if (query.CreatedFrom is { } from)
        {
            rows = rows.Where(p => p.CreatedAt >= from);
        }

        if (query.CreatedBefore is { } before)
        {
            rows = rows.Where(p => p.CreatedAt < before);
        }

        return rows;
    }

    private static IQueryable<ProspectRow> OfOwnership(
        IQueryable<ProspectRow> rows,
        ProspectQuery query
    )
    {
        if (query.Owner is { } owner)
        {
            rows = rows.Where(p => p.Owner == owner);
        }

        if (query.Team is { } team)
        {
            rows = rows.Where(p => p.Team == team);
        }

        if (query.Company is { } company)
        {
            var code = company.Value;
            rows = rows.Where(p => p.Shares.Any(s => s.CompanyId == code));
        }

        if (query.SourceRepresentative is { } winner)
        {
            var user = winner.Value;
            rows = rows.Where(p => p.SourceRepresentative == user);
        }

        if (query.OperationalRepresentative is { } worker)
        {
            var user = worker.Value;
            rows = rows.Where(p => p.OperationalRepresentative == user);
        }

        if (query.Representative is { } representative)
        {
            var user = representative.Value;
            rows = rows.Where(p =>
                p.OperationalRepresentative == user
                || p.FirstRepresentative == user
                || p.SecondRepresentative == user
                || p.ThirdRepresentative == user
            );
        }

        // The first of the ranked ones is there when any is.
        return query.WithoutRepresentative switch
        {
            true => rows.Where(p =>
                p.OperationalRepresentative == null && p.FirstRepresentative == null
            ),
            false => rows.Where(p =>
                p.OperationalRepresentative != null || p.FirstRepresentative != null
            ),
            null => rows,
        };
    }

    // The cells that an index finds are checked exactly here, by the formula of GeoPosition.DistanceTo.
    private static IQueryable<ProspectRow> OfPlace(
        IQueryable<ProspectRow> rows,
        ProspectQuery query
    )
    {
        if (query.InBox is { } box)
        {
            var (south, north, west, east) = (box.SouthE7, box.NorthE7, box.WestE7, box.EastE7);
            rows = rows.Where(p => p.LatitudeE7 >= south && p.LatitudeE7 <= north);
            rows = box.CrossesAntimeridian
                ? rows.Where(p => p.LongitudeE7 >= west || p.LongitudeE7 <= east)
                : rows.Where(p => p.LongitudeE7 >= west && p.LongitudeE7 <= east);
        }

        if (query.Within is { } circle)
        {
            var (latitude, longitude) = (
                Radians(circle.Centre.LatitudeE7),
                Radians(circle.Centre.LongitudeE7)
            );
            var cosine = Math.Cos(latitude);
            var reach = Math.Sin(circle.Radius / (2 * GeoPosition.EarthRadius));
            var most = reach * reach;
            rows = rows.Where(p => p.LatitudeE7 != null && p.LongitudeE7 != null)
                .Select(p => new
                {
                    Row = p,
                    Latitude = p.LatitudeE7!.Value * RadiansPerUnit,
                    Longitude = p.LongitudeE7!.Value * RadiansPerUnit,
                })
                .Select(p => new
                {
                    p.Row,
                    Cosine = Math.Cos(p.Latitude),
                    North = Math.Sin((p.Latitude - latitude) / 2),
                    East = Math.Sin((p.Longitude - longitude) / 2),
                })
                .Where(p => (p.North * p.North) + (cosine * p.Cosine * p.East * p.East) <= most)
                .Select(p => p.Row);
        }

        return rows;
    }

    private static double Radians(int units) => units * RadiansPerUnit;
}
