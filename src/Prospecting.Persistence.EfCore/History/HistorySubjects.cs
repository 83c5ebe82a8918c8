using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.History;

/// <summary>Whose lines the history of a prospect is made of.</summary>
/// <param name="Prospects">
/// The prospect itself and those merged into it, seen by whoever sees the one that stands for them; nobody when the scope may see none.
/// </param>
/// <param name="Contacts">The contacts that are linked to them.</param>
internal sealed record HistorySubjects(IReadOnlyList<Guid> Prospects, IReadOnlyList<Guid> Contacts)
{
    /// <summary>Finds them.</summary>
    /// <remarks>One statement for a prospect that stands for itself alone, which nearly all do.</remarks>
    public static async Task<HistorySubjects> OfAsync(
        DbContext context,
        Scope scope,
        ProspectId prospect,
        CancellationToken cancellationToken
    )
    {
        var (tenant, id) = (scope.Tenant.Value, prospect.Value);
        var prospects = context.Set<ProspectRow>();
        List<Found> found = [];
        await foreach (
            var one in CompiledQueries
                .Of<AtOnce>(context)
                .Find(context, tenant, scope.ReachesWholeTenant, CompanyList.Of(scope.Readable), id)
                .WithCancellation(cancellationToken)
                .ConfigureAwait(false)
        )
        {
            found.Add(one);
        }

        var parts = found.ToLookup(f => f.Part, f => f.Id);
        if (
            !parts.Contains(Part.Itself)
            && await prospects.StandingForAsync(id, scope, cancellationToken).ConfigureAwait(false)
                is null
            && !await WasDeletedAsync(prospects, scope, id, cancellationToken).ConfigureAwait(false)
        )
        {
            return new([], []);
        }

        if (!parts.Contains(Part.Merged))
        {
            return new([id], [.. parts[Part.Contact]]);
        }

        Guid[] all =
        [
            id,
            .. await prospects
                .MergedIntoAsync(id, scope.Tenant, cancellationToken)
                .ConfigureAwait(false),
        ];
        var contacts = await context
            .Set<ContactLinkRow>()
            .Where(l => l.TenantId == tenant && all.Contains(l.ProspectId))
            .Select(l => l.ContactId)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return new(all, contacts);
    }

    // What is deleted has no shares any more: who reaches the whole tenant may still read what became of it.
    private static async Task<bool> WasDeletedAsync(
        IQueryable<ProspectRow> prospects,
        Scope scope,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        scope.ReachesWholeTenant
        && !await prospects
            .AnyAsync(p => p.TenantId == scope.Tenant.Value && p.Id == id, cancellationToken)
            .ConfigureAwait(false);

    private enum Part
    {
        Itself,
        Merged,
        Contact,
    }

    private sealed record Found(Part Part, Guid Id);

    private sealed class AtOnce
    {
        public Func<DbContext, int, bool, string, Guid, IAsyncEnumerable<Found>> Find { get; } =
            EF.CompileAsyncQuery(
                ScopeConditions.Inlined(
                    (
                        DbContext context,
                        int tenant,
                        bool isWholeTenant,
                        string companies,
                        Guid id
                    ) =>
                        context
                            .Set<ProspectRow>()
                            .Where(p =>
                                p.Id == id && p.IsReadable(tenant, isWholeTenant, companies)
                            )
                            .Select(p => new { Part = Part.Itself, p.Id })
                            .Concat(
                                context
                                    .Set<ProspectRow>()
                                    .Where(p => p.TenantId == tenant && p.MergedInto == id)
                                    .Select(p => new { Part = Part.Merged, p.Id })
                            )
                            .Concat(
                                context
                                    .Set<ContactLinkRow>()
                                    .Where(l => l.TenantId == tenant && l.ProspectId == id)
                                    .Select(l => new { Part = Part.Contact, Id = l.ContactId })
                            )
                            .Select(f => new Found(f.Part, f.Id))
                )
            );
    }
}
