namespace Prospecting.Hosting.Tenants;

/// <summary>The runs of one kind of background work over the tenants: a line is logged when what fails changes, and none while it stays.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class TenantRuns(ITenantSource tenants, TenantRunLog log)
{
    private readonly WorkState _state = new();

    /// <summary>Begins a run with the tenants that there are now.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<TenantTour> BeginAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await TenantTour.BeginAsync(tenants, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (_state.ChangesToUnknown(exception.GetType().Name))
            {
                log.TenantsUnreadable(exception.GetType().Name);
            }

            throw;
        }
    }

    /// <summary>Notes how a run went, once nobody works in it any more.</summary>
    public void End(TenantTour tour)
    {
        var failures = tour.Failures;
        if (!_state.Changes(failures, tour.IsStoreDown))
        {
            return;
        }

        if (failures.Count == 0)
        {
            log.WorksAgain();
        }
        else if (tour.IsStoreDown && log.StoreDown is { } storeDown)
        {
            storeDown(failures[0].ErrorType);
        }
        else
        {
            log.Fails(failures, tour.Count);
        }
    }
}
