using Microsoft.EntityFrameworkCore;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Writes many new rows by the fastest way that an engine has, past the change tracker.</summary>
/// <remarks>
/// A commit with many new records uses it, within its own transaction. Engines without one write through the change tracker. Columns and
/// conversions come from the model (<see cref="BulkTable"/>), so what is written is what the change tracker would write.
/// </remarks>
public interface IBulkRows
{
    /// <summary>Writes rows of one table.</summary>
    /// <typeparam name="TRow">The row's type, mapped to one table.</typeparam>
    /// <param name="context">The context, with a transaction open.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Stops between two rows; the transaction is to be rolled back then.</param>
    /// <exception cref="DbUpdateException">The database refused a row; the inner exception is the engine's.</exception>
    Task InsertAsync<TRow>(
        DbContext context,
        IReadOnlyList<TRow> rows,
        CancellationToken cancellationToken = default
    )
        where TRow : class;
}
