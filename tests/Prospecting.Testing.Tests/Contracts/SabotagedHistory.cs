using Prospecting.History;
using Prospecting.Prospects;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Contracts;

/// <summary>A session whose history passes everything on; sabotage overrides one thing.</summary>
internal abstract class SabotagedHistory(IProspectingSession inner)
    : SabotagedSession(inner),
        IHistoryStore
{
    public override IHistoryStore History => this;

    public virtual Task<IReadOnlyList<HistoryEntry>> ReadAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    ) => Inner.History.ReadAsync(prospect, cancellationToken);

    public virtual Task<IReadOnlyList<StatusChange>> ReadStatusesAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    ) => Inner.History.ReadStatusesAsync(prospect, cancellationToken);

    public virtual Task<IReadOnlyList<TimeInStatus>> TimeInStatusAsync(
        TimeInStatusQuery query,
        CancellationToken cancellationToken = default
    ) => Inner.History.TimeInStatusAsync(query, cancellationToken);
}
