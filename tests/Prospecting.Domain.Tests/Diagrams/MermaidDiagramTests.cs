using System.Globalization;
using FsCheck.Fluent;
using Prospecting.Diagrams;
using Prospecting.Domain.Tests.Statuses;
using Prospecting.Statuses;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Diagrams;

[Rule("S-15")]
public sealed class MermaidDiagramTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Draws_the_standard_workflow_in_French() =>
        MermaidDiagram
            .Draw(StatusPresets.Standard, CultureInfo.GetCultureInfo("fr-FR"))
            .ShouldBe(Approved.Text("StandardInFrench"));

    [Fact]
    public void Draws_counts_and_the_current_status_and_every_kind_of_transition() =>
        MermaidDiagram
            .Draw(
                Workflows.Rich,
                English,
                "proposal",
                new Dictionary<string, int>
                {
                    ["new"] = 12,
                    ["lost"] = 0,
                    ["gone"] = 5,
                }
            )
            .ShouldBe(Approved.Text("RichWithCounts"));

    [Fact]
    public void Labels_that_could_end_a_line_or_start_markup_are_escaped()
    {
        var hostile = Workflows.Sound with
        {
            Statuses =
            [
                .. Workflows.Sound.Statuses.Zip(
                    [
                        "a\nb\r\nstate \"x\" as y",
                        "won; [*] --> s1 : {<script>}",
                        "#35;%% -->|\\`end`\u202E \uD83D\uDE00 \u2028",
                    ],
                    (status, label) => status with { Label = LocalizedText.Same(label) }
                ),
            ],
            Transitions =
            [
                .. Workflows.Sound.Transitions.Select(t =>
                    t with
                    {
                        Label = LocalizedText.Same("go: \"now\"\n    s1 --> s3"),
                    }
                ),
            ],
        };
        MermaidDiagram.Draw(hostile, English).ShouldBe(Approved.Text("HostileLabels"));
    }

    [Fact]
    public void The_same_definition_gives_the_same_text_in_lines_that_all_are_ours() =>
        Prop.ForAll(
                RandomWorkflows.Sound,
                Hostile.Text,
                (definition, label) =>
                {
                    var workflow = definition with
                    {
                        Statuses =
                        [
                            .. definition.Statuses.Select(s =>
                                s with
                                {
                                    Label = LocalizedText.Same(label),
                                }
                            ),
                        ],
                    };
                    var text = MermaidDiagram.Draw(workflow, English);
                    MermaidDiagram.Draw(workflow with { }, English).ShouldBe(text);
                    text.Split('\n')
                        .Length.ShouldBe(
                            MermaidDiagram.Draw(definition, English).Split('\n').Length
                        );
                    text.ShouldNotContain("\r");
                    text.ShouldNotContain("\"");
                }
            )
            .Holds();

    [Fact]
    public void A_current_status_that_there_is_not_highlights_nothing() =>
        MermaidDiagram
            .Draw(Workflows.Sound, English, "gone")
            .ShouldBe(MermaidDiagram.Draw(Workflows.Sound, English));
}
