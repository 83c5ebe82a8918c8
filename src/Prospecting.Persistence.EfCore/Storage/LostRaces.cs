using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Finds out which race a commit lost that made something twice.</summary>
internal sealed class LostRaces(DbContext context, TenantId tenant)
{
    // Partitioned tables name the partition's index in the error, so the constraint's name says nothing: look who is there instead.
    public async Task<Exception> ExplainAsync(
        PendingWrites work,
        DbUpdateException exception,
        CancellationToken cancellationToken
    )
    {
        // Two prospects of this very commit: nobody else is there to be found.
        if (work.ReferenceGivenTwice is { } twice)
        {
            return new ReferenceTakenException(twice.System, exception);
        }

        if (context.Database.CurrentTransaction is null)
        {
            var number = tenant.Value;
            var wanted = work.References.ToLookup(pair => pair.Reference.Id, pair => pair);
            var ids = wanted.Select(g => g.Key).ToArray();
            var found = await context
                .Set<ReferenceRow>()
                .AsNoTracking()
                .Where(r => r.TenantId == number && EF.Parameter(ids).Contains(r.Reference))
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            var taken = found.FirstOrDefault(r =>
                wanted[r.Reference]
                    .Any(w =>
                        w.Reference.Company.Value == r.CompanyId
                        && w.Reference.System == r.System
                        && w.Prospect.Id.Value != r.ProspectId
                    )
            );
            if (taken is not null)
            {
                return new ReferenceTakenException(taken.System, exception);
            }
        }

        return new ConcurrencyConflictException(work.Describe(), exception);
    }
}
