using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Writes a commit in one transaction, which the context's execution strategy may repeat whole, and finds out what became of one that was not confirmed.</summary>
internal sealed class CommitTransaction(DbContext context, CommitVerification verification)
{
    private const string Savepoint = "prospecting_commit";

    /// <summary>Returns when the commit is known to be written.</summary>
    /// <param name="work">What is written; afterwards it says whether that is still unknown.</param>
    /// <param name="write">Writes it, inside the transaction; may be called again.</param>
    /// <param name="cancellationToken">Stops the call until the database is told to commit; from then on it is too late.</param>
    public async Task RunAsync(
        PendingWrites work,
        Func<CancellationToken, Task> write,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await context
                .Database.CreateExecutionStrategy()
                .ExecuteAsync(token => AttemptAsync(work, write, token), cancellationToken)
                .ConfigureAwait(false);
            work.IsUnconfirmed = false;
        }
        catch (Exception) when (work.IsUnconfirmed)
        {
            // Given up, or refused because the first attempt was written after all: what is stored tells.
            var isWritten = await verification
                .IsWrittenAsync(work, CancellationToken.None)
                .ConfigureAwait(false);
            work.IsUnconfirmed = false;
            if (!isWritten)
            {
                throw;
            }
        }
    }

    /// <summary>Writes within a host's transaction; when it fails, nothing of it stays there, whatever the host does then: where the engine has savepoints, as SQLite and PostgreSQL do.</summary>
    public static async Task WithinAsync(
        IDbContextTransaction host,
        Func<CancellationToken, Task> write,
        CancellationToken cancellationToken
    )
    {
        if (!host.SupportsSavepoints)
        {
            await write(cancellationToken).ConfigureAwait(false);
            return;
        }

        await host.CreateSavepointAsync(Savepoint, cancellationToken).ConfigureAwait(false);
        try
        {
            await write(cancellationToken).ConfigureAwait(false);
            // Too late to stop: what was written would stay in the host's transaction.
            await host.ReleaseSavepointAsync(Savepoint, CancellationToken.None)
                .ConfigureAwait(false);
        }
        catch
        {
            await RollBackAsync(host).ConfigureAwait(false);
            throw;
        }
    }

    private static async Task RollBackAsync(IDbContextTransaction host)
    {
        try
        {
            await host.RollbackToSavepointAsync(Savepoint, CancellationToken.None)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // The connection is gone, and the host's transaction with it: what failed first tells why.
        }
    }

    private async Task AttemptAsync(
        PendingWrites work,
        Func<CancellationToken, Task> write,
        CancellationToken cancellationToken
    )
    {
        if (
            work.IsUnconfirmed
            && await verification.IsWrittenAsync(work, cancellationToken).ConfigureAwait(false)
        )
        {
            return;
        }

        var transaction = await context
            .Database.BeginTransactionAsync(cancellationToken)
            .ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await write(cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            work.IsUnconfirmed = true;
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }
}
