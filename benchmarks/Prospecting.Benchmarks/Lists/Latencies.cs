using System.Diagnostics;

namespace Prospecting.Benchmarks.Lists;

/// <summary>How long each of many calls took.</summary>
internal static class Latencies
{
    /// <summary>Calls once for each value, after one round that nobody counts, and tells the middle and the 95th of a hundred.</summary>
    public static async Task MeasureAsync<T>(
        string what,
        double goal,
        IReadOnlyList<T> values,
        Func<T, Task> call
    )
    {
        foreach (var value in values.Take(20))
        {
            await call(value);
        }

        List<double> times = [];
        foreach (var value in values)
        {
            var start = Stopwatch.GetTimestamp();
            await call(value);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        var (middle, late) = (times[times.Count / 2], times[times.Count * 95 / 100]);
        var limit = goal > 0 ? $"{goal:0}" : string.Empty;
        Console.WriteLine(
            $"| {what} | {middle:0.00} | {late:0.00} | {times[^1]:0.0} | {limit} | {times.Count} |"
        );
    }
}
