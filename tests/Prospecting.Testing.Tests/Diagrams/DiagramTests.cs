using System.Diagnostics;
using System.Globalization;
using Prospecting.Diagrams;
using Prospecting.Statuses;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Testing.Tests.Diagrams;

[Rule("S-15")]
public sealed class DiagramTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private static readonly StatusWorkflow Hostile = new StatusWorkflowBuilder("hostile").With(b =>
    {
        b.Configure(
                "a",
                s =>
                    s with
                    {
                        IsInitial = true,
                        Label = LocalizedText.Same("A \"quoted\"; [b]\n{c} # \\ -->"),
                    }
            )
            .Permit("go", "b", t => t with { Label = LocalizedText.Same("]; s1 --> s2 \\\" x") })
            .PermitReentry("again");
        b.Configure(
            "b",
            s =>
                s with
                {
                    Category = StatusCategory.Won,
                    Probability = 100,
                    IsTerminal = true,
                    Label = LocalizedText.Same("😀 <b>"),
                }
        );
    });

    public static TheoryData<string> Keys => [.. StatusPresets.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Drawing_twice_gives_the_same_text(string key)
    {
        var workflow = StatusPresets.Named(key);
        DotDiagram.Draw(workflow, English).ShouldBe(DotDiagram.Draw(workflow, English));
        MermaidDiagram.Draw(workflow, English).ShouldBe(MermaidDiagram.Draw(workflow, English));
    }

    [SkippableTheory]
    [MemberData(nameof(Keys))]
    public async Task Graphviz_reads_every_preset(string key)
    {
        var workflow = StatusPresets.Named(key);
        var counts = workflow.Statuses.ToDictionary(s => s.Code, _ => 7);
        await RequireGraphvizReadsAsync(
            DotDiagram.Draw(workflow, English, workflow.Statuses[0].Code, counts)
        );
    }

    [SkippableFact]
    public async Task Graphviz_reads_hostile_labels_as_labels()
    {
        var svg = await RequireGraphvizReadsAsync(DotDiagram.Draw(Hostile, English));
        svg.ShouldContain("quoted");
        svg.Split("class=\"node\"").Length.ShouldBe(4, "two statuses and the start, no more");
        svg.Split("class=\"edge\"")
            .Length.ShouldBe(4, "the start's, the transition's and the loop's, no more");
    }

    [Fact]
    public void Mermaid_keeps_hostile_labels_on_their_line()
    {
        var drawn = MermaidDiagram.Draw(Hostile, English, current: "a");
        var lines = drawn.TrimEnd('\n').Split('\n');
        lines[0].ShouldBe("stateDiagram-v2");
        foreach (var line in lines.Skip(1))
        {
            line.ShouldMatch(
                """^    (s\d+: [^"\[\]{}<>\\;#]*((#\d+;)[^"\[\]{}<>\\;#]*)*|(\[\*\]|s\d+) --> (\[\*\]|s\d+)(: .*)?|classDef current [\w:#,]+|class s\d+ current)$"""
            );
        }
    }

    [Fact]
    public void A_diff_names_what_was_added_changed_and_removed()
    {
        var older = StatusPresets.OpenSuite;
        var newer = older with
        {
            Statuses =
            [
                .. older
                    .Statuses.Where(s => s.Code != "proposition")
                    .Select(s => s.Code == "new" ? s with { Probability = 15 } : s),
                new StatusDefinition { Code = "demo", Label = LocalizedText.Same("Demo") },
            ],
        };
        var diff = WorkflowDiff.Between(older, newer);
        diff.Statuses.ShouldBe([
            new WorkflowDifference("new", WorkflowDifferenceKind.Changed),
            new WorkflowDifference("demo", WorkflowDifferenceKind.Added),
            new WorkflowDifference("proposition", WorkflowDifferenceKind.Removed),
        ]);
        diff.Transitions.ShouldBeEmpty();
        diff.ToMarkdown().ShouldContain("| status | `demo` | added |");
        WorkflowDiff.Between(older, older with { Version = 2 }).IsEmpty.ShouldBeTrue();
    }

    private static async Task<string> RequireGraphvizReadsAsync(string dot)
    {
        Skip.IfNot(
            OnPath("dot"),
            "Graphviz is not installed; eng/test installs it on Debian and Ubuntu."
        );
        using var process = Process.Start(
            new ProcessStartInfo("dot", ["-Tsvg"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        await process.StandardInput.WriteAsync(dot);
        process.StandardInput.Close();
        var svg = await process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, error + dot);
        return svg;
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}

/// <summary>Builds in one expression.</summary>
internal static class BuilderExtensions
{
    public static StatusWorkflow With(
        this StatusWorkflowBuilder builder,
        Action<StatusWorkflowBuilder> build
    )
    {
        build(builder);
        return builder.Build();
    }
}
