using Microsoft.EntityFrameworkCore;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Writes a commit in one transaction, which the context's execution strategy may repeat whole, and finds out what became of one that was not confirmed.</summary>
internal sealed class CommitTransaction(DbContext context, CommitVerification verification)
{
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
