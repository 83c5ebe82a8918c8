using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.Benchmarks.Storage;

/// <summary>One status change after another, each a session of its own: load, decide, commit aggregate, history and outbox.</summary>
internal static class StatusChanges
{
    private const int Warm = 200;

    public static async Task MeasureAsync(BenchBase store, int changes)
    {
        var sessions = store.Provider.GetRequiredService<IProspectingSessionFactory>();
        var moves = store.Provider.GetRequiredService<PipelineMoves>();
        List<ProspectId> ids = [];
        await using (var session = await sessions.OpenAsync(Leads.Marie))
        {
            string? after = null;
            while (ids.Count < changes + Warm)
            {
                var page = await session.Prospects.QueryAsync(
                    new ProspectQuery { PageSize = 200, After = after }
                );
                ids.AddRange(page.Rows.Select(r => r.Id));
                after = page.Next;
            }
        }

        List<double> times = [];
        foreach (var id in ids.Take(changes + Warm))
        {
            var watch = Stopwatch.GetTimestamp();
            await using (var session = await sessions.OpenAsync(Leads.Marie))
            {
                var decision = await moves.MoveAsync(
                    session,
                    id,
                    new StatusRequest("qualify"),
                    StatusRights.All
                );
                if (decision.Value is not StatusDecision.Allowed)
                {
                    throw new InvalidOperationException($"{decision.Value}");
                }

                await session.CommitAsync();
            }

            times.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
        }

        var sorted = times.Skip(Warm).Order().ToList();
        Console.WriteLine(
            $"status change: p50 {sorted[sorted.Count / 2]:0.00} ms, p95 {sorted[sorted.Count * 95 / 100]:0.00} ms, {sorted.Count} changes"
        );
    }
}
