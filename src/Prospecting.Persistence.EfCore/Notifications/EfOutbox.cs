using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using NodaTime;
using Prospecting.Collections;
using Prospecting.Notifications;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Work;

namespace Prospecting.Persistence.EfCore.Notifications;

/// <summary>The outbox table of one tenant.</summary>
internal sealed class EfOutbox(DbContext context, WorkContext work, IOutboxLocking locking)
    : IOutbox
{
    private IQueryable<OutboxRow> Rows
    {
        get
        {
            var tenant = work.Scope.Tenant.Value;
            return context.Set<OutboxRow>().AsNoTracking().Where(m => m.TenantId == tenant);
        }
    }

    private IQueryable<OutboxRow> Waiting =>
        Rows.Where(m => m.DeliveredAt == null && m.DiedAt == null);

    public async Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var rows = await InOrder(Waiting)
            .Take(limit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return rows.Select(r => r.ToMessage()).ToValueList();
    }

    public Task<OutboxBatch> ClaimAsync(
        int limit,
        Duration lease,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, Duration.Zero);
        var now = work.Now;
        var until = WorkContext.Cut(now + lease);
        return InTransactionAsync(
            token => ClaimAsync(limit, now, until, work.Ids.Next(), token),
            cancellationToken
        );
    }

    public async Task SettleAsync(
        OutboxBatch batch,
        IReadOnlyCollection<DeliveryResult> results,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(results);
        if (results.Count == 0)
        {
            return;
        }

        await InTransactionAsync(
                async token =>
                {
                    var now = work.Now;
                    await SettleDeliveredAsync(results, now, token).ConfigureAwait(false);
                    await SettleOthersAsync(batch.Lease, results, now, token).ConfigureAwait(false);
                    return true;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<DeadLetter>> ReadDeadAsync(
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var rows = await Rows.Where(m => m.DiedAt != null)
            .OrderBy(m => m.DiedAt)
            .ThenBy(m => m.Id)
            .Take(limit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. rows.Select(r => new DeadLetter(
                r.ToMessage(),
                r.DiedAt!.Value,
                r.Failure ?? string.Empty
            )),
        ];
    }

    public Task<int> ReplayAsync(
        IReadOnlyCollection<Guid> messages,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(messages);
        var now = work.Now;
        return UpdateAsync(
            Rows.Where(m => m.DiedAt != null && EF.Parameter(messages).Contains(m.Id)),
            set =>
                set.SetProperty(m => m.DiedAt, (Instant?)null)
                    .SetProperty(m => m.Lease, (Guid?)null)
                    .SetProperty(m => m.DueAt, now)
                    .SetProperty(m => m.FailedAttempts, 0)
                    .SetProperty(m => m.IsLate, true),
            cancellationToken
        );
    }

    public Task<int> DeleteDeliveredAsync(
        Instant before,
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var old = Rows.Where(m => m.DeliveredAt != null && m.DeliveredAt < before)
            .OrderBy(m => m.DeliveredAt)
            .Take(limit)
            .Select(m => m.Id);
        return CommitMark.WriteAsync(
            context,
            () => Rows.Where(m => old.Contains(m.Id)).ExecuteDeleteAsync(cancellationToken)
        );
    }

    public async Task<OutboxBacklog> CountAsync(CancellationToken cancellationToken = default)
    {
        var pending = await Waiting.CountAsync(cancellationToken).ConfigureAwait(false);
        var dead = await Rows.CountAsync(m => m.DiedAt != null, cancellationToken)
            .ConfigureAwait(false);
        var oldest = await Waiting
            .OrderBy(m => m.OccurredAt)
            .Select(m => (Instant?)m.OccurredAt)
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        return new OutboxBacklog(pending, dead, oldest);
    }

    private static IOrderedQueryable<OutboxRow> InOrder(IQueryable<OutboxRow> rows) =>
        rows.OrderBy(m => m.SubjectId).ThenBy(m => m.Sequence).ThenBy(m => m.Ordinal);

    private async Task<OutboxBatch> ClaimAsync(
        int limit,
        Instant now,
        Instant until,
        Guid lease,
        CancellationToken cancellationToken
    )
    {
        var picked = await locking
            .PickAsync(
                context,
                work.Scope.Tenant.Value,
                now.ToUnixTimeTicks(),
                limit,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (picked.Count == 0)
        {
            return new OutboxBatch(lease, until, []);
        }

        // Who picked the same one at the same time finds it no longer due here, and leaves it alone.
        var claimed = await UpdateAsync(
                Waiting.Where(m => m.DueAt <= now && EF.Parameter(picked).Contains(m.Id)),
                set => set.SetProperty(m => m.DueAt, until).SetProperty(m => m.Lease, lease),
                cancellationToken
            )
            .ConfigureAwait(false);
        if (claimed == 0)
        {
            return new OutboxBatch(lease, until, []);
        }

        // The first of each aggregate is ours; all first ones come before the others, which fill up.
        var own = Waiting.Where(m => m.Lease == lease);
        var found = await Waiting
            .Where(m => own.Any(o => o.SubjectId == m.SubjectId))
            .OrderBy(m => m.Lease == lease ? 0 : 1)
            .ThenBy(m => m.SubjectId)
            .ThenBy(m => m.Sequence)
            .ThenBy(m => m.Ordinal)
            .Take(limit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var rows = UpToOthers(found, lease, now);
        var followers = rows.Where(r => r.Lease != lease).Select(r => r.Id).ToArray();
        if (followers.Length > 0)
        {
            // Theirs is the lease too, so that whoever lost it can note no failure of them; due they are as before, behind the first.
            await UpdateAsync(
                    Waiting.Where(m => EF.Parameter(followers).Contains(m.Id)),
                    set => set.SetProperty(m => m.Lease, lease),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        return new OutboxBatch(
            lease,
            until,
            rows.OrderBy(r => r.SubjectId)
                .ThenBy(r => r.Sequence)
                .ThenBy(r => r.Ordinal)
                .Select(r => r.ToMessage())
                .ToValueList()
        );
    }

    // A dead letter that waits again stands before one that another dispatcher may be delivering: that one and those behind it are his.
    private static List<OutboxRow> UpToOthers(List<OutboxRow> rows, Guid lease, Instant now)
    {
        var taken = rows.Where(r => r.Lease is { } other && other != lease && r.DueAt > now)
            .Select(r => (r.SubjectId, r.Sequence, r.Ordinal))
            .ToList();
        return taken.Count == 0
            ? rows
            :
            [
                .. rows.Where(r =>
                    !taken.Exists(t =>
                        t.SubjectId == r.SubjectId
                        && (t.Sequence, t.Ordinal).CompareTo((r.Sequence, r.Ordinal)) <= 0
                    )
                ),
            ];
    }

    private async Task SettleDeliveredAsync(
        IReadOnlyCollection<DeliveryResult> results,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var delivered = results
            .Where(r => r.Kind == DeliveryResultKind.Delivered)
            .Select(r => r.Message)
            .ToArray();
        if (delivered.Length > 0)
        {
            await UpdateAsync(
                    Waiting.Where(m => EF.Parameter(delivered).Contains(m.Id)),
                    set =>
                        set.SetProperty(m => m.DeliveredAt, now)
                            .SetProperty(m => m.Lease, (Guid?)null),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    // Alike results together: a round that failed as a whole is a few statements, not one for each message.
    private async Task SettleOthersAsync(
        Guid lease,
        IReadOnlyCollection<DeliveryResult> results,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var alike = results
            .Where(r => r.Kind != DeliveryResultKind.Delivered)
            .GroupBy(r => (r.Kind, r.Delay, r.Failure));
        foreach (var group in alike)
        {
            var (kind, delay, failure) = group.Key;
            var ids = group.Select(r => r.Message).ToArray();
            var due = WorkContext.Cut(now + delay);
            var died = kind == DeliveryResultKind.Dead ? now : (Instant?)null;
            var failures = failure is null ? 0 : 1;
            await UpdateAsync(
                    Waiting.Where(m => EF.Parameter(ids).Contains(m.Id) && m.Lease == lease),
                    set =>
                        set.SetProperty(m => m.DueAt, due)
                            .SetProperty(m => m.DiedAt, died)
                            .SetProperty(m => m.Lease, (Guid?)null)
                            .SetProperty(m => m.FailedAttempts, m => m.FailedAttempts + failures)
                            .SetProperty(m => m.Failure, m => failure ?? m.Failure),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private Task<int> UpdateAsync(
        IQueryable<OutboxRow> rows,
        Action<UpdateSettersBuilder<OutboxRow>> set,
        CancellationToken cancellationToken
    ) => CommitMark.WriteAsync(context, () => rows.ExecuteUpdateAsync(set, cancellationToken));

    private async Task<T> InTransactionAsync<T>(
        Func<CancellationToken, Task<T>> write,
        CancellationToken cancellationToken
    )
    {
        if (context.Database.CurrentTransaction is not null)
        {
            return await write(cancellationToken).ConfigureAwait(false);
        }

        return await context
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async token =>
                {
                    var transaction = await context
                        .Database.BeginTransactionAsync(token)
                        .ConfigureAwait(false);
                    await using (transaction.ConfigureAwait(false))
                    {
                        var result = await write(token).ConfigureAwait(false);
                        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                        return result;
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
