using Microsoft.Extensions.Logging;

namespace Prospecting.Hosting.Housekeeping;

/// <summary>What is logged of housekeeping: what was deleted, and one line when its state changes.</summary>
internal static partial class HousekeepingLog
{
    [LoggerMessage(
        2201,
        LogLevel.Information,
        "Housekeeping deleted {Messages} delivered messages and {Receipts} receipts."
    )]
    public static partial void Cleaned(this ILogger logger, int messages, int receipts);

    [LoggerMessage(
        2202,
        LogLevel.Error,
        "Housekeeping fails for {Failed} of {Tenants} tenants, first for tenant {Tenant}: {ErrorType}. Nothing more is logged until that changes."
    )]
    public static partial void HousekeepingFails(
        this ILogger logger,
        int failed,
        int tenants,
        int tenant,
        string errorType
    );

    [LoggerMessage(2203, LogLevel.Information, "Housekeeping works for all tenants again.")]
    public static partial void HousekeepingWorksAgain(this ILogger logger);

    [LoggerMessage(
        2204,
        LogLevel.Error,
        "The tenants cannot be read, nothing is deleted: {ErrorType}. Nothing more is logged until that changes."
    )]
    public static partial void TenantsUnreadable(this ILogger logger, string errorType);
}
