using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using Prospecting.DependencyInjection;
using Prospecting.Diagnostics;
using Prospecting.Hosting.Diagnostics;
using Prospecting.Hosting.Tenants;
using Prospecting.Notifications;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Hosting.Notifications;

/// <summary>Takes what is due to the channel, for all tenants (SPEC N-1): in the background, and by call for hosts with a scheduler.</summary>
/// <remarks>Thread-safe. Any number of processes may run it on one store at the same time: no message is claimed by two of them.</remarks>
public sealed class NotificationDispatch
{
    // So that a tenant with much to tell does not keep new tenants waiting: after so many rounds in turn the tenants are read anew.
    private const int RoundsInTurn = 20;

    private readonly SystemSessions _sessions;
    private readonly TenantRuns _runs;
    private readonly NotificationDelivery _delivery;
    private readonly NotificationDispatchOptions _options;
    private readonly ILogger<NotificationDispatch> _logger;

    /// <summary>Made by the container: <c>AddProspecting().AddNotificationDelivery()</c>.</summary>
    /// <param name="sessions">Opens sessions.</param>
    /// <param name="tenants">The tenants.</param>
    /// <param name="channel">The host's channel.</param>
    /// <param name="clock">The time.</param>
    /// <param name="domain">How a round is done.</param>
    /// <param name="options">How rounds are run.</param>
    /// <param name="logger">The log.</param>
    public NotificationDispatch(
        IProspectingSessionFactory sessions,
        ITenantSource tenants,
        INotificationChannel channel,
        IClock clock,
        IOptions<ProspectingOptions> domain,
        IOptions<NotificationDispatchOptions> options,
        ILogger<NotificationDispatch> logger
    )
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(options);
        (_options, _logger) = (options.Value, logger);
        _sessions = new SystemSessions(sessions, HostingSignals.NotificationRound);
        _runs = new TenantRuns(
            tenants,
            new TenantRunLog(
                logger.TenantsUnreadable,
                (failures, of) =>
                    logger.DeliveryFails(
                        failures.Count,
                        of,
                        failures[0].Tenant.Value,
                        failures[0].ErrorType
                    ),
                logger.DeliveryWorksAgain
            )
            {
                StoreDown = logger.StoreDownForDelivery,
            }
        );
        _delivery = new NotificationDelivery(
            new TimedChannel(channel, clock),
            clock,
            domain.Value.Delivery
        );
    }

    /// <summary>Runs rounds for each tenant until nothing is due, and returns.</summary>
    /// <param name="cancellationToken">Stops between two messages; what was delivered is noted, the rest released.</param>
    /// <returns>What was done for all tenants. A tenant whose rounds fail is in the report; the others' go on.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<DispatchReport> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        var total = new DispatchTotal();
        while (true)
        {
            var before = total.Now.Rounds;
            var tour = await _runs.BeginAsync(cancellationToken).ConfigureAwait(false);
            await Task.WhenAll(
                    Enumerable
                        .Range(0, _options.Dispatchers)
                        .Select(i => DispatchAsync(tour, i, total, cancellationToken))
                )
                .ConfigureAwait(false);
            _runs.End(tour);
            var failures = tour.Failures;
            var (messages, rounds) = total.Now;
            // Who failed is tried again by the next run, not by this one.
            if (rounds == before || failures.Count > 0)
            {
                return new DispatchReport(messages, rounds, failures, tour.IsStoreDown);
            }
        }
    }

    private async Task DispatchAsync(
        TenantTour tour,
        int dispatcher,
        DispatchTotal total,
        CancellationToken cancellationToken
    )
    {
        var waiting = tour.From(dispatcher, _options.Dispatchers);
        for (var turn = 0; turn < RoundsInTurn && waiting.Count > 0; turn++)
        {
            List<TenantId> more = [];
            foreach (var tenant in waiting)
            {
                if (
                    await tour.TryAsync(tenant, RoundAsync, cancellationToken)
                        .ConfigureAwait(false) is
                    { Claimed: > 0 } round
                )
                {
                    total.Add(round);
                    more.Add(tenant);
                }
            }

            waiting = more;
        }
    }

    private async Task<DeliveryReport> RoundAsync(
        TenantId tenant,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await _sessions
                .InAsync(
                    Scope.ForSystem(tenant, _options.Process),
                    async (session, activity, token) =>
                    {
                        var round = await _delivery
                            .DeliverAsync(session.Outbox, token)
                            .ConfigureAwait(false);
                        activity?.SetTag(SignalTags.Count, round.Claimed);
                        NotificationMetrics.Record(tenant, round);
                        if (round.Dead > 0)
                        {
                            _logger.MessagesDied(tenant.Value, round.Dead);
                        }

                        return round;
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            NotificationMetrics.RecordFailure(tenant);
            throw;
        }
    }
}
