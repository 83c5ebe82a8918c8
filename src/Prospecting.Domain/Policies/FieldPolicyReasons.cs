namespace Prospecting.Policies;

/// <summary>Codes of refusals by a field policy (SPEC P-2).</summary>
public static class FieldPolicyReasons
{
    /// <summary>A field that the channel must bring along is empty.</summary>
    public const string Required = "policy.field-required";

    /// <summary>All fields of a group are empty of which the channel must bring one along.</summary>
    public const string AnyRequired = "policy.any-field-required";
}
