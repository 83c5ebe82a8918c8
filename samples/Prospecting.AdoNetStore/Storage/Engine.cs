using System.Data;
using System.Data.Common;
using Prospecting.Storage;

namespace Prospecting.AdoNetStore.Storage;

/// <summary>All that differs between databases. The rest of the store is SQL that SQLite and PostgreSQL both read.</summary>
public abstract class Engine
{
    /// <summary>The statements that make the tables, which may be there already.</summary>
    public abstract string Tables { get; }

    /// <summary>Opens a connection and sets it up.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>Begins a transaction that is going to write: what it reads stays true until it ends.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public virtual ValueTask<DbTransaction> BeginAsync(
        DbConnection connection,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
    }

    /// <summary>The right side of an <c>IN</c> over a list that is one parameter, so that a statement's text does not depend on its length.</summary>
    /// <param name="parameter">The parameter's name.</param>
    public abstract string InList(string parameter);

    /// <summary>The list as the value of that parameter.</summary>
    /// <param name="values">Texts, whole numbers or ids; all of one type.</param>
    public abstract object ListValue(IReadOnlyCollection<object> values);

    /// <summary>Whether a row with such a key is there already.</summary>
    /// <param name="exception">The provider's exception.</param>
    public virtual bool IsUniqueViolation(DbException exception) => exception?.SqlState == "23505";

    /// <summary>Whether the transaction was given up because of another one; never so where writers wait for each other.</summary>
    /// <param name="exception">The provider's exception.</param>
    public virtual bool IsConflict(DbException exception) =>
        exception?.SqlState is "40001" or "40P01";

    /// <summary>Why the database could not do its work, or <see langword="null"/> when the fault is in the statement.</summary>
    /// <param name="exception">The provider's exception.</param>
    public abstract StoreFault? FaultOf(DbException exception);
}
