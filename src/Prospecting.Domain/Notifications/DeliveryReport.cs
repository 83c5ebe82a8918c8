namespace Prospecting.Notifications;

/// <summary>What one round of delivery did.</summary>
/// <param name="Delivered">How many messages were delivered.</param>
/// <param name="Failed">How many deliveries failed; they are tried again in a later round.</param>
/// <param name="HeldBack">How many wait behind a failed message of the same aggregate.</param>
public readonly record struct DeliveryReport(int Delivered, int Failed, int HeldBack);
