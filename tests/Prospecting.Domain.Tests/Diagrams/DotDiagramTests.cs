using FsCheck.Fluent;
using Prospecting.Diagrams;
using Prospecting.Statuses;
using Prospecting.Tests;
using static Prospecting.Domain.Tests.Diagrams.Drawn;

namespace Prospecting.Domain.Tests.Diagrams;

/// <summary>Graphviz itself reads what is drawn.</summary>
[Rule("S-15")]
public sealed class DotDiagramTests
{
    public static TheoryData<string> Presets => [.. StatusPresets.Keys];

    [Fact]
    public void Draws_phases_in_phases_with_counts_and_the_current_status() =>
        DotDiagram
            .Draw(
                PhasedWorkflows.Agency,
                English,
                "quoted",
                new Dictionary<string, int> { ["new"] = 12, ["quoted"] = 3 }
            )
            .ShouldBe(Approved.Text("AgencyInDot"));

    [SkippableTheory]
    [MemberData(nameof(Presets))]
    public void Graphviz_reads_every_preset_as_it_is(string key)
    {
        var workflow = StatusPresets.Named(key);
        var counts = workflow.Statuses.ToDictionary(s => s.Code, _ => 7);
        var text = DotDiagram.Draw(workflow, English, workflow.Statuses[0].Code, counts);
        DotDiagram
            .Draw(workflow with { }, English, workflow.Statuses[0].Code, counts)
            .ShouldBe(text);
        GraphvizSvg
            .Draw(text)
            .Nodes.Values.ShouldBe(
                workflow.Statuses.Select(s => $"{s.Label.En} (7)").Append(string.Empty),
                ignoreOrder: true
            );
        ShouldShow(workflow);
    }

    [SkippableFact]
    public void Graphviz_reads_hostile_labels_as_labels()
    {
        foreach (string label in MermaidDiagramTests.HostileLabels)
        {
            ShouldShow(Relabelled(PhasedWorkflows.Agency, label));
        }

        ShouldShow(Relabelled(PhasedWorkflows.Agency, "\\N \\G \\l \\\" &amp; &#38; <b>x</b>"));
    }

    [SkippableFact]
    public void Graphviz_reads_every_sound_definition_as_it_decides() =>
        Prop.ForAll(
                PhasedWorkflows.Sound,
                Hostile.Text,
                (definition, label) => ShouldShow(Relabelled(definition, label))
            )
            .Holds(tests: 20);

    [SkippableFact]
    public void Graphviz_reads_whatever_definition_comes() =>
        Prop.ForAll(PhasedWorkflows.Any, definition => ShouldShowPlaces(definition))
            .Holds(tests: 20);

    [Fact]
    public void Phases_deeper_than_the_call_stack_are_drawn() =>
        DotDiagram
            .Draw(PhasedWorkflows.Deep(20_000), English)
            .Count(c => c == '{')
            .ShouldBe(20_001);

    private static void ShouldShow(StatusWorkflow workflow)
    {
        var drawn = ShouldShowPlaces(workflow);
        // Here a terminal status has a double border, not an arrow to the end, and loops stay apart.
        drawn
            .Edges.Select(e => e.Title)
            .ToHashSet(StringComparer.Ordinal)
            .SetEquals(
                Arrows(workflow)
                    .Where(a => a.To is not null)
                    .Select(a => $"{a.From ?? "start"}->{a.To}")
            )
            .ShouldBeTrue();
        drawn
            .Edges.Where(e => !e.Title.StartsWith("start", StringComparison.Ordinal))
            .Select(e => e.Label)
            .ShouldBeSubsetOf(workflow.Transitions.Select(t => Plain(Label(t.Label, t.Code))));
    }

    private static GraphvizSvg ShouldShowPlaces(StatusWorkflow workflow)
    {
        var drawn = GraphvizSvg.Draw(DotDiagram.Draw(workflow, English));
        drawn.Nodes.ShouldBe(
            States(workflow)
                .Select(s => KeyValuePair.Create(s.Id, Plain(s.Label)))
                .Append(KeyValuePair.Create("start", string.Empty)),
            ignoreOrder: true
        );
        drawn.Clusters.ShouldBe(
            Groups(workflow).Select(g => KeyValuePair.Create($"cluster_{g.Id}", Plain(g.Label))),
            ignoreOrder: true
        );
        return drawn;
    }

    private static string Plain(string label) =>
        GraphvizSvg.WithSingleBlanks(label.Replace('\uFFFE', ' ').Replace('\uFFFF', ' '));
}
