namespace Prospecting.Rights;

/// <summary>Codes of refusals for want of a right.</summary>
public static class RightReasons
{
    /// <summary>Others may do this; it says who.</summary>
    public const string Missing = "right.missing";
}
