using BenchmarkDotNet.Attributes;
using Prospecting.Statuses;

namespace Prospecting.Benchmarks.Statuses;

/// <summary>Deciding on an action of the standard workflow.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private readonly CompiledWorkflow _workflow = CompiledWorkflow
        .Compile(StatusPresets.Standard)
        .OrThrow();
    private readonly Facts _facts = new();
    private readonly StatusRequest _qualify = new("qualify");
    private readonly StatusRequest _win = new("win");

    [Benchmark]
    public StatusDecision Allowed() => _workflow.Decide(_facts, _qualify, StatusRights.All);

    [Benchmark]
    public StatusDecision Refused() => _workflow.Decide(_facts, _win, StatusRights.All);

    [Benchmark]
    public IReadOnlyList<StatusOption> Options() => _workflow.Options(_facts, StatusRights.All);

    [Benchmark]
    public CompiledWorkflow Compile() => CompiledWorkflow.Compile(StatusPresets.Standard).OrThrow();

    private sealed class Facts : IStatusFacts
    {
        public Guid Subject => Guid.Empty;

        public int Version => 1;

        public string Status => "new";

        public string? ReopensTo => null;

        public string? Text(string field) => field;

        public int Count(string collection) => 1;
    }
}
