using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Prospecting.Reliability.Victim.Bases;

namespace Prospecting.Reliability.Victim.Commits;

/// <summary>Tells where each worker's transaction is.</summary>
internal sealed class PhaseWatch(TransactionPhases phases) : DbTransactionInterceptor
{
    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result,
        CancellationToken cancellationToken = default
    )
    {
        Tell(Phase.Open);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        Tell(Phase.Committing);
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Tell(Phase.None);
        return Task.CompletedTask;
    }

    private void Tell(Phase phase)
    {
        if (CurrentWorker.Slot is { } slot)
        {
            phases[slot] = phase;
        }
    }
}
