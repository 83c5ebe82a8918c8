using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Schema;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>Search by an index of the three-letter pieces of every word; what an engine adds is its own SQL.</summary>
/// <remarks>
/// Whether the index is installed is looked up once for each database and remembered as long as this object lives. A host that
/// installs it while the program runs starts the program again to use it.
/// </remarks>
public abstract class IndexedTextSearch : ITextSearch
{
    /// <summary>How many letters a word must have to be in such an index.</summary>
    public const int MinLength = 3;

    private readonly ConcurrentDictionary<(string, ProspectingTables), bool> _installed = new();
    private readonly ConditionalWeakTable<DbConnection, StrongBox<bool>> _installedOn = [];

    /// <summary>Makes a search.</summary>
    /// <param name="maxHits">
    /// From how many hits on the list is read without the index: it fills its page by then. At least 1.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxHits"/> is below 1.</exception>
    protected IndexedTextSearch(int maxHits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxHits, 1);
        MaxHits = maxHits;
    }

    /// <summary>From how many hits on the list is read without the index.</summary>
    protected int MaxHits { get; }

    /// <inheritdoc/>
    public async Task<IQueryable<Guid>?> FindAsync(
        DbContext context,
        TenantId tenant,
        string word,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentException.ThrowIfNullOrEmpty(word);
        // Letters beyond the basic plane are two chars and one letter to the engines.
        if (word.EnumerateRunes().Count() < MinLength)
        {
            return null;
        }

        if (!await HasIndexAsync(context, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var tables = ProspectingTables.Of(context.Model);
        var count = await CountAsync(context, tables, tenant, word, MaxHits, cancellationToken)
            .ConfigureAwait(false);
        return count < MaxHits ? Hits(context, tables, tenant, word) : null;
    }

    /// <inheritdoc/>
    /// <remarks>Does nothing: for engines whose index is always up to date.</remarks>
    public virtual Task KeepUpAsync(
        DbContext context,
        int written,
        CancellationToken cancellationToken = default
    ) => Task.CompletedTask;

    /// <summary>Whether the context's database has the whole index, as it was when it was first asked.</summary>
    /// <param name="context">The context.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    protected Task<bool> HasIndexAsync(DbContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return IsInstalledOnceAsync(
            context,
            ProspectingTables.Of(context.Model),
            cancellationToken
        );
    }

    /// <summary>Whether a database has the whole index, with all that keeps it up to date.</summary>
    /// <param name="context">The context.</param>
    /// <param name="tables">Where the tables are.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    protected abstract Task<bool> IsInstalledAsync(
        DbContext context,
        ProspectingTables tables,
        CancellationToken cancellationToken
    );

    /// <summary>Whether a connection leads to a database of its own, so that its connection string says nothing of others.</summary>
    /// <param name="connection">The connection.</param>
    protected virtual bool IsPrivate(DbConnection connection) => false;

    /// <summary>How many records may have a word, without counting on after a limit.</summary>
    /// <param name="context">The context.</param>
    /// <param name="tables">Where the tables are.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="word">The word, of <see cref="MinLength"/> letters or more.</param>
    /// <param name="limit">Where to stop.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>At least as many as have it; <paramref name="limit"/> or more when there are too many.</returns>
    protected abstract Task<int> CountAsync(
        DbContext context,
        ProspectingTables tables,
        TenantId tenant,
        string word,
        int limit,
        CancellationToken cancellationToken
    );

    /// <summary>The prospects that have a word.</summary>
    /// <param name="context">The context.</param>
    /// <param name="tables">Where the tables are.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="word">The word, of <see cref="MinLength"/> letters or more.</param>
    /// <returns>Their ids, exactly; one may come more than once.</returns>
    protected abstract IQueryable<Guid> Hits(
        DbContext context,
        ProspectingTables tables,
        TenantId tenant,
        string word
    );

    private async Task<bool> IsInstalledOnceAsync(
        DbContext context,
        ProspectingTables tables,
        CancellationToken cancellationToken
    )
    {
        var connection = context.Database.GetDbConnection();
        if (IsPrivate(connection))
        {
            if (!_installedOn.TryGetValue(connection, out var known))
            {
                known = new StrongBox<bool>(
                    await IsInstalledAsync(context, tables, cancellationToken).ConfigureAwait(false)
                );
                _installedOn.AddOrUpdate(connection, known);
            }

            return known.Value;
        }

        var key = (connection.ConnectionString, tables);
        if (!_installed.TryGetValue(key, out var isInstalled))
        {
            isInstalled = await IsInstalledAsync(context, tables, cancellationToken)
                .ConfigureAwait(false);
            _installed[key] = isInstalled;
        }

        return isInstalled;
    }
}
