using System.Text;
using BenchmarkDotNet.Attributes;
using Prospecting.Statuses;

namespace Prospecting.Benchmarks.Statuses;

/// <summary>Deciding on actions of a workflow of 12 statuses, 30 transitions and 9 guards, and getting it ready.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private const int Leads = 100_000;

    private readonly CompiledWorkflow _workflow = CompiledWorkflow
        .Compile(AgencyWorkflow.Definition)
        .OrThrow();
    private readonly byte[] _json = Encoding.UTF8.GetBytes(
        WorkflowJson.Write(AgencyWorkflow.Definition)
    );
    private readonly byte[] _largestJson = Encoding.UTF8.GetBytes(
        WorkflowJson.Write(AgencyWorkflow.Largest)
    );
    private readonly StatusRights _rights = StatusRights.Of("pipeline.move", "pipeline.discard");
    private readonly AgencyWorkflow.Lead _complete = new();
    private readonly AgencyWorkflow.Lead _qualified = new() { Status = "qualified" };
    private readonly AgencyWorkflow.Lead _empty = new() { IsComplete = false };
    private readonly StatusRequest _advance = new("advance-contacted");
    private AgencyWorkflow.Lead[] _leads = [];

    /// <summary>Two guards and a right, all met.</summary>
    [Benchmark]
    public StatusDecision Allowed() => _workflow.Decide(_complete, _advance, _rights);

    /// <summary>The same with neither guard met: two reasons.</summary>
    [Benchmark]
    public StatusDecision RefusedWithReasons() => _workflow.Decide(_empty, _advance, _rights);

    /// <summary>The seven actions that lead out of a status, each with its answer.</summary>
    [Benchmark]
    public IReadOnlyList<StatusOption> OptionsOfStatus() => _workflow.Options(_qualified, _rights);

    [Benchmark]
    public CompiledWorkflow LoadValidateCompile() =>
        CompiledWorkflow.Compile(WorkflowJson.Read(_json).OrThrow()).OrThrow();

    /// <summary>200 statuses, 2,000 transitions.</summary>
    [Benchmark]
    public CompiledWorkflow LoadValidateCompileLargest() =>
        CompiledWorkflow.Compile(WorkflowJson.Read(_largestJson).OrThrow()).OrThrow();

    [IterationSetup(Target = nameof(HundredThousandLeads))]
    public void MakeLeads() =>
        _leads = [.. Enumerable.Range(0, Leads).Select(_ => new AgencyWorkflow.Lead())];

    /// <summary>One change each: decided, and the lead's status and version changed.</summary>
    [Benchmark]
    public int HundredThousandLeads()
    {
        var changed = 0;
        foreach (var lead in _leads)
        {
            if (_workflow.Decide(lead, _advance, _rights) is StatusDecision.Allowed allowed)
            {
                lead.Status = allowed.To.Code;
                lead.Version++;
                changed++;
            }
        }

        return changed;
    }
}
