namespace Prospecting.Policies;

/// <summary>What a policy says of a field.</summary>
public enum FieldRule
{
    /// <summary>It may be given.</summary>
    Optional = 0,

    /// <summary>It must be given.</summary>
    Required = 1,

    /// <summary>It is not asked for. What comes along all the same is kept: a form that hides a field loses nothing.</summary>
    Hidden = 2,
}
