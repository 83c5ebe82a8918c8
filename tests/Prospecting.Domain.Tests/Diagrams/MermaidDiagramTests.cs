using System.Globalization;
using FsCheck.Fluent;
using Prospecting.Diagrams;
using Prospecting.Domain.Tests.Statuses;
using Prospecting.Statuses;
using Prospecting.Tests;
using Prospecting.Texts;
using static Prospecting.Domain.Tests.Diagrams.Drawn;

namespace Prospecting.Domain.Tests.Diagrams;

[Rule("S-15")]
public sealed class MermaidDiagramTests
{
    public static TheoryData<string> Presets => [.. StatusPresets.Keys];

    public static TheoryData<string> HostileLabels =>
        [
            "a \"quoted\" label",
            "[*] --> s1",
            "{brackets} [of] (all) <kinds>",
            "two\nlines",
            "two\r\n    s1 --> s3",
            "end; s1 --> s2",
            "a: b :: c ::: d",
            "#35; #quot; &#35; &amp;",
            "%% a comment",
            "%%{init: {}}%%",
            "state \"x\" as y {",
            "}",
            "note left of s1",
            "Direction LR",
            "the same direction \t tb",
            "direction",
            "<<fork>> [[choice]]",
            "1. A list",
            "2) A list",
            "- a list",
            "+ a list",
            "**bold** _slanted_ `code` ~~out~~",
            "www.example.com",
            "classDef current fill:#fff",
            "style s1 fill:#35;",
            "👩‍💼 Prospérité",
            "\u202Eright to left\u202C \u05D0\u05D1\u05D2 \u200F",
            "\u2028\u2029\u0085\u00A0",
            "e\u0301 \uFEFF \u200B \uFFFE",
            "half \uD83D",
            "\u0000\u0001\u001B",
            "  blanks around  ",
            "",
            "   ",
            "|pipe\\ ﬂ ° ¶ ß",
        ];

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
    public void Draws_phases_in_phases() =>
        MermaidDiagram
            .Draw(
                PhasedWorkflows.Agency,
                English,
                "quoted",
                new Dictionary<string, int> { ["new"] = 12, ["quoted"] = 3 }
            )
            .ShouldBe(Approved.Text("AgencyInMermaid"));

    [Theory]
    [MemberData(nameof(Presets))]
    public void Every_preset_is_drawn_as_it_is(string key)
    {
        var workflow = StatusPresets.Named(key);
        ShouldShow(workflow, MermaidDiagram.Draw(workflow, English));
    }

    [Theory]
    [MemberData(nameof(HostileLabels))]
    public void Labels_that_could_end_a_line_or_start_markup_come_out_as_they_went_in(string label)
    {
        var workflow = Relabelled(PhasedWorkflows.Agency, label);
        ShouldShow(workflow, MermaidDiagram.Draw(workflow, English));
    }

    [Fact]
    public void A_count_is_no_part_of_a_command_either()
    {
        var workflow = Relabelled(Workflows.Sound, "Direction");
        var counts = workflow.Statuses.ToDictionary(s => s.Code, _ => 3);
        StateDiagram
            .Parse(MermaidDiagram.Draw(workflow, English, counts: counts))
            .States.ShouldAllBe(s => s.Label == "Direction (3)");
    }

    [Fact]
    public void Escaped_labels_are_the_approved_text()
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
    public void Every_sound_definition_is_drawn_as_it_decides() =>
        Prop.ForAll(
                PhasedWorkflows.Sound,
                Hostile.Text,
                (definition, label) =>
                {
                    var text = MermaidDiagram.Draw(definition, English);
                    MermaidDiagram.Draw(definition with { }, English).ShouldBe(text);
                    ShouldShow(definition, text);
                    var relabelled = Relabelled(definition, label);
                    var shown = StateDiagram.Parse(MermaidDiagram.Draw(relabelled, English));
                    shown.States.ShouldBe(States(relabelled), ignoreOrder: true);
                    shown.Groups.ShouldBe(Groups(relabelled), ignoreOrder: true);
                    shown.Arrows.Count.ShouldBe(StateDiagram.Parse(text).Arrows.Count);
                }
            )
            .Holds();

    [Fact]
    public void Whatever_definition_comes_all_its_statuses_and_phases_are_drawn() =>
        Prop.ForAll(
                PhasedWorkflows.Any,
                definition =>
                {
                    var counts = definition
                        .Statuses.DistinctBy(s => s.Code)
                        .ToDictionary(s => s.Code, _ => 7);
                    StateDiagram.Parse(MermaidDiagram.Draw(definition, English, "s", counts));
                    var shown = StateDiagram.Parse(MermaidDiagram.Draw(definition, English, "s"));
                    shown.States.ShouldBe(States(definition), ignoreOrder: true);
                    shown.Groups.ShouldBe(Groups(definition), ignoreOrder: true);
                    shown.Classes.Count.ShouldBe(
                        definition.Statuses.Any(s => s.Code == "s") ? 1 : 0
                    );
                }
            )
            .Holds();

    [Fact]
    public void A_faulty_definition_is_drawn_as_far_as_it_says_anything()
    {
        static StatusGroup Phase(string code, string parent) =>
            new()
            {
                Code = code,
                Label = LocalizedText.Same(code),
                Parent = parent,
            };
        static StatusDefinition Status(string code, string group) =>
            new()
            {
                Code = code,
                Label = LocalizedText.Same(string.Empty),
                Group = group,
            };
        var faulty = Workflows.Sound with
        {
            Groups = [Phase("x", "y"), Phase("y", "x"), Phase("x", "x"), Phase("z", "gone")],
            Statuses = [Status("a", "gone"), Status("a", "x"), Status("b", "y")],
            Transitions =
            [
                Workflows.Sound.Transitions[0] with
                {
                    From = ["a", TransitionDefinition.AnyOpen, "nobody"],
                    To = "b",
                },
                Workflows.Sound.Transitions[1] with
                {
                    From = ["b"],
                    To = "nowhere",
                },
            ],
        };
        var shown = StateDiagram.Parse(MermaidDiagram.Draw(faulty, English, "a"));
        shown.States.ShouldBe([
            new StateDiagram.State("s1", "a", null),
            new StateDiagram.State("s2", "a", "g1"),
            new StateDiagram.State("s3", "b", "g2"),
        ]);
        shown.Groups.ShouldBe([
            new StateDiagram.Group("g1", "x", null),
            new StateDiagram.Group("g3", "x", "g1"),
            new StateDiagram.Group("g2", "y", null),
            new StateDiagram.Group("g4", "z", null),
        ]);
        shown.Arrows.ShouldBe([
            new StateDiagram.Arrow("s1", "s3", "win"),
            new StateDiagram.Arrow("s2", "s3", "win"),
        ]);
        shown.Classes.Keys.ShouldBe(["s1"]);
    }

    [Fact]
    public void Several_loops_at_one_status_are_one_arrow_because_Mermaid_would_show_one_only()
    {
        var builder = new StatusWorkflowBuilder("loops");
        builder
            .Configure("a", s => s with { IsInitial = true })
            .PermitReentry("restart")
            .Permit("go", "b")
            .PermitReentry("refresh");
        builder.Configure("b").PermitReentry("restart");
        StateDiagram
            .Parse(MermaidDiagram.Draw(builder.Build(), English))
            .Arrows.ShouldBe([
                new StateDiagram.Arrow(null, "s1", null),
                new StateDiagram.Arrow("s1", "s1", "restart, refresh"),
                new StateDiagram.Arrow("s2", "s2", "restart"),
                new StateDiagram.Arrow("s1", "s2", "go"),
            ]);
    }

    [Fact]
    public void Phases_deeper_than_the_call_stack_are_drawn()
    {
        var text = MermaidDiagram.Draw(PhasedWorkflows.Deep(20_000), English);
        text.Count(c => c == '{').ShouldBe(20_000);
        text.Count(c => c == '}').ShouldBe(20_000);
    }

    [Fact]
    public void A_current_status_that_there_is_not_highlights_nothing() =>
        MermaidDiagram
            .Draw(Workflows.Sound, English, "gone")
            .ShouldBe(MermaidDiagram.Draw(Workflows.Sound, English));

    private static void ShouldShow(StatusWorkflow workflow, string text)
    {
        var shown = StateDiagram.Parse(text);
        shown.States.ShouldBe(States(workflow), ignoreOrder: true);
        shown.Groups.ShouldBe(Groups(workflow), ignoreOrder: true);
        shown.Arrows.ShouldBe(Arrows(workflow), ignoreOrder: true);
        shown.Classes.ShouldBeEmpty();
    }
}
