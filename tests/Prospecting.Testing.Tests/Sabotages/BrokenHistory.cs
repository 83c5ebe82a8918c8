using Prospecting.History;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Statuses;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>A history that passes everything on, except what a sabotage puts in its place.</summary>
internal sealed class BrokenHistory(IHistoryStore inner) : IHistoryStore
{
    public Func<
        ProspectId,
        CancellationToken,
        Task<IReadOnlyList<HistoryEntry>>
    > Read { get; init; } = inner.ReadAsync;

    public Func<
        ProspectId,
        CancellationToken,
        Task<IReadOnlyList<StatusChange>>
    > ReadStatuses { get; init; } = inner.ReadStatusesAsync;

    public Func<HistoryQuery, CancellationToken, Task<Page<HistoryEntry>>> Query { get; init; } =
        inner.QueryAsync;

    public Func<
        TimeInStatusQuery,
        CancellationToken,
        Task<IReadOnlyList<TimeInStatus>>
    > TimeInStatus { get; init; } = inner.TimeInStatusAsync;

    public Task<IReadOnlyList<HistoryEntry>> ReadAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    ) => Read(prospect, cancellationToken);

    public Task<Page<HistoryEntry>> QueryAsync(
        HistoryQuery query,
        CancellationToken cancellationToken = default
    ) => Query(query, cancellationToken);

    public Task<IReadOnlyList<StatusChange>> ReadStatusesAsync(
        ProspectId prospect,
        CancellationToken cancellationToken = default
    ) => ReadStatuses(prospect, cancellationToken);

    public Task<IReadOnlyList<TimeInStatus>> TimeInStatusAsync(
        TimeInStatusQuery query,
        CancellationToken cancellationToken = default
    ) => TimeInStatus(query, cancellationToken);
}
