using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.FollowUp;
using Prospecting.History;
using Prospecting.Notifications;
using Prospecting.Prospects;
using Prospecting.Receipts;
using Prospecting.Releases;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>A session that passes everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenSession(IProspectingSession inner) : IProspectingSession
{
    public WorkContext Context { get; init; } = inner.Context;

    public IProspectStore Prospects { get; init; } = inner.Prospects;

    public IContactStore Contacts { get; init; } = inner.Contacts;

    public IFollowUpTaskStore Tasks { get; init; } = inner.Tasks;

    public IMatchIndex Matches { get; init; } = inner.Matches;

    public IHistoryStore History { get; init; } = inner.History;

    public IWorkflowReleaseStore Releases { get; init; } = inner.Releases;

    public ICommandReceiptStore Receipts { get; init; } = inner.Receipts;

    // A function: asking for the outbox is refused to a user's scope, and must not be asked for before he does.
    public Func<IOutbox> OutboxOf { get; init; } = () => inner.Outbox;

    public Func<CancellationToken, Task> Commit { get; init; } = inner.CommitAsync;

    public Func<ValueTask> Dispose { get; init; } = inner.DisposeAsync;

    public IOutbox Outbox => OutboxOf();

    public Task CommitAsync(CancellationToken cancellationToken = default) =>
        Commit(cancellationToken);

    public ValueTask DisposeAsync() => Dispose();
}
