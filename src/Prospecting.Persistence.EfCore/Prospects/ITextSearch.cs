using Microsoft.EntityFrameworkCore;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>Finds the prospects of a word with what one engine has for it; a list without it looks through its rows.</summary>
/// <remarks>Thread-safe.</remarks>
public interface ITextSearch
{
    /// <summary>The prospects in whose search key, or in one of whose contacts' search keys, a word is found at any place (SPEC Q-1).</summary>
    /// <param name="context">The context that the list is read with.</param>
    /// <param name="tenant">The tenant; ids of others are not given.</param>
    /// <param name="word">A word of <see cref="Prospecting.Prospects.ProspectQuery.Words"/>: folded, letters and digits only.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>
    /// A part for the list's own query, not read yet. <see langword="null"/> when looking through the rows in their order is the better
    /// way: there is no index, it does not know words as short, or so many have the word that a page is full before long.
    /// </returns>
    Task<IQueryable<Guid>?> FindAsync(
        DbContext context,
        TenantId tenant,
        string word,
        CancellationToken cancellationToken = default
    );

    /// <summary>Brings what the engine has up to date; called in the transaction of a commit that wrote new records, after them.</summary>
    /// <param name="context">The context of the commit.</param>
    /// <param name="written">How many new records the commit wrote, 1 or more.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <remarks>
    /// It may leave work for later as long as <see cref="FindAsync"/> finds every record all the same; of many commits, what they leave must not
    /// add up.
    /// </remarks>
    Task KeepUpAsync(DbContext context, int written, CancellationToken cancellationToken = default);
}

/// <summary>For engines of which nothing is known: every word is looked for in the rows.</summary>
internal sealed class NoTextIndex : ITextSearch
{
    public Task<IQueryable<Guid>?> FindAsync(
        DbContext context,
        TenantId tenant,
        string word,
        CancellationToken cancellationToken = default
    ) => Task.FromResult<IQueryable<Guid>?>(null);

    public Task KeepUpAsync(
        DbContext context,
        int written,
        CancellationToken cancellationToken = default
    ) => Task.CompletedTask;
}
