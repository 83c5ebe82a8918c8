using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.History;
using Prospecting.Notifications;
using Prospecting.Prospects;
using Prospecting.Receipts;
using Prospecting.Releases;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Testing.Tests.Contracts;

/// <summary>A session that passes everything on; sabotage overrides one thing.</summary>
internal class SabotagedSession(IProspectingSession inner) : IProspectingSession
{
    protected IProspectingSession Inner { get; } = inner;

    public virtual WorkContext Context => Inner.Context;

    public virtual IProspectStore Prospects => Inner.Prospects;

    public virtual IContactStore Contacts => Inner.Contacts;

    public virtual IMatchIndex Matches => Inner.Matches;

    public virtual IHistoryStore History => Inner.History;

    public virtual IWorkflowReleaseStore Releases => Inner.Releases;

    public virtual IOutbox Outbox => Inner.Outbox;

    public virtual ICommandReceiptStore Receipts => Inner.Receipts;

    public virtual Task CommitAsync(CancellationToken cancellationToken = default) =>
        Inner.CommitAsync(cancellationToken);

    public ValueTask DisposeAsync() => Inner.DisposeAsync();
}
