using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Prospecting.Attachments;
using Prospecting.Diagnostics;
using Prospecting.Hosting.Diagnostics;
using Prospecting.Hosting.Tenants;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Hosting.Attachments;

/// <summary>Deletes bytes that no attachment has, for all tenants (SPEC T-8): in the background, and by call for hosts with a scheduler.</summary>
/// <remarks>Thread-safe. Several processes may sweep one storage: what one of them deletes the others do not find.</remarks>
public sealed class AttachmentSweepRun
{
    private readonly SystemSessions _sessions;
    private readonly TenantRuns _runs;
    private readonly AttachmentSweep _sweep;
    private readonly AttachmentSweepOptions _options;
    private readonly ILogger<AttachmentSweepRun> _logger;

    /// <summary>Made by the container: <c>AddProspecting().AddAttachmentSweep()</c>.</summary>
    /// <param name="sessions">Opens sessions.</param>
    /// <param name="tenants">The tenants.</param>
    /// <param name="sweep">How one tenant is swept.</param>
    /// <param name="options">What is deleted.</param>
    /// <param name="logger">The log.</param>
    public AttachmentSweepRun(
        IProspectingSessionFactory sessions,
        ITenantSource tenants,
        AttachmentSweep sweep,
        IOptions<AttachmentSweepOptions> options,
        ILogger<AttachmentSweepRun> logger
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        (_sweep, _options, _logger) = (sweep, options.Value, logger);
        _sessions = new SystemSessions(sessions, HostingSignals.AttachmentSweep);
        _runs = new TenantRuns(
            tenants,
            new TenantRunLog(
                logger.TenantsUnreadable,
                (failures, of) =>
                    logger.SweepFails(
                        failures.Count,
                        of,
                        failures[0].Tenant.Value,
                        failures[0].ErrorType
                    ),
                logger.SweepWorksAgain
            )
        );
    }

    /// <summary>Deletes what no attachment has and is old enough, tenant by tenant, and returns.</summary>
    /// <param name="cancellationToken">Stops between two files; what was deleted stays deleted.</param>
    /// <returns>What was deleted. A tenant whose run fails is in the report; the others' go on.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<AttachmentSweepReport> RunOnceAsync(
        CancellationToken cancellationToken = default
    )
    {
        var tour = await _runs.BeginAsync(cancellationToken).ConfigureAwait(false);
        var total = default(SweepReport);
        foreach (var tenant in tour.From(0, 1))
        {
            if (
                await tour.TryAsync(tenant, SweepAsync, cancellationToken).ConfigureAwait(false) is
                { } swept
            )
            {
                total = new SweepReport(
                    total.Orphans + swept.Orphans,
                    total.Bytes + swept.Bytes,
                    total.Abandoned + swept.Abandoned
                );
            }
        }

        if (total != default)
        {
            _logger.Swept(total.Orphans, total.Bytes, total.Abandoned);
        }

        _runs.End(tour);
        return new AttachmentSweepReport(total, tour.Failures, tour.IsStoreDown);
    }

    private Task<SweepReport> SweepAsync(TenantId tenant, CancellationToken cancellationToken) =>
        _sessions.InAsync(
            Scope.ForSystem(tenant, _options.Process),
            async (session, activity, token) =>
            {
                var swept = await _sweep
                    .DeleteOrphansAsync(session.Attachments, session.Context, _options.Age, token)
                    .ConfigureAwait(false);
                activity?.SetTag(SignalTags.Count, swept.Orphans + swept.Abandoned);
                var tag = new KeyValuePair<string, object?>(SignalTags.Tenant, tenant.Value);
                HostingDiagnostics.DeletedOrphans.Add(swept.Orphans, tag);
                HostingDiagnostics.DeletedAbandoned.Add(swept.Abandoned, tag);
                return swept;
            },
            cancellationToken
        );
}
