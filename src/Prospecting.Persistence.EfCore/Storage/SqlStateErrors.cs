using System.Data.Common;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Reads errors by their SQLSTATE: the classes of ISO/IEC 9075-2, which most engines keep to.</summary>
internal sealed class SqlStateErrors : IStoreErrors
{
    public bool IsUniqueViolation(DbException exception) => exception.SqlState == "23505";

    public bool IsReferenceViolation(DbException exception) =>
        exception.SqlState is "23503" or "23001";

    public bool IsConflict(DbException exception) => exception.SqlState is "40001" or "40P01";

    public StoreFault? FaultOf(DbException exception) =>
        exception.SqlState switch
        {
            "25006" => StoreFault.ReadOnly,
            { } state when state.StartsWith("08", StringComparison.Ordinal) =>
                StoreFault.Unreachable,
            { } state when state.StartsWith("28", StringComparison.Ordinal) => StoreFault.Denied,
            null when exception.InnerException is TimeoutException => StoreFault.TimedOut,
            null when exception.InnerException is IOException => StoreFault.Unreachable,
            _ => null,
        };
}
