using System.Data.Common;
using Microsoft.Data.Sqlite;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Sqlite;

/// <summary>Reads SQLite's result codes (sqlite.org/rescode.html).</summary>
internal sealed class SqliteErrors : IStoreErrors
{
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    public bool IsUniqueViolation(DbException exception) =>
        exception
            is SqliteException
            {
                SqliteExtendedErrorCode: ConstraintPrimaryKey or ConstraintUnique
            };
}
