namespace Prospecting.Scopes;

/// <summary>How far a scope reaches inside its tenant; never beyond it.</summary>
public enum ScopeReach
{
    /// <summary>The companies it lists.</summary>
    Companies = 0,

    /// <summary>All companies of the tenant, by an explicit grant (SPEC M-3).</summary>
    Tenant = 1,

    /// <summary>All companies of the tenant, for background work (SPEC M-3).</summary>
    System = 2,
}
