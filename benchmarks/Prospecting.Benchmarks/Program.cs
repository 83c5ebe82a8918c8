using BenchmarkDotNet.Running;
using Prospecting.Benchmarks.Lists;
using Prospecting.Benchmarks.Storage;

// Whole runs of a store are measured as they are, not repeated a thousand times: `-- store sqlite 100000`, `-- lists sqlite 1000000`.
if (args is ["store", ..])
{
    await StoreRun.MeasureAsync(args[1..]);
    return;
}

if (args is ["lists", ..])
{
    await ListRun.MeasureAsync(args[1..]);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
