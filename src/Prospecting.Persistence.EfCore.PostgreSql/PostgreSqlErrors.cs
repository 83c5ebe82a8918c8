using System.Data.Common;
using Npgsql;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.PostgreSql;

/// <summary>Reads PostgreSQL's error codes (postgresql.org/docs/current/errcodes-appendix.html).</summary>
internal sealed class PostgreSqlErrors : IStoreErrors
{
    public bool IsUniqueViolation(DbException exception) =>
        exception.SqlState == PostgresErrorCodes.UniqueViolation;

    public bool IsReferenceViolation(DbException exception) =>
        exception.SqlState
            is PostgresErrorCodes.ForeignKeyViolation
                or PostgresErrorCodes.RestrictViolation;

    public bool IsConflict(DbException exception) =>
        exception.SqlState
            is PostgresErrorCodes.SerializationFailure
                or PostgresErrorCodes.DeadlockDetected;

    public StoreFault? FaultOf(DbException exception) =>
        exception switch
        {
            PostgresException answer => FaultOf(answer.SqlState),
            NpgsqlException fault when PassingFaults.IsBrokenConnection(fault) =>
                StoreFault.Unreachable,
            NpgsqlException { InnerException: TimeoutException } fault => IsPoolExhausted(fault)
                ? StoreFault.Busy
                : StoreFault.TimedOut,
            _ => null,
        };

    private static StoreFault? FaultOf(string state) =>
        state switch
        {
            PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.DatabaseDropped => StoreFault.Unreachable,
            // Nobody cancelled it, or it would have come as OperationCanceledException: the server's own statement_timeout did.
            PostgresErrorCodes.QueryCanceled => StoreFault.TimedOut,
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.TooManyConnections =>
                StoreFault.Busy,
            PostgresErrorCodes.ReadOnlySqlTransaction => StoreFault.ReadOnly,
            PostgresErrorCodes.DiskFull
            or PostgresErrorCodes.OutOfMemory
            or PostgresErrorCodes.InsufficientResources => StoreFault.Full,
            PostgresErrorCodes.InsufficientPrivilege
            or PostgresErrorCodes.InvalidCatalogName
            or PostgresErrorCodes.InvalidAuthorizationSpecification
            or PostgresErrorCodes.InvalidPassword => StoreFault.Denied,
            PostgresErrorCodes.IoError => StoreFault.Disk,
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
                StoreFault.Damaged,
            _ when state.StartsWith("08", StringComparison.Ordinal) => StoreFault.Unreachable,
            _ => null,
        };

    private static bool IsPoolExhausted(NpgsqlException fault) =>
        fault.Message.StartsWith(
            "The connection pool has been exhausted",
            StringComparison.Ordinal
        );
}
