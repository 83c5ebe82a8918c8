using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Prospecting.Persistence.EfCore.PostgreSql;

/// <summary>Repeats a whole transaction after a fault that passes by itself, within a budget of attempts and time.</summary>
/// <remarks>
/// Npgsql's own strategy does not repeat "No suitable host was found", which is what a failover looks like to a client, and forbids a
/// transaction that the host began; this one lets it be and repeats nothing inside it.
/// </remarks>
internal sealed class TransactionRetries(
    ExecutionStrategyDependencies dependencies,
    ProspectingPostgreSqlOptions options
) : ExecutionStrategy(dependencies, options.MaxAttempts - 1, options.MaxRetryTime)
{
    private long _began;
    private bool _isInsideAnother;

    protected override void OnFirstExecution()
    {
        ExceptionsEncountered.Clear();
        _began = Stopwatch.GetTimestamp();
        // What was done before in that transaction would be lost: only its owner can repeat it.
        _isInsideAnother =
            Dependencies.CurrentContext.Context.Database.CurrentTransaction is not null
            || System.Transactions.Transaction.Current is not null;
    }

    protected override bool ShouldRetryOn(Exception exception) =>
        !_isInsideAnother && PassingFaults.Include(exception);

    protected override TimeSpan? GetNextDelay(Exception lastException)
    {
        var attempts = ExceptionsEncountered.Count;
        if (attempts >= options.MaxAttempts)
        {
            return null;
        }

        // Doubling; the jitter keeps those who failed together from failing together again.
        var doubled = options.FirstDelay * Math.Pow(2, attempts - 1);
        var delay = doubled * (1 - (Random.NextDouble() / 2));
        return Stopwatch.GetElapsedTime(_began) + delay > options.MaxRetryTime ? null : delay;
    }
}
