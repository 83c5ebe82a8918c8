using System.Data.Common;
using Microsoft.Data.Sqlite;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.Sqlite;

/// <summary>Reads SQLite's result codes (sqlite.org/rescode.html).</summary>
internal sealed class SqliteErrors : IStoreErrors
{
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int OutOfMemory = 7;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int ConstraintForeignKey = 787;
    private const int ConstraintTrigger = 1811;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    public bool IsUniqueViolation(DbException exception) =>
        exception
            is SqliteException
            {
                SqliteExtendedErrorCode: ConstraintPrimaryKey or ConstraintUnique
            };

    // A foreign key that restricts is a trigger to SQLite; our own triggers say something else.
    public bool IsReferenceViolation(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: ConstraintForeignKey }
        || (
            exception is SqliteException { SqliteExtendedErrorCode: ConstraintTrigger }
            && exception.Message.Contains("FOREIGN KEY", StringComparison.Ordinal)
        );

    // A writer waits for the one before it; what it cannot wait for is reported as busy.
    public bool IsConflict(DbException exception) => false;

    public StoreFault? FaultOf(DbException exception) =>
        (exception as SqliteException)?.SqliteErrorCode switch
        {
            Busy or Locked => StoreFault.Busy,
            ReadOnly => StoreFault.ReadOnly,
            Full or OutOfMemory => StoreFault.Full,
            CannotOpen => StoreFault.Unreachable,
            Permission => StoreFault.Denied,
            InputOutput => StoreFault.Disk,
            Corrupt or NotADatabase => StoreFault.Damaged,
            _ => null,
        };
}
