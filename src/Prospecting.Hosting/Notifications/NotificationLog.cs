using Microsoft.Extensions.Logging;

namespace Prospecting.Hosting.Notifications;

/// <summary>What is logged of delivery: one line when its state changes, none while it stays.</summary>
internal static partial class NotificationLog
{
    [LoggerMessage(
        2101,
        LogLevel.Error,
        "The store is down, no notification is delivered: {ErrorType}. Nothing more is logged until that changes."
    )]
    public static partial void StoreDownForDelivery(this ILogger logger, string errorType);

    [LoggerMessage(
        2102,
        LogLevel.Error,
        "Notifications of {Failed} of {Tenants} tenants are not delivered, first of tenant {Tenant}: {ErrorType}. Nothing more is logged until that changes."
    )]
    public static partial void DeliveryFails(
        this ILogger logger,
        int failed,
        int tenants,
        int tenant,
        string errorType
    );

    [LoggerMessage(2103, LogLevel.Information, "Notifications of all tenants are delivered again.")]
    public static partial void DeliveryWorksAgain(this ILogger logger);

    [LoggerMessage(
        2104,
        LogLevel.Error,
        "The tenants cannot be read, no notification is delivered: {ErrorType}. Nothing more is logged until that changes."
    )]
    public static partial void TenantsUnreadable(this ILogger logger, string errorType);

    [LoggerMessage(
        2105,
        LogLevel.Warning,
        "{Count} messages of tenant {Tenant} are dead letters now. They wait to be looked at and replayed."
    )]
    public static partial void MessagesDied(this ILogger logger, int tenant, int count);
}
