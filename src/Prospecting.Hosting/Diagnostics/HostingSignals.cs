using Prospecting.Diagnostics;

namespace Prospecting.Hosting.Diagnostics;

/// <summary>What this package lets a host observe.</summary>
public static class HostingSignals
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string SourceName = "Prospecting.Hosting";

    /// <summary>Asking whether the store can be reached.</summary>
    public static Signal StoreCheck { get; } =
        new(
            SignalKind.Activity,
            "prospecting.store.check",
            string.Empty,
            "The store is asked for one cheap thing.",
            [SignalTags.Tenant, SignalTags.ErrorType]
        );

    /// <summary>How long the store takes to answer.</summary>
    public static Signal StoreCheckDuration { get; } =
        new(
            SignalKind.Histogram,
            "prospecting.store.check.duration",
            "s",
            "How long the store takes to answer; the outcome is reachable or unreachable.",
            [SignalTags.Tenant, SignalTags.Outcome]
        );

    /// <summary>One round of delivery for one tenant.</summary>
    public static Signal NotificationRound { get; } =
        new(
            SignalKind.Activity,
            "prospecting.notifications.round",
            string.Empty,
            "Messages of a tenant are claimed, delivered and settled; the count is how many were claimed.",
            [SignalTags.Tenant, SignalTags.Count, SignalTags.ErrorType]
        );

    /// <summary>Rounds of delivery.</summary>
    public static Signal NotificationRounds { get; } =
        new(
            SignalKind.Counter,
            "prospecting.notifications.rounds",
            "{round}",
            "Rounds of delivery: done, idle when nothing was due, or failed.",
            [SignalTags.Tenant, SignalTags.Outcome]
        );

    /// <summary>Messages by what came of them.</summary>
    public static Signal NotificationMessages { get; } =
        new(
            SignalKind.Counter,
            "prospecting.notifications.messages",
            "{message}",
            "Messages of the rounds, by what came of them: delivered, failed, dead or held-back.",
            [SignalTags.Tenant, SignalTags.Outcome]
        );

    /// <summary>How long after its event a message reaches the channel.</summary>
    public static Signal NotificationDelay { get; } =
        new(
            SignalKind.Histogram,
            "prospecting.notifications.delay",
            "s",
            "The time from an event to its delivery, by the clock of the host.",
            [SignalTags.Tenant]
        );

    /// <summary>Housekeeping for one tenant.</summary>
    public static Signal Housekeeping { get; } =
        new(
            SignalKind.Activity,
            "prospecting.housekeeping",
            string.Empty,
            "What is old enough is deleted for one tenant; the count is how much.",
            [SignalTags.Tenant, SignalTags.Count, SignalTags.ErrorType]
        );

    /// <summary>Delivered messages that housekeeping deleted.</summary>
    public static Signal DeletedMessages { get; } =
        new(
            SignalKind.Counter,
            "prospecting.housekeeping.messages",
            "{message}",
            "Delivered messages that housekeeping deleted.",
            [SignalTags.Tenant]
        );

    /// <summary>Receipts of commands that housekeeping deleted.</summary>
    public static Signal DeletedReceipts { get; } =
        new(
            SignalKind.Counter,
            "prospecting.housekeeping.receipts",
            "{receipt}",
            "Receipts of commands that housekeeping deleted.",
            [SignalTags.Tenant]
        );

    /// <summary>One round of reminders for one tenant.</summary>
    public static Signal ReminderRound { get; } =
        new(
            SignalKind.Activity,
            "prospecting.reminders.round",
            string.Empty,
            "Overdue tasks of a tenant are looked at and their assignees reminded; the count is how many were.",
            [SignalTags.Tenant, SignalTags.Count, SignalTags.ErrorType]
        );

    /// <summary>Reminders of overdue tasks.</summary>
    public static Signal Reminders { get; } =
        new(
            SignalKind.Counter,
            "prospecting.reminders",
            "{reminder}",
            "Reminders of overdue tasks that were written to the outbox.",
            [SignalTags.Tenant]
        );

    /// <summary>The sweep of attachments for one tenant.</summary>
    public static Signal AttachmentSweep { get; } =
        new(
            SignalKind.Activity,
            "prospecting.attachments.sweep",
            string.Empty,
            "Files that no attachment has are deleted for one tenant; the count is how many.",
            [SignalTags.Tenant, SignalTags.Count, SignalTags.ErrorType]
        );

    /// <summary>Files that no attachment has and that the sweep deleted.</summary>
    public static Signal DeletedOrphans { get; } =
        new(
            SignalKind.Counter,
            "prospecting.attachments.orphans",
            "{file}",
            "Files that no attachment has and that the sweep deleted.",
            [SignalTags.Tenant]
        );

    /// <summary>Remains of ended uploads that the sweep deleted.</summary>
    public static Signal DeletedAbandoned { get; } =
        new(
            SignalKind.Counter,
            "prospecting.attachments.abandoned",
            "{file}",
            "Remains of ended uploads that the sweep deleted.",
            [SignalTags.Tenant]
        );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Signal> All { get; } =
    [
        StoreCheck,
        StoreCheckDuration,
        NotificationRound,
        NotificationRounds,
        NotificationMessages,
        NotificationDelay,
        Housekeeping,
        DeletedMessages,
        DeletedReceipts,
        ReminderRound,
        Reminders,
        AttachmentSweep,
        DeletedOrphans,
        DeletedAbandoned,
    ];
}
