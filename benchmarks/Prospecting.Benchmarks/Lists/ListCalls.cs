using Microsoft.Extensions.DependencyInjection;
using Prospecting.Activities;
using Prospecting.Benchmarks.Storage;
using Prospecting.History;
using Prospecting.Paging;
using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.Benchmarks.Lists;

/// <summary>The calls, each in a session of its own.</summary>
internal sealed class ListCalls(BenchBase store, string? only)
{
    /// <summary>How many calls are measured of a list.</summary>
    public const int Count = 300;

    private readonly IProspectingSessionFactory _sessions =
        store.Provider.GetRequiredService<IProspectingSessionFactory>();

    public Task ListAsync(
        string what,
        Scope scope,
        Func<int, ProspectQuery> query,
        double goal = 20
    ) =>
        !Measures(what)
            ? Task.CompletedTask
            : Latencies.MeasureAsync(
                what,
                goal,
                [.. Enumerable.Range(0, Count).Select(query)],
                q => NextAsync(scope, q)
            );

    /// <summary>Whether something is measured: everything, or what was asked for alone.</summary>
    public bool Measures(string what) =>
        only is null || what.Contains(only, StringComparison.Ordinal);

    public async Task<bool> IsEmptyAsync(Scope scope)
    {
        await using var session = await _sessions.OpenAsync(scope);
        return (await session.Prospects.QueryAsync(new ProspectQuery())).Rows.Count == 0;
    }

    public async Task<string?> NextAsync(Scope scope, ProspectQuery query)
    {
        await using var session = await _sessions.OpenAsync(scope);
        return (await session.Prospects.QueryAsync(query)).Next;
    }

    public async Task<IReadOnlyList<ProspectId>> SomeAsync(
        Scope scope,
        ProspectQuery query,
        int count
    )
    {
        List<ProspectId> ids = [];
        string? after = null;
        await using var session = await _sessions.OpenAsync(scope);
        do
        {
            var page = await session.Prospects.QueryAsync(
                query with
                {
                    PageSize = 500,
                    After = after,
                }
            );
            ids.AddRange(page.Rows.Select(r => r.Id));
            after = page.Next;
        } while (ids.Count < count && after is not null);

        return ids.Count >= count ? ids : throw TooFew();
    }

    public async Task OpenFileAsync(Scope scope, ProspectId id)
    {
        await using var session = await _sessions.OpenAsync(scope);
        var prospect = (await session.Prospects.FindAsync(id))!;
        await session.Contacts.FindAsync([.. prospect.Contacts.Select(l => l.Contact)]);
        await session.Tasks.OfProspectAsync(id);
        await session.Activities.OfProspectAsync(id, new ActivityQuery());
        await session.Notes.OfProspectAsync(id, new TimePage());
        await session.Attachments.OfProspectAsync(id, new TimePage());
        await session.History.QueryAsync(new HistoryQuery(id));
    }

    public async Task QualifyAsync(Scope scope, ProspectId id, PipelineMoves moves)
    {
        await using var session = await _sessions.OpenAsync(scope);
        var decision = await moves.MoveAsync(
            session,
            id,
            new StatusRequest("qualify"),
            StatusRights.All
        );
        // The rounds that nobody counts have changed some already.
        if (decision.Value is StatusDecision.Allowed)
        {
            await session.CommitAsync();
        }
    }

    /// <summary>A run that cannot go on.</summary>
    public static InvalidOperationException TooFew() =>
        new("The base has too few new prospects for this: runs have changed those of a kept one.");
}
