using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Publishing;

/// <summary>Moves prospects from statuses that a published workflow no longer has to those that stand for them (SPEC S-14).</summary>
/// <param name="sessions">Opens a session for each batch.</param>
/// <remarks>
/// Each batch is a transaction of its own. What was moved is found no more: stopped or killed, it goes on where it was; run again, it does
/// nothing; run twice at once, each prospect is moved once. Thread-safe.
/// </remarks>
public sealed class StatusMigration(IProspectingSessionFactory sessions)
{
    private const int MaxBatchSize = 1000;
    private const int MaxConflicts = 10;

    /// <summary>Moves all that are to be moved.</summary>
    /// <param name="scope">Who migrates; background work takes a system scope.</param>
    /// <param name="company">The company whose workflow was published; <see langword="null"/> for the tenant's default.</param>
    /// <param name="batchSize">How many prospects one transaction moves, 1 to 1,000.</param>
    /// <param name="progress">Told after each batch how many were moved so far.</param>
    /// <param name="cancellationToken">Stops between two batches; what was moved stays moved.</param>
    /// <returns>How many were moved.</returns>
    /// <exception cref="ConcurrencyConflictException">Others changed the same prospects ten times in a row.</exception>
    public async Task<int> RunAsync(
        Scope scope,
        CompanyId? company = null,
        int batchSize = 200,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batchSize, MaxBatchSize);
        var (moved, conflicts) = (0, 0);
        while (true)
        {
            try
            {
                var batch = await MoveBatchAsync(scope, company, batchSize, cancellationToken)
                    .ConfigureAwait(false);
                if (batch == 0)
                {
                    return moved;
                }

                (moved, conflicts) = (moved + batch, 0);
                progress?.Report(moved);
            }
            catch (ConcurrencyConflictException) when (++conflicts < MaxConflicts)
            {
                // Somebody worked on one of them meanwhile: the batch is looked for again.
            }
        }
    }

    private async Task<int> MoveBatchAsync(
        Scope scope,
        CompanyId? company,
        int batchSize,
        CancellationToken cancellationToken
    )
    {
        var session = await sessions.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var workflows = session.Context.Workflows;
            var governing = company is { } own
                ? workflows.For(scope.Tenant, own)
                : workflows.DefaultFor(scope.Tenant);
            var gone = governing.Workflow.FormerCodes;
            if (gone.Count == 0)
            {
                return 0;
            }

            var ids = await session
                .Prospects.FindInStatusesAsync(
                    Governing.OwnersOf(workflows, scope.Tenant, company),
                    gone,
                    batchSize,
                    cancellationToken
                )
                .ConfigureAwait(false);
            var prospects = await session
                .Prospects.FindAsync(ids, cancellationToken)
                .ConfigureAwait(false);
            var moved = prospects.Count(p => p.FollowWorkflow(session.Context));
            await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            return moved;
        }
    }
}
