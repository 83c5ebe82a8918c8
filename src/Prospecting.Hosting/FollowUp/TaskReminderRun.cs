using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Prospecting.Diagnostics;
using Prospecting.FollowUp;
using Prospecting.Hosting.Diagnostics;
using Prospecting.Hosting.Tenants;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Hosting.FollowUp;

/// <summary>Reminds of tasks that are overdue, for all tenants (SPEC T-4): in the background, and by call for hosts with a scheduler.</summary>
/// <remarks>
/// Thread-safe. Any number of processes may run it on one store at the same time: of two that remind of one task the commit of one is a
/// lost race, is done again on what is there then, and finds that somebody was reminded.
/// </remarks>
public sealed class TaskReminderRun
{
    // With fewer tasks each time: who edits one of them again and again holds up ever fewer others.
    private const int MaxAttempts = 6;

    private readonly SystemSessions _sessions;
    private readonly TenantRuns _runs;
    private readonly TaskReminders _reminders;
    private readonly TaskReminderOptions _options;
    private readonly ILogger<TaskReminderRun> _logger;

    /// <summary>Made by the container: <c>AddProspecting().AddTaskReminders()</c>.</summary>
    /// <param name="sessions">Opens sessions.</param>
    /// <param name="tenants">The tenants.</param>
    /// <param name="reminders">How a round is done.</param>
    /// <param name="options">How rounds are run.</param>
    /// <param name="logger">The log.</param>
    public TaskReminderRun(
        IProspectingSessionFactory sessions,
        ITenantSource tenants,
        TaskReminders reminders,
        IOptions<TaskReminderOptions> options,
        ILogger<TaskReminderRun> logger
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        (_reminders, _options, _logger) = (reminders, options.Value, logger);
        _sessions = new SystemSessions(sessions, HostingSignals.ReminderRound);
        _runs = new TenantRuns(
            tenants,
            new TenantRunLog(
                logger.TenantsUnreadable,
                (failures, of) =>
                    logger.RemindersFail(
                        failures.Count,
                        of,
                        failures[0].Tenant.Value,
                        failures[0].ErrorType
                    ),
                logger.RemindersWorkAgain
            )
        );
    }

    /// <summary>Reminds of all that is due, tenant by tenant, and returns.</summary>
    /// <param name="cancellationToken">Stops between two rounds; whom a round had committed is reminded.</param>
    /// <returns>What was done for all tenants. A tenant whose run fails is in the report; the others' go on.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<TaskReminderReport> RunOnceAsync(
        CancellationToken cancellationToken = default
    )
    {
        var tour = await _runs.BeginAsync(cancellationToken).ConfigureAwait(false);
        var reminded = 0;
        foreach (var tenant in tour.From(0, 1))
        {
            var next = (string?)null;
            do
            {
                var after = next;
                var round = await tour.TryAsync(
                        tenant,
                        (t, token) => RoundAsync(t, after, token),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                reminded += round?.Reminded ?? 0;
                next = round?.Next;
            } while (next is not null);
        }

        if (reminded > 0)
        {
            _logger.Reminded(reminded);
        }

        _runs.End(tour);
        return new TaskReminderReport(reminded, tour.Failures, tour.IsStoreDown);
    }

    private async Task<ReminderReport> RoundAsync(
        TenantId tenant,
        string? after,
        CancellationToken cancellationToken
    )
    {
        var limit = _options.BatchSize;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AttemptAsync(tenant, after, limit, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (ConcurrencyConflictException) when (attempt < MaxAttempts)
            {
                // Another process reminded, or somebody edited a task, meanwhile: decided again on what is there now.
                limit = Math.Max(1, limit / 2);
            }
        }
    }

    private Task<ReminderReport> AttemptAsync(
        TenantId tenant,
        string? after,
        int limit,
        CancellationToken cancellationToken
    ) =>
        // A session for each round: what a round has loaded is let go with it, however many tasks there are.
        _sessions.InAsync(
            Scope.ForSystem(tenant, _options.Process).In(_options.Zone),
            async (session, activity, token) =>
            {
                var round = await _reminders
                    .RemindAsync(
                        session.Tasks,
                        session.Prospects,
                        session.Context,
                        after,
                        limit,
                        token
                    )
                    .ConfigureAwait(false);
                await session.CommitAsync(token).ConfigureAwait(false);
                activity?.SetTag(SignalTags.Count, round.Reminded);
                HostingDiagnostics.Reminders.Add(
                    round.Reminded,
                    new KeyValuePair<string, object?>(SignalTags.Tenant, tenant.Value)
                );
                return round;
            },
            cancellationToken
        );
}
