namespace Prospecting.Policies;

/// <summary>Codes of what can be wrong with a field policy.</summary>
public static class FieldPolicyFaultReasons
{
    /// <summary>The text is not JSON.</summary>
    public const string NotJson = "policy.not-json";

    /// <summary>A member is not part of the format.</summary>
    public const string UnknownMember = "policy.unknown-member";

    /// <summary>A member is missing.</summary>
    public const string MissingMember = "policy.missing-member";

    /// <summary>A member has a value of another type, or one that is not among the possible ones.</summary>
    public const string WrongValue = "policy.wrong-value";

    /// <summary>A member, a channel or a field is there twice.</summary>
    public const string Duplicate = "policy.duplicate";

    /// <summary>The policy is larger than the limits.</summary>
    public const string TooLarge = "policy.too-large";

    /// <summary>The key has other characters or another length than keys may have.</summary>
    public const string BadCode = "policy.bad-code";

    /// <summary>A label is blank, too long, or holds characters that no label may.</summary>
    public const string BadLabel = "policy.bad-label";

    /// <summary>There is no field of that pointer.</summary>
    public const string UnknownField = "policy.unknown-field";

    /// <summary>A field is required that the same channel hides, itself or with its collection.</summary>
    public const string Contradiction = "policy.contradiction";

    /// <summary>A group has fewer than two fields.</summary>
    public const string SmallGroup = "policy.small-group";

    /// <summary>A group says nothing: one of its fields is required anyway.</summary>
    public const string IdleGroup = "policy.idle-group";

    /// <summary>A channel hides every field that a prospect's name comes from.</summary>
    public const string NameHidden = "policy.name-hidden";
}
