using Microsoft.Extensions.Logging;

namespace Prospecting.Hosting.Health;

/// <summary>What is logged of the store's health: one line when it changes, none while it stays.</summary>
internal static partial class StoreHealthLog
{
    [LoggerMessage(
        2001,
        LogLevel.Error,
        "The store cannot be reached: {ErrorType}. Nothing more is logged until it answers again."
    )]
    public static partial void StoreUnreachable(this ILogger logger, string errorType);

    [LoggerMessage(2002, LogLevel.Information, "The store can be reached again.")]
    public static partial void StoreReachableAgain(this ILogger logger);
}
