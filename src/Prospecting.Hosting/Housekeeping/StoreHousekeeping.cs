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
    private readonly SystemSessions _sessions;
    private readonly TenantRuns _runs;
    private readonly IClock _clock;
    private readonly HousekeepingOptions _options;
    private readonly ILogger<StoreHousekeeping> _logger;

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
        (_clock, _options, _logger) = (clock, options.Value, logger);
        _sessions = new SystemSessions(sessions, HostingSignals.Housekeeping);
        _runs = new TenantRuns(
            tenants,
            new TenantRunLog(
                logger.TenantsUnreadable,
                (failures, of) =>
                    logger.HousekeepingFails(
                        failures.Count,
                        of,
                        failures[0].Tenant.Value,
                        failures[0].ErrorType
                    ),
                logger.HousekeepingWorksAgain
            )
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
        var tour = await _runs.BeginAsync(cancellationToken).ConfigureAwait(false);
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

        if (messages + receipts > 0)
        {
            _logger.Cleaned(messages, receipts);
        }

        _runs.End(tour);
        return new HousekeepingReport(messages, receipts, tour.Failures, tour.IsStoreDown);
    }

    private Task<(int Messages, int Receipts)> CleanAsync(
        TenantId tenant,
        CancellationToken cancellationToken
    ) =>
        _sessions.InAsync(
            Scope.ForSystem(tenant, _options.Process),
            async (session, activity, token) =>
            {
                var messages = await DeleteAsync(
                        _options.KeepDelivered,
                        session.Outbox.DeleteDeliveredAsync,
                        token
                    )
                    .ConfigureAwait(false);
                var receipts = await DeleteAsync(
                        _options.KeepReceipts,
                        session.Receipts.DeleteAsync,
                        token
                    )
                    .ConfigureAwait(false);
                activity?.SetTag(SignalTags.Count, messages + receipts);
                var tag = new KeyValuePair<string, object?>(SignalTags.Tenant, tenant.Value);
                HostingDiagnostics.DeletedMessages.Add(messages, tag);
                HostingDiagnostics.DeletedReceipts.Add(receipts, tag);
                return (messages, receipts);
            },
            cancellationToken
        );

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
}
