namespace Prospecting.Addresses;

/// <summary>What an address is for; any combination (SPEC A-1).</summary>
[Flags]
public enum AddressRoles
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>Invoices go there.</summary>
    Billing = 1,

    /// <summary>Goods go there.</summary>
    Delivery = 2,

    /// <summary>The one to use when nothing else is said; at most one address carries it.</summary>
    Default = 4,
}
