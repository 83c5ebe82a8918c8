using NodaTime;
using Prospecting.Receipts;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Testing.InMemory;

/// <summary>Receipts of commands in memory, for one user.</summary>
internal sealed class InMemoryReceiptStore(InMemoryDatabase database, Scope scope)
    : ICommandReceiptStore
{
    private readonly List<CommandReceipt> _pending = [];

    public IReadOnlyList<CommandReceipt> Pending => _pending;

    public Task<CommandReceipt?> FindAsync(
        CommandKey key,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (database.Gate)
        {
            return Task.FromResult(
                database.Receipts.GetValueOrDefault((scope.Tenant, scope.User, key))
            );
        }
    }

    public void Add(CommandReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        if (receipt.User != scope.User)
        {
            throw new ArgumentException("A receipt is the session's user's own.", nameof(receipt));
        }

        _pending.Add(receipt);
    }

    public Task<int> DeleteAsync(
        Instant before,
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        cancellationToken.ThrowIfCancellationRequested();
        if (scope.Reach != ScopeReach.System)
        {
            throw new ScopeViolationException("the receipts of a tenant", scope.ToString());
        }

        lock (database.Gate)
        {
            var gone = database
                .Receipts.Where(r => r.Key.Item1 == scope.Tenant && r.Value.At < before)
                .OrderBy(r => r.Value.At)
                .Take(limit)
                .Select(r => r.Key)
                .ToList();
            gone.ForEach(key => database.Receipts.Remove(key));
            return Task.FromResult(gone.Count);
        }
    }

    public void AcceptCommit() => _pending.Clear();
}
