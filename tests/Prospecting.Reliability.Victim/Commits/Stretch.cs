using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Prospecting.Reliability.Victim.Bases;

namespace Prospecting.Reliability.Victim.Commits;

/// <summary>Makes transactions a little longer between two statements, so that a kill can find them anywhere.</summary>
internal sealed class Stretch(TransactionPhases phases, Random random, int longest)
    : DbCommandInterceptor
{
    private readonly Lock _lock = new();

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        await PauseAsync(cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        await PauseAsync(cancellationToken);
        return result;
    }

    private async Task PauseAsync(CancellationToken cancellationToken)
    {
        if (CurrentWorker.Slot is not { } slot || phases[slot] != Phase.Open)
        {
            return;
        }

        int pause;
        lock (_lock)
        {
            pause = random.Next(4) == 0 ? random.Next(longest + 1) : 0;
        }

        if (pause > 0)
        {
            await Task.Delay(pause, cancellationToken);
        }
    }
}
