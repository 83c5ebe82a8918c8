using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Keeps Entity Framework from logging an error for each statement and each attempt that fails: what comes of them reaches the caller as an exception, and the log once.</summary>
internal static class QuietFaults
{
    public static void LogFaultsAsDebug(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(w =>
            w.Log(
                (RelationalEventId.ConnectionError, LogLevel.Debug),
                (RelationalEventId.CommandError, LogLevel.Debug),
                (RelationalEventId.TransactionError, LogLevel.Debug),
                (CoreEventId.SaveChangesFailed, LogLevel.Debug),
                (CoreEventId.QueryIterationFailed, LogLevel.Debug),
                (CoreEventId.ExecutionStrategyRetrying, LogLevel.Debug)
            )
        );
}
