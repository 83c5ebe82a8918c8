namespace Prospecting.Notifications;

/// <summary>What came of a delivery.</summary>
public enum DeliveryResultKind
{
    /// <summary>It reached its channel.</summary>
    Delivered = 0,

    /// <summary>It failed and is tried again.</summary>
    Retry = 1,

    /// <summary>It failed and is not tried any more.</summary>
    Dead = 2,

    /// <summary>It was not tried.</summary>
    Released = 3,
}
