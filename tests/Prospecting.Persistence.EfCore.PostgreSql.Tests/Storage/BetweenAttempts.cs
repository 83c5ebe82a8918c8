using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Storage;

/// <summary>Does something once between two attempts of a transaction: when the first has failed and the next begins.</summary>
internal sealed class BetweenAttempts : DbCommandInterceptor, IDbTransactionInterceptor
{
    private bool _hasFailed;

    public Func<Task>? Do { get; set; }

    public bool Done { get; private set; }

    public override Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        _hasFailed = true;
        return Task.CompletedTask;
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default
    )
    {
        if (_hasFailed && Do is { } work)
        {
            Do = null;
            await work();
            Done = true;
        }

        return result;
    }
}
