using Microsoft.Extensions.Logging;

namespace Prospecting.Import.Diagnostics;

/// <summary>What is logged of imports: numbers and codes, never a name of a file, a header or a value.</summary>
internal static partial class ImportLog
{
    [LoggerMessage(
        1001,
        LogLevel.Information,
        "Import for tenant {Tenant}: {Rows} rows, {Created} created, {Flagged} to review, {Unchanged} unchanged, {Skipped} skipped, {Rejected} rejected. Dry run: {IsDryRun}."
    )]
    public static partial void ImportCompleted(
        this ILogger logger,
        int tenant,
        int rows,
        int created,
        int flagged,
        int unchanged,
        int skipped,
        int rejected,
        bool isDryRun
    );

    [LoggerMessage(1002, LogLevel.Warning, "Import for tenant {Tenant} refused: {Codes}.")]
    public static partial void ImportRefused(this ILogger logger, int tenant, string codes);

    [LoggerMessage(
        1003,
        LogLevel.Warning,
        "Import for tenant {Tenant} stopped after {Rows} rows: the file cannot be read to its end. What was imported stays."
    )]
    public static partial void ImportStopped(this ILogger logger, int tenant, int rows);

    [LoggerMessage(
        1004,
        LogLevel.Error,
        "Import for tenant {Tenant} ended by {ErrorType} after {Rows} rows. What was committed stays."
    )]
    public static partial void ImportFailed(
        this ILogger logger,
        int tenant,
        string errorType,
        int rows
    );
}
