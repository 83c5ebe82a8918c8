using Microsoft.EntityFrameworkCore;

namespace Prospecting.Persistence.EfCore.Notifications;

/// <summary>How an engine keeps several dispatchers from picking the same messages.</summary>
/// <remarks>
/// Picking the same ones is harmless, as only one of them can then claim them: an engine that can pass over what others are picking saves
/// them from coming away empty.
/// </remarks>
public interface IOutboxLocking
{
    /// <summary>The ids of the first waiting message of each aggregate, where that one is due; the longest due first.</summary>
    /// <param name="context">The context, inside the transaction of the claim.</param>
    /// <param name="tenant">The tenant's number.</param>
    /// <param name="now">The time, as Unix time in ticks of 100 ns.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<IReadOnlyList<Guid>> PickAsync(
        DbContext context,
        int tenant,
        long now,
        int limit,
        CancellationToken cancellationToken = default
    );
}
