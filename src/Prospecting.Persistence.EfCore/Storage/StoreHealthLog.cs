using Microsoft.Extensions.Logging;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>What is logged of the database's health: one line when it changes, none while it stays.</summary>
internal static partial class StoreHealthLog
{
    [LoggerMessage(
        3001,
        LogLevel.Error,
        "The database cannot be used: {Fault}. Nothing more is logged until that changes."
    )]
    public static partial void StoreUnusable(this ILogger logger, StoreFault fault);

    [LoggerMessage(3002, LogLevel.Information, "The database can be used again.")]
    public static partial void StoreUsableAgain(this ILogger logger);
}
