namespace Prospecting.Scopes;

/// <summary>What a company, or a user acting for one, may do with a prospect (SPEC M-2).</summary>
public enum AccessLevel
{
    /// <summary>See it.</summary>
    Read = 0,

    /// <summary>See and change it.</summary>
    Write = 1,
}
