namespace Prospecting.FollowUp;

/// <summary>What one round of reminders did.</summary>
/// <param name="Examined">How many tasks it looked at.</param>
/// <param name="Reminded">How many users are reminded of a task, once the session commits.</param>
/// <param name="Next">What to ask the next round with; <see langword="null"/> after the last one.</param>
public readonly record struct ReminderReport(int Examined, int Reminded, string? Next);
