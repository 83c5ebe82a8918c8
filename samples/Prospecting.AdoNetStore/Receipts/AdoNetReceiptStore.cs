using NodaTime;
using Prospecting.AdoNetStore.Storage;
using Prospecting.Receipts;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.AdoNetStore.Receipts;

/// <summary>Receipts of commands, for one user.</summary>
internal sealed class AdoNetReceiptStore(StoreConnection connection, Scope scope)
    : ICommandReceiptStore
{
    private readonly List<CommandReceipt> _pending = [];

    /// <summary>What the next commit writes.</summary>
    public IReadOnlyList<CommandReceipt> Pending => _pending;

    public async Task<CommandReceipt?> FindAsync(
        CommandKey key,
        CancellationToken cancellationToken = default
    )
    {
        var found = await connection.ReadAsync(
            $"""
            SELECT fingerprint, result, at FROM command_receipts
            WHERE tenant = {scope.Tenant} AND user_id = {scope.User} AND command_key = {key.Value}
            """,
            r => new CommandReceipt
            {
                Key = key,
                User = scope.User,
                Fingerprint = r.GetString(0),
                Result = r.GetString(1),
                At = r.Instant(2),
            },
            cancellationToken
        );
        return found.SingleOrDefault();
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
        if (scope.Reach != ScopeReach.System)
        {
            throw new ScopeViolationException("the receipts of a tenant", scope.ToString());
        }

        return connection.ExecuteAsync(
            $"""
            DELETE FROM command_receipts
            WHERE tenant = {scope.Tenant} AND (user_id, command_key) IN (
                SELECT user_id, command_key FROM command_receipts
                WHERE tenant = {scope.Tenant} AND at < {before}
                ORDER BY at LIMIT {limit}
            )
            """,
            cancellationToken
        );
    }

    /// <summary>Writes what was added, in a commit's transaction.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var receipt in _pending)
        {
            await connection.InsertAsync(
                $"""
                INSERT INTO command_receipts (tenant, user_id, command_key, fingerprint, result, at)
                VALUES (
                    {scope.Tenant}, {receipt.User}, {receipt.Key.Value}, {receipt.Fingerprint}, {receipt.Result},
                    {receipt.At}
                )
                """,
                e => new ConcurrencyConflictException(receipt.ToString(), e),
                cancellationToken
            );
        }
    }

    public void AcceptCommit() => _pending.Clear();
}
