using System.Text.RegularExpressions;
using FsCheck.Fluent;
using Prospecting.Diagrams;
using Prospecting.Statuses;
using Prospecting.Tests;
using static Prospecting.Domain.Tests.Diagrams.Drawn;

namespace Prospecting.Domain.Tests.Diagrams;

[Rule("S-15")]
public sealed partial class MermaidDifferenceTests
{
    [Fact]
    public void Draws_both_definitions_and_marks_what_differs() =>
        MermaidDiagram
            .DrawDifference(PhasedWorkflows.Agency, PhasedWorkflows.AgencyNextYear, English)
            .ShouldBe(Approved.Text("AgencyDifferenceInMermaid"));

    [Fact]
    public void The_ways_of_the_newer_one_are_all_but_the_removed_and_those_of_the_older_one_all_but_the_added() =>
        Prop.ForAll(
                PhasedWorkflows.Sound,
                PhasedWorkflows.Sound,
                (older, newer) =>
                {
                    var shown = StateDiagram.Parse(
                        MermaidDiagram.DrawDifference(older, newer, English)
                    );
                    Ways(shown, without: '-').ShouldBe(Ways(newer), ignoreOrder: true);
                    Ways(shown, without: '+').ShouldBe(Ways(older), ignoreOrder: true);
                    Places(shown, without: '-').ShouldBe(Places(newer), ignoreOrder: true);
                }
            )
            .Holds(tests: 200);

    [Fact]
    public void Every_two_presets_are_drawn_into_one()
    {
        foreach (var older in StatusPresets.Keys.Select(StatusPresets.Named))
        {
            foreach (var newer in StatusPresets.Keys.Select(StatusPresets.Named))
            {
                ShouldMarkAll(older, newer);
            }
        }
    }

    [Fact]
    public void Whatever_definitions_come_every_status_and_phase_is_drawn_once_and_marked() =>
        Prop.ForAll(PhasedWorkflows.Any, PhasedWorkflows.Any, ShouldMarkAll).Holds(tests: 200);

    [Fact]
    public void Hostile_labels_come_out_as_they_went_in()
    {
        foreach (string label in MermaidDiagramTests.HostileLabels)
        {
            ShouldMarkAll(
                Relabelled(PhasedWorkflows.Agency, label),
                Relabelled(PhasedWorkflows.AgencyNextYear, label + "2")
            );
        }
    }

    [Fact]
    public void What_does_not_differ_is_drawn_as_it_is() =>
        Prop.ForAll(
                PhasedWorkflows.Any,
                definition =>
                    MermaidDiagram
                        .DrawDifference(definition, definition with { Version = 9 }, English)
                        .ShouldBe(MermaidDiagram.Draw(definition, English))
            )
            .Holds(tests: 100);

    [Fact]
    public void Each_mark_has_a_colour_of_its_own()
    {
        var text = MermaidDiagram.DrawDifference(
            PhasedWorkflows.Agency,
            PhasedWorkflows.AgencyNextYear,
            English
        );
        var fills = Fill().Matches(text).Select(m => m.Groups[1].Value).ToList();
        fills.Count.ShouldBe(3);
        fills.ShouldBeUnique();
    }

    [Fact]
    public void Only_what_an_arrow_asks_for_marks_it_as_changed_not_where_else_its_action_leads_from()
    {
        var older = PhasedWorkflows.Agency;
        var newer = older with
        {
            Transitions =
            [
                .. older.Transitions.Select(t =>
                    t.Code switch
                    {
                        "qualify" => t with { From = ["new", "lost"] },
                        "sign" => t with { Permission = "sign" },
                        _ => t,
                    }
                ),
            ],
        };
        var labels = StateDiagram
            .Parse(MermaidDiagram.DrawDifference(older, newer, English))
            .Arrows.Select(a => a.Label)
            .ToList();
        labels.ShouldContain("qualify");
        labels.ShouldContain("+ qualify");
        labels.ShouldContain("~ sign");
        labels.ShouldNotContain("sign");
    }

    private static void ShouldMarkAll(StatusWorkflow older, StatusWorkflow newer)
    {
        var text = MermaidDiagram.DrawDifference(older, newer, English);
        MermaidDiagram.DrawDifference(older with { }, newer with { }, English).ShouldBe(text);
        var shown = StateDiagram.Parse(text);
        var diff = WorkflowDiff.Between(older, newer);
        var removed = diff.Statuses.Where(s => s.Kind == WorkflowDifferenceKind.Removed).ToList();
        shown.States.Count.ShouldBe(newer.Statuses.Count + removed.Count);
        shown.Groups.Count.ShouldBe(
            newer.Groups.Count + diff.Groups.Count(g => g.Kind == WorkflowDifferenceKind.Removed)
        );
        var byId = shown.States.ToDictionary(s => s.Id, StringComparer.Ordinal);
        for (var i = 0; i < newer.Statuses.Count; i++)
        {
            var state = byId[$"s{i + 1}"];
            var mark = Mark(shown.Classes.GetValueOrDefault(state.Id));
            state.Label.ShouldBe(Label(newer.Statuses[i].Label, newer.Statuses[i].Code, mark));
            mark.ShouldNotBe("- ");
        }

        shown.Classes.Count.ShouldBe(diff.Statuses.Count);
        foreach (
            var kind in new[]
            {
                WorkflowDifferenceKind.Added,
                WorkflowDifferenceKind.Changed,
                WorkflowDifferenceKind.Removed,
            }
        )
        {
            shown
                .Classes.Values.Count(c =>
                    c.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase)
                )
                .ShouldBe(diff.Statuses.Count(s => s.Kind == kind));
        }
    }

    private static string Mark(string? style) =>
        style switch
        {
            "added" => "+ ",
            "changed" => "~ ",
            "removed" => "- ",
            _ => string.Empty,
        };

    // By labels, which are the codes' own in these definitions, for the numbers are others in each diagram.
    private static IEnumerable<string> Ways(StatusWorkflow workflow) =>
        Ways(StateDiagram.Parse(MermaidDiagram.Draw(workflow, English)), without: '?');

    private static IEnumerable<string> Ways(StateDiagram shown, char without)
    {
        var names = shown.States.ToDictionary(
            s => s.Id,
            s => s.Label.TrimStart('+', '-', '~', ' '),
            StringComparer.Ordinal
        );
        return
        [
            .. shown
                .Arrows.SelectMany(a =>
                    (a.Label ?? string.Empty).Split(", ").Select(l => (a, Label: l))
                )
                .Where(way => !way.Label.StartsWith(without))
                .Select(way =>
                    $"{Name(way.a.From)} {Name(way.a.To)} {way.Label.TrimStart('+', '-', '~', ' ')}"
                ),
        ];

        string Name(string? id) => id is null ? "*" : names[id];
    }

    private static IEnumerable<string> Places(StatusWorkflow workflow) =>
        Places(StateDiagram.Parse(MermaidDiagram.Draw(workflow, English)), without: '?');

    private static IEnumerable<string> Places(StateDiagram shown, char without)
    {
        var names = shown.Groups.ToDictionary(
            g => g.Id,
            g => g.Label.TrimStart('+', '-', '~', ' '),
            StringComparer.Ordinal
        );
        return
        [
            .. shown
                .States.Select(s => (s.Label, In: s.Group))
                .Concat(shown.Groups.Select(g => (g.Label, In: g.Parent)))
                .Where(p => !p.Label.StartsWith(without))
                .Select(p =>
                    $"{p.Label.TrimStart('+', '-', '~', ' ')} {(p.In is null ? string.Empty : names[p.In])}"
                ),
        ];
    }

    [GeneratedRegex("classDef [a-z]+ fill:(#[0-9a-f]{6})")]
    private static partial Regex Fill();
}
