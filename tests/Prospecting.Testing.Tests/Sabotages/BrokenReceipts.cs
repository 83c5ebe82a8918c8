using NodaTime;
using Prospecting.Receipts;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>Receipts that pass everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenReceipts(ICommandReceiptStore inner) : ICommandReceiptStore
{
    public Func<CommandKey, CancellationToken, Task<CommandReceipt?>> Find { get; init; } =
        inner.FindAsync;

    public Action<CommandReceipt> AddNew { get; init; } = inner.Add;

    public Func<Instant, int, CancellationToken, Task<int>> Delete { get; init; } =
        inner.DeleteAsync;

    public Task<CommandReceipt?> FindAsync(
        CommandKey key,
        CancellationToken cancellationToken = default
    ) => Find(key, cancellationToken);

    public void Add(CommandReceipt receipt) => AddNew(receipt);

    public Task<int> DeleteAsync(
        Instant before,
        int limit,
        CancellationToken cancellationToken = default
    ) => Delete(before, limit, cancellationToken);
}
