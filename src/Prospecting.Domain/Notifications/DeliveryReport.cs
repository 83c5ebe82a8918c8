namespace Prospecting.Notifications;

/// <summary>What one round of delivery did.</summary>
/// <param name="Delivered">How many messages were delivered.</param>
/// <param name="Failed">How many deliveries failed; they are tried again when they are due.</param>
/// <param name="Dead">How many failed for the last time: they are dead letters now.</param>
/// <param name="HeldBack">How many wait behind a failed message of the same aggregate, or were not reached in time.</param>
public readonly record struct DeliveryReport(int Delivered, int Failed, int Dead, int HeldBack)
{
    /// <summary>How many messages the round had claimed; none means that nothing is due.</summary>
    public int Claimed => Delivered + Failed + Dead + HeldBack;
}
