using Prospecting.Collections;

namespace Prospecting.Hosting.Tenants;

/// <summary>For whom background work fails: remembered, so that a line is logged when that changes and none while it stays.</summary>
internal sealed class WorkState
{
    private readonly Lock _gate = new();
    private string _last = string.Empty;

    /// <summary>Notes how a tour went.</summary>
    /// <returns>Whether that is another state than before.</returns>
    public bool Changes(ValueList<TenantFailure> failures, bool isStoreDown)
    {
        // A tour that gave up did not see everybody: which tenants it met says nothing.
        var state = isStoreDown
            ? "store"
            : string.Join(' ', failures.Select(f => $"{f.Tenant}:{f.ErrorType}"));
        return Changes(state);
    }

    /// <summary>Notes that the tenants could not be read.</summary>
    public bool ChangesToUnknown(string errorType) => Changes("tenants " + errorType);

    private bool Changes(string state)
    {
        lock (_gate)
        {
            (var before, _last) = (_last, state);
            return before != state;
        }
    }
}
