using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.Diagnostics;
using Prospecting.Hosting.Diagnostics;
using Prospecting.Hosting.Tenants;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Hosting.Housekeeping;

/// <summary>Deletes delivered messages and receipts of commands that are old enough, for all tenants: in the background, and by call.</summary>
/// <remarks>Thread-safe. Several processes may run it on one store: what one of them deletes the others do not find.</remarks>
public sealed class StoreHousekeeping
{
    private readonly IProspectingSessionFactory _sessions;
    private readonly ITenantSource _tenants;
    private readonly IClock _clock;
    private readonly HousekeepingOptions _options;
    private readonly ILogger<StoreHousekeeping> _logger;
    private readonly WorkState _state = new();

    /// <summary>Made by the container: <c>AddProspecting().AddHousekeeping()</c>.</summary>
    /// <param name="sessions">Opens sessions.</param>
    /// <param name="tenants">The tenants.</param>
    /// <param name="clock">The time.</param>
    /// <param name="options">What is deleted.</param>
    /// <param name="logger">The log.</param>
    public StoreHousekeeping(
        IProspectingSessionFactory sessions,
        ITenantSource tenants,
        IClock clock,
        IOptions<HousekeepingOptions> options,
        ILogger<StoreHousekeeping> logger
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        (_sessions, _tenants, _clock, _options, _logger) = (
            sessions,
            tenants,
            clock,
            options.Value,
            logger
        );
    }

    /// <summary>Deletes what is old enough, in small batches, for each tenant, and returns.</summary>
    /// <param name="cancellationToken">Stops between two batches; what was deleted stays deleted.</param>
    /// <returns>What was deleted. A tenant whose run fails is in the report; the others' go on.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<HousekeepingReport> RunOnceAsync(
        CancellationToken cancellationToken = default
    )
    {
        var tour = await BeginAsync(cancellationToken).ConfigureAwait(false);
        var (messages, receipts) = (0, 0);
        foreach (var tenant in tour.From(0, 1))
        {
            if (
                await tour.TryAsync(tenant, CleanAsync, cancellationToken).ConfigureAwait(false) is
                { } deleted
            )
            {
                (messages, receipts) = (messages + deleted.Messages, receipts + deleted.Receipts);
            }
        }

        var report = new HousekeepingReport(messages, receipts, tour.Failures, tour.IsStoreDown);
        Note(report, tour);
        return report;
    }

    private async Task<TenantTour> BeginAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await TenantTour.BeginAsync(_tenants, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (_state.ChangesToUnknown(exception.GetType().Name))
            {
                _logger.TenantsUnreadable(exception.GetType().Name);
            }

            throw;
        }
    }

    private async Task<(int Messages, int Receipts)> CleanAsync(
        TenantId tenant,
        CancellationToken cancellationToken
    )
    {
        using var activity = HostingDiagnostics.Source.Start(HostingSignals.Housekeeping);
        activity?.SetTag(SignalTags.Tenant, tenant.Value);
        try
        {
            var session = await _sessions
                .OpenAsync(Scope.ForSystem(tenant, _options.Process), cancellationToken)
                .ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                var messages = await DeleteAsync(
                        _options.KeepDelivered,
                        session.Outbox.DeleteDeliveredAsync,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                var receipts = await DeleteAsync(
                        _options.KeepReceipts,
                        session.Receipts.DeleteAsync,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                activity?.SetTag(SignalTags.Count, messages + receipts);
                var tag = new KeyValuePair<string, object?>(SignalTags.Tenant, tenant.Value);
                HostingDiagnostics.DeletedMessages.Add(messages, tag);
                HostingDiagnostics.DeletedReceipts.Add(receipts, tag);
                return (messages, receipts);
            }
        }
        catch (Exception exception) when (activity.Failed(exception))
        {
            throw;
        }
    }

    private async Task<int> DeleteAsync(
        Duration? keep,
        Func<Instant, int, CancellationToken, Task<int>> delete,
        CancellationToken cancellationToken
    )
    {
        if (keep is not { } age)
        {
            return 0;
        }

        var before = _clock.GetCurrentInstant() - age;
        var total = 0;
        while (true)
        {
            var deleted = await delete(before, _options.BatchSize, cancellationToken)
                .ConfigureAwait(false);
            total += deleted;
            if (deleted < _options.BatchSize)
            {
                return total;
            }
        }
    }

    private void Note(HousekeepingReport report, TenantTour tour)
    {
        if (report.Messages + report.Receipts > 0)
        {
            _logger.Cleaned(report.Messages, report.Receipts);
        }

        if (!_state.Changes(report.Failures, report.IsStoreDown))
        {
            return;
        }

        if (report.Failures.Count == 0)
        {
            _logger.HousekeepingWorksAgain();
        }
        else
        {
            var first = report.Failures[0];
            _logger.HousekeepingFails(
                report.Failures.Count,
                tour.Count,
                first.Tenant.Value,
                first.ErrorType
            );
        }
    }
}
