using NodaTime;

namespace Prospecting.Receipts;

/// <summary>The receipts of commands, for the user of the session.</summary>
public interface ICommandReceiptStore
{
    /// <summary>Finds the receipt of a key of the session's user.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The receipt, or <see langword="null"/> when no such command was committed.</returns>
    Task<CommandReceipt?> FindAsync(CommandKey key, CancellationToken cancellationToken = default);

    /// <summary>Has a receipt written by the commit, which refuses everything when the key has one by then.</summary>
    /// <param name="receipt">The receipt; of the session's user.</param>
    /// <exception cref="ArgumentException">It is another user's.</exception>
    void Add(CommandReceipt receipt);

    /// <summary>Deletes receipts of the whole tenant that are not needed any more, at once. For a system scope only.</summary>
    /// <param name="before">Those written before this instant: a command that comes again after so long is done again.</param>
    /// <param name="limit">How many at most, 1 or more.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>How many were deleted; fewer than <paramref name="limit"/> when none are left.</returns>
    Task<int> DeleteAsync(Instant before, int limit, CancellationToken cancellationToken = default);
}
