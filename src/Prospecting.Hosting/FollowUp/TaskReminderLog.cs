using Microsoft.Extensions.Logging;

namespace Prospecting.Hosting.FollowUp;

/// <summary>What is logged of reminders: how many, and one line when their state changes.</summary>
internal static partial class TaskReminderLog
{
    [LoggerMessage(2301, LogLevel.Information, "{Reminded} reminders of overdue tasks are sent.")]
    public static partial void Reminded(this ILogger logger, int reminded);

    [LoggerMessage(
        2302,
        LogLevel.Error,
        "Nobody is reminded of overdue tasks in {Failed} of {Tenants} tenants, first in tenant {Tenant}: {ErrorType}. Nothing more is logged until that changes."
    )]
    public static partial void RemindersFail(
        this ILogger logger,
        int failed,
        int tenants,
        int tenant,
        string errorType
    );

    [LoggerMessage(2303, LogLevel.Information, "Reminders work for all tenants again.")]
    public static partial void RemindersWorkAgain(this ILogger logger);

    [LoggerMessage(
        2304,
        LogLevel.Error,
        "The tenants cannot be read, nobody is reminded of overdue tasks: {ErrorType}. Nothing more is logged until that changes."
    )]
    public static partial void TenantsUnreadable(this ILogger logger, string errorType);
}
