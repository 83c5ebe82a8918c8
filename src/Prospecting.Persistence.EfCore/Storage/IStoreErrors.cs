using System.Data.Common;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Reads the errors of one database engine.</summary>
public interface IStoreErrors
{
    /// <summary>Whether an error says that a key was there already.</summary>
    /// <param name="exception">The engine's error.</param>
    bool IsUniqueViolation(DbException exception);

    /// <summary>Whether an error says that a row is missing that another one refers to.</summary>
    /// <param name="exception">The engine's error.</param>
    bool IsReferenceViolation(DbException exception);

    /// <summary>Whether an error says that the transaction lost against another one: a serialization failure or a deadlock.</summary>
    /// <param name="exception">The engine's error.</param>
    bool IsConflict(DbException exception);

    /// <summary>Why the database could not do its work, or <see langword="null"/> when it could and refused.</summary>
    /// <param name="exception">The engine's error.</param>
    StoreFault? FaultOf(DbException exception);
}
