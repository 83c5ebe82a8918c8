using Microsoft.Extensions.Logging;

namespace Prospecting.Hosting.Attachments;

/// <summary>What is logged of the sweep: what was deleted, and one line when its state changes.</summary>
internal static partial class AttachmentSweepLog
{
    [LoggerMessage(
        2401,
        LogLevel.Information,
        "{Orphans} files that no attachment has, {Bytes} bytes, and {Abandoned} remains of ended uploads are deleted."
    )]
    public static partial void Swept(this ILogger logger, int orphans, long bytes, int abandoned);

    [LoggerMessage(
        2402,
        LogLevel.Error,
        "Files that no attachment has are not deleted for {Failed} of {Tenants} tenants, first for tenant {Tenant}: {ErrorType}. Nothing more is logged until that changes."
    )]
    public static partial void SweepFails(
        this ILogger logger,
        int failed,
        int tenants,
        int tenant,
        string errorType
    );

    [LoggerMessage(
        2403,
        LogLevel.Information,
        "Files that no attachment has are deleted for all tenants again."
    )]
    public static partial void SweepWorksAgain(this ILogger logger);

    [LoggerMessage(
        2404,
        LogLevel.Error,
        "The tenants cannot be read, files that no attachment has are not deleted: {ErrorType}. Nothing more is logged until that changes."
    )]
    public static partial void TenantsUnreadable(this ILogger logger, string errorType);
}
