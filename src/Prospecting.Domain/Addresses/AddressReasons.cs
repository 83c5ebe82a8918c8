namespace Prospecting.Addresses;

/// <summary>Codes of refusals about addresses and their roles.</summary>
public static class AddressReasons
{
    /// <summary>There is no address of that number.</summary>
    public const string Unknown = "address.unknown";

    /// <summary>The default address cannot go while others remain without a successor.</summary>
    public const string SuccessorRequired = "address.successor-required";

    /// <summary>The default role can be moved to another address, not taken away.</summary>
    public const string DefaultCannotBeDropped = "address.default-required";

    /// <summary>No address carries the role.</summary>
    public const string RoleUnfilled = "address.role-unfilled";

    /// <summary>Several addresses carry the role and none of them is the default.</summary>
    public const string RoleAmbiguous = "address.role-ambiguous";

    /// <summary>The country is not an ISO 3166-1 alpha-2 code.</summary>
    public const string Country = "address.country";
}
