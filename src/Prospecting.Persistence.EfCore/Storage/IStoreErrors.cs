using System.Data.Common;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Reads the errors of one database engine.</summary>
public interface IStoreErrors
{
    /// <summary>Whether an error says that a key was there already.</summary>
    /// <param name="exception">The engine's error.</param>
    bool IsUniqueViolation(DbException exception);
}

/// <summary>Reads errors by their SQLSTATE (ISO/IEC 9075-2: class 23, 23505 for a unique violation).</summary>
internal sealed class SqlStateErrors : IStoreErrors
{
    public bool IsUniqueViolation(DbException exception) => exception.SqlState == "23505";
}
