using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Schema;
using Prospecting.Persistence.EfCore.Sqlite.Schema;

namespace Prospecting.Persistence.EfCore.Sqlite.Prospects;

/// <summary>Puts records into the index of text search that were written past the sessions, or many at once.</summary>
/// <remarks>
/// Sessions do it as they go. A record that waits is found all the same; while a thousand or more wait, searches read without the index.
/// </remarks>
public static class SqliteTextIndexing
{
    /// <summary>Puts records that wait into the index, tenant by tenant, the longest waiting first.</summary>
    /// <param name="context">A context on a base with text search; in no transaction each call is one of its own.</param>
    /// <param name="limit">How many at most; 2,000 hold up other writers for about 20 ms.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>How many were put; fewer than <paramref name="limit"/> when none waits any more.</returns>
    public static async Task<int> CatchUpAsync(
        DbContext context,
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        if (context.Database.CurrentTransaction is not null)
        {
            return await InTransactionAsync(context, limit, cancellationToken)
                .ConfigureAwait(false);
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
                        var count = await InTransactionAsync(context, limit, token)
                            .ConfigureAwait(false);
                        await transaction.CommitAsync(token).ConfigureAwait(false);
                        return count;
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task<int> InTransactionAsync(
        DbContext context,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var tables = ProspectingTables.Of(context.Model);
        await context
            .Database.ExecuteSqlRawAsync(
                SqliteTextQueries.IndexWaiting(tables),
                [limit],
                cancellationToken
            )
            .ConfigureAwait(false);
        return await context
            .Database.ExecuteSqlRawAsync(
                SqliteTextQueries.MarkWaiting(tables),
                [limit],
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
