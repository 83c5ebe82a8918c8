using Microsoft.EntityFrameworkCore;
using Prospecting.Duplicates;
using Prospecting.Geography;
using Prospecting.Persistence.EfCore.Duplicates;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>The criteria of a list that an index of their own answers: words, telephone, e-mail, numbers, codes, places.</summary>
/// <remarks>Few prospects meet them, so they lead: what else is asked is looked at for those few alone.</remarks>
internal static class ProspectLookups
{
    /// <summary>The rows that meet them too.</summary>
    /// <param name="rows">The rows that meet all other criteria.</param>
    /// <param name="context">The context.</param>
    /// <param name="search">How the engine searches text.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="query">The criteria.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>
    /// The rows that an index finds; <see langword="null"/> when none does. And the words of which there is no index, or that so many have
    /// that it is no help: to be looked for in the rows.
    /// </returns>
    public static async Task<(IQueryable<ProspectRow>? Led, IReadOnlyList<string> Words)> LeadAsync(
        IQueryable<ProspectRow> rows,
        DbContext context,
        ITextSearch search,
        TenantId tenant,
        ProspectQuery query,
        CancellationToken cancellationToken
    )
    {
        List<IQueryable<Guid>> lookups =
        [
            .. OfRow(context, tenant, query),
            .. OfKeys(context, tenant, query),
        ];
        List<string> common = [];
        foreach (var word in query.Words)
        {
            var hits = await search
                .FindAsync(context, tenant, word, cancellationToken)
                .ConfigureAwait(false);
            if (hits is not null)
            {
                lookups.Add(hits);
            }
            else
            {
                common.Add(word);
            }
        }

        return (lookups.Count == 0 ? null : Led(rows.Holding(common), lookups), common);
    }

    /// <summary>Those of the rows that hold all of some words, or whose contacts do.</summary>
    public static IQueryable<ProspectRow> Holding(
        this IQueryable<ProspectRow> rows,
        IReadOnlyList<string> words
    ) =>
        words.Aggregate(
            rows,
            (left, word) =>
                left.Where(p =>
                    p.SearchKey.Contains(word)
                    || p.Contacts.Any(l => l.Contact!.SearchKey.Contains(word))
                )
        );

    /// <summary>The rows of some ids, each once: found by these, and not gone through for them.</summary>
    public static IQueryable<ProspectRow> FoundIn(
        this IQueryable<Guid> ids,
        IQueryable<ProspectRow> rows
    ) =>
        // A cross join, which SQLite never reorders: it would go through all rows of the tenant in their order instead.
        ids.Distinct()
            .SelectMany(_ => rows, (id, p) => new { Found = id, Row = p })
            .Where(f => f.Row.Id == f.Found)
            .Select(f => f.Row);

    private static IQueryable<ProspectRow> Led(
        IQueryable<ProspectRow> rows,
        List<IQueryable<Guid>> lookups
    )
    {
        var led = lookups[0].FoundIn(rows);
        foreach (var hits in lookups.Skip(1))
        {
            led = led.Where(p => hits.Contains(p.Id));
        }

        return led;
    }

    private static IEnumerable<IQueryable<Guid>> OfRow(
        DbContext context,
        TenantId tenant,
        ProspectQuery query
    )
    {
        var number = tenant.Value;
        var all = context.Set<ProspectRow>().Where(p => p.TenantId == number);
        if (query.Siret is { } siret)
        {
            var digits = siret.Value;
            yield return all.Where(p => p.Siret == digits).Select(p => p.Id);
        }

        if (query.Siren is { } siren)
        {
            var digits = siren.Value;
            yield return all.Where(p => p.Siren == digits).Select(p => p.Id);
        }

        if (query.ActivityCode is { } code)
        {
#pragma warning disable CA1309 // The database compares; an overload with StringComparison has no translation.
            // A range is read off the index; what begins with a text is not, on either engine.
            var end = code + char.MaxValue;
            yield return all.Where(p =>
                    string.Compare(p.ActivityCode, code) >= 0
                    && string.Compare(p.ActivityCode, end) < 0
                )
                .Select(p => p.Id);
#pragma warning restore CA1309
        }

        foreach (var tag in query.Tags)
        {
            var key = tag.Key;
            yield return context
                .Set<TagRow>()
                .Where(t => t.TenantId == number && t.TagKey == key)
                .Select(t => t.ProspectId);
        }

        foreach (var criterion in query.Custom)
        {
            yield return Holding(context, number, criterion);
        }

        if ((query.Within?.Bounds ?? query.InBox) is { } area)
        {
            var cells = GeoCell
                .CellsCovering(area)
                .Select(range =>
                    all.Where(p => p.GeoCell >= range.First && p.GeoCell <= range.Last)
                        .Select(p => p.Id)
                );
            yield return cells.Aggregate((a, b) => a.Concat(b));
        }
    }

    private static IQueryable<Guid> Holding(
        DbContext context,
        int tenant,
        CustomCriterion criterion
    )
    {
        var (field, from, to) = (criterion.Field, criterion.From, criterion.To);
        var values = context
            .Set<CustomValueRow>()
            .Where(v => v.TenantId == tenant && v.Field == field);
#pragma warning disable CA1309 // The database compares; an overload with StringComparison has no translation.
        if (from is not null)
        {
            values = values.Where(v => string.Compare(v.ValueKey, from) >= 0);
        }

        if (to is not null)
        {
            values = values.Where(v => string.Compare(v.ValueKey, to) <= 0);
        }

#pragma warning restore CA1309
        return values.Select(v => v.ProspectId);
    }

    // Match keys know the numbers and addresses of contacts too.
    private static IEnumerable<IQueryable<Guid>> OfKeys(
        DbContext context,
        TenantId tenant,
        ProspectQuery query
    )
    {
        if (query.Phone is { } phone)
        {
            yield return Having(context, tenant, MatchKey.OfPhone(phone));
        }

        if (query.Email is { } email)
        {
            yield return Having(context, tenant, MatchKey.OfEmail(email));
        }
    }

    private static IQueryable<Guid> Having(DbContext context, TenantId tenant, MatchKey key)
    {
        var (number, kind, hash) = (tenant.Value, key.Kind, key.Hash);
        return context
            .Set<MatchKeyRow>()
            .Where(k => k.TenantId == number && k.Hash == hash && k.Kind == kind)
            .Select(k => k.ProspectId);
    }
}
