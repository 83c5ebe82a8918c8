using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Activities;
using Prospecting.Persistence.EfCore.Attachments;
using Prospecting.Persistence.EfCore.FollowUp;
using Prospecting.Persistence.EfCore.Notes;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Sees to it that nothing stays under a prospect that is merged while something is put under it (SPEC G-2).</summary>
/// <remarks>
/// A part has a version of its own, so that of its prospect does not tell. Whoever puts something under a prospect holds the prospect to the
/// end of the transaction, and whoever merges one looks, once he holds it, whether anything is left under it.
/// </remarks>
internal sealed class PartHolders(DbContext context, TenantId tenant)
{
    /// <summary>Holds the prospects that something new is put under, before it is asked whether they may be written.</summary>
    public async Task HoldAsync(PendingWrites work, CancellationToken cancellationToken)
    {
        var ids = HoldersOfNew(work);
        if (ids.Length > 0)
        {
            // A row that is written, be it with what it holds, is held on every engine.
            await CommitMark
                .WriteAsync(
                    context,
                    () =>
                        context
                            .Set<ProspectRow>()
                            .Where(p =>
                                p.TenantId == tenant.Value
                                && p.MergedInto == null
                                && EF.Parameter(ids).Contains(p.Id)
                            )
                            .ExecuteUpdateAsync(
                                set => set.SetProperty(p => p.Version, p => p.Version),
                                cancellationToken
                            )
                )
                .ConfigureAwait(false);
        }
    }

    /// <summary>Refuses the merge of a prospect that something was put under since the merge looked. The prospects are written, so they are held.</summary>
    public async Task RequireNothingLeftAsync(
        PendingWrites work,
        CancellationToken cancellationToken
    )
    {
        foreach (
            var merged in work
                .Prospects.Select(p => p.Prospect)
                .Where(p => p.MergedInto is not null)
        )
        {
            if (
                await IsKeptUnderAsync<FollowUpTaskRow>(merged, cancellationToken)
                    .ConfigureAwait(false)
                || await IsKeptUnderAsync<ActivityRow>(merged, cancellationToken)
                    .ConfigureAwait(false)
                || await IsKeptUnderAsync<NoteRow>(merged, cancellationToken).ConfigureAwait(false)
                || await IsKeptUnderAsync<AttachmentRow>(merged, cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                throw new ConcurrencyConflictException(merged.ToString());
            }
        }
    }

    // Those that this very commit writes are held by being written.
    private static Guid[] HoldersOfNew(PendingWrites work)
    {
        if (work.Kept.Count == 0)
        {
            return [];
        }

        var written = work.Prospects.Select(p => p.Prospect.Id.Value).ToHashSet();
        return
        [
            .. work
                .Kept.Where(k => k.Row is null)
                .Select(k => k.Aggregate)
                .OfType<ProspectPart>()
                .Select(p => p.Prospect.Value)
                .Where(id => !written.Contains(id))
                .Distinct(),
        ];
    }

    private Task<bool> IsKeptUnderAsync<TRow>(
        Prospect prospect,
        CancellationToken cancellationToken
    )
        where TRow : class, IProspectingRow, IPartRow
    {
        var id = prospect.Id.Value;
        return context
            .Set<TRow>()
            .AsNoTracking()
            .AnyAsync(r => r.TenantId == tenant.Value && r.ProspectId == id, cancellationToken);
    }
}
