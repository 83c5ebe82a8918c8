using System.Diagnostics;
using System.Globalization;

namespace Prospecting.Benchmarks.Storage;

/// <summary>What a store does in one run on one machine: many records against the raw load of their rows, a status change, delivery.</summary>
internal static class StoreRun
{
    private const int Changes = 2000;
    private const int TrackedShare = 10;

    public static async Task MeasureAsync(string[] args)
    {
        var engine = args.ElementAtOrDefault(0) ?? "sqlite";
        var records = int.Parse(
            args.ElementAtOrDefault(1) ?? "100000",
            CultureInfo.InvariantCulture
        );
        await using var stores = await BenchStores.OfAsync(engine);
        Console.WriteLine($"{engine}, {records} records, {Environment.ProcessorCount} processors");
        // Compiles what is measured, so that the first of the measured runs pays for nobody.
        await using (var warm = await stores.CreateAsync(tracked: false))
        {
            await Leads.TakeInAsync(warm, 2000);
        }

        await using (var warm = await stores.CreateAsync(tracked: true))
        {
            await Leads.TakeInAsync(warm, 500);
        }

        await using var bulk = await stores.CreateAsync(tracked: false);
        var before = GC.GetTotalAllocatedBytes();
        var bulkTime = await TimeAsync(() => Leads.TakeInAsync(bulk, records));
        var allocated = (GC.GetTotalAllocatedBytes() - before) / (double)records;
        using (var process = Process.GetCurrentProcess())
        {
            Report("bulk", records, bulkTime);
            Console.WriteLine(
                $"  {allocated:0} bytes allocated a record, peak working set {process.PeakWorkingSet64 / 1_048_576} MiB"
            );
        }

        await using (var raw = await stores.CreateAsync(tracked: false))
        {
            var rawTime = await stores.LoadRawAsync(bulk, raw);
            Report("raw load by the engine's command line, of the same rows", records, rawTime);
            Console.WriteLine($"  bulk / raw: {rawTime / bulkTime:0.00}");
        }

        await using (var tracked = await stores.CreateAsync(tracked: true))
        {
            var few = records / TrackedShare;
            var time = await TimeAsync(() => Leads.TakeInAsync(tracked, few, chunk: 1000));
            Report("change tracker", few, time);
            Console.WriteLine($"  bulk / change tracker: {records / bulkTime / (few / time):0.0}");
        }

        // PostgreSQL does it by itself soon after so many rows came; on SQLite a host does it (docs/concepts/storage.md).
        await bulk.SettleAsync();
        await StatusChanges.MeasureAsync(bulk, Changes);
        await Deliveries.MeasureAsync(bulk, Math.Min(records, 100_000));
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Report(string what, int records, double seconds) =>
        Console.WriteLine($"{what}: {seconds:0.00} s, {records / seconds:0} records/s");
}
