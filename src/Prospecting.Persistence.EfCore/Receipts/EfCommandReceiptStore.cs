using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Receipts;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.Receipts;

/// <summary>Receipts of commands in the table of one context, for one user.</summary>
internal sealed class EfCommandReceiptStore(DbContext context, Scope scope) : ICommandReceiptStore
{
    private readonly List<CommandReceipt> _pending = [];

    /// <summary>What the next commit writes.</summary>
    public IReadOnlyList<CommandReceipt> Pending => _pending;

    public async Task<CommandReceipt?> FindAsync(
        CommandKey key,
        CancellationToken cancellationToken = default
    )
    {
        var (tenant, user, code) = (scope.Tenant.Value, scope.User.Value, key.Value);
        var row = await context
            .Set<CommandReceiptRow>()
            .AsNoTracking()
            .FirstOrDefaultAsync(
                r => r.TenantId == tenant && r.UserId == user && r.CommandKey == code,
                cancellationToken
            )
            .ConfigureAwait(false);
        return row is null
            ? null
            : new CommandReceipt
            {
                Key = key,
                User = scope.User,
                Fingerprint = row.Fingerprint,
                Result = row.Result,
                At = row.At,
            };
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

        var tenant = scope.Tenant.Value;
        var rows = context.Set<CommandReceiptRow>();
        var old = rows.Where(r => r.TenantId == tenant && r.At < before)
            .OrderBy(r => r.At)
            .Take(limit);
        var deleted = rows.Where(r =>
            r.TenantId == tenant
            && old.Any(o => o.UserId == r.UserId && o.CommandKey == r.CommandKey)
        );
        return CommitMark.WriteAsync(context, () => deleted.ExecuteDeleteAsync(cancellationToken));
    }

    public void AcceptCommit() => _pending.Clear();

    public static CommandReceiptRow ToRow(CommandReceipt receipt, TenantId tenant) =>
        new()
        {
            TenantId = tenant.Value,
            UserId = receipt.User.Value,
            CommandKey = receipt.Key.Value,
            Fingerprint = receipt.Fingerprint,
            Result = receipt.Result,
            At = receipt.At,
        };
}
