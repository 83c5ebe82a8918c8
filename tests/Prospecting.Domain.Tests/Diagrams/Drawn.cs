using System.Globalization;
using System.Text;
using Prospecting.Statuses;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Diagrams;

/// <summary>What a diagram of a definition must show, found in the plainest way there is.</summary>
internal static class Drawn
{
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>A label as a diagram shows it: on one line, of whole characters, without blanks around; the code where it is blank.</summary>
    public static string Label(LocalizedText label, string code, string mark = "") =>
        Shown(mark + Text(label, code));

    /// <summary>All statuses, each with its phase.</summary>
    public static IEnumerable<StateDiagram.State> States(StatusWorkflow workflow) =>
        workflow.Statuses.Select(
            (s, i) =>
                new StateDiagram.State(
                    $"s{i + 1}",
                    Label(s.Label, s.Code),
                    Phase(workflow, s.Group)
                )
        );

    /// <summary>All phases, each with the one it lies in; those that lie in themselves lie in none.</summary>
    public static IEnumerable<StateDiagram.Group> Groups(StatusWorkflow workflow) =>
        workflow.Groups.Select(
            (g, i) =>
                new StateDiagram.Group(
                    $"g{i + 1}",
                    Label(g.Label, g.Code),
                    LiesInItself(workflow, i) ? null : Phase(workflow, g.Parent)
                )
        );

    /// <summary>Every way that the workflow goes once it is compiled, but those that stay where they are; loops at one status as one.</summary>
    public static IEnumerable<StateDiagram.Arrow> Arrows(StatusWorkflow workflow)
    {
        // Hostile labels are faults: what is compiled has others.
        var compiled = CompiledWorkflow.Compile(Relabelled(workflow, "x")).OrThrow();
        var codes = workflow.Statuses.Select(s => s.Code).ToList();
        var ways =
            from status in compiled.Definition.Statuses
            from transition in compiled.TransitionsOutOf(status.Code)
            let number = compiled
                .Definition.Transitions.ToList()
                .FindIndex(t => ReferenceEquals(t, transition))
            let to = Target(transition, status.Code)
            where to is not null
            orderby number
            group workflow.Transitions[number] by (
                From: Id(status.Code),
                To: Id(to),
                Loop: to == status.Code ? -1 : number
            );
        return
        [
            .. workflow
                .Statuses.Where(s => s.IsInitial)
                .Select(s => new StateDiagram.Arrow(null, Id(s.Code), null)),
            .. ways.Select(way => new StateDiagram.Arrow(
                way.Key.From,
                way.Key.To,
                Shown(string.Join(", ", way.Select(t => Text(t.Label, t.Code))))
            )),
            .. workflow
                .Statuses.Where(s => s.IsTerminal)
                .Select(s => new StateDiagram.Arrow(Id(s.Code), null, null)),
        ];

        string? Target(TransitionDefinition transition, string from) =>
            transition.Kind switch
            {
                TransitionKind.Normal => transition.To == from ? null : transition.To,
                TransitionKind.Reentry => from,
                TransitionKind.Reopen => compiled.Initial.Code,
                _ => null,
            };

        string Id(string code) => $"s{codes.IndexOf(code) + 1}";
    }

    /// <summary>The same with one label for everything.</summary>
    public static StatusWorkflow Relabelled(StatusWorkflow workflow, string text)
    {
        var label = LocalizedText.Same(text);
        return workflow with
        {
            Groups = [.. workflow.Groups.Select(g => g with { Label = label })],
            Statuses = [.. workflow.Statuses.Select(s => s with { Label = label })],
            Transitions = [.. workflow.Transitions.Select(t => t with { Label = label })],
        };
    }

    private static string Text(LocalizedText label, string code) =>
        string.IsNullOrWhiteSpace(label.En) ? code : label.En;

    private static string Shown(string text)
    {
        var shown = string.Concat(
                text.EnumerateRunes().Select(r => Rune.IsControl(r) ? " " : r.ToString())
            )
            .Trim(' ');
        return shown.Length == 0 ? "\u00A0" : shown;
    }

    private static string? Phase(StatusWorkflow workflow, string? code)
    {
        var index = workflow.Groups.ToList().FindIndex(g => g.Code == code);
        return index < 0 ? null : $"g{index + 1}";
    }

    private static bool LiesInItself(StatusWorkflow workflow, int phase)
    {
        var groups = workflow.Groups.ToList();
        var at = phase;
        for (var steps = 0; steps < groups.Count; steps++)
        {
            at = groups.FindIndex(g => g.Code == groups[at].Parent);
            if (at < 0 || at == phase)
            {
                return at == phase;
            }
        }

        return false;
    }
}
