using System.Reflection;
using FsCheck.Fluent;
using Prospecting.Collections;
using Prospecting.Diagrams;
using Prospecting.Domain.Tests.Statuses;
using Prospecting.Guards;
using Prospecting.Statuses;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Diagrams;

[Rule("S-15")]
public sealed class WorkflowDiffTests
{
    [Fact]
    public void Names_what_was_added_changed_and_removed_with_old_and_new_text()
    {
        var older = StatusPresets.OpenSuite;
        var newer = older with
        {
            Label = older.Label with { Fr = "Suite" },
            Groups = [new StatusGroup { Code = "talks", Label = LocalizedText.Same("Talks") }],
            Statuses =
            [
                .. older
                    .Statuses.Where(s => s.Code != "proposition")
                    .Select(s =>
                        s.Code == "new" ? s with { Probability = 15, Group = "talks" } : s
                    ),
                new StatusDefinition { Code = "demo", Label = LocalizedText.Same("Demo") },
            ],
        };
        var diff = WorkflowDiff.Between(older, newer);
        diff.Key.ShouldBe(older.Key);
        diff.Changes.ShouldBe([new WorkflowChange("label.fr", older.Label.Fr, "Suite")]);
        diff.Groups.ShouldBe([
            new WorkflowDifference(
                "talks",
                WorkflowDifferenceKind.Added,
                [
                    new WorkflowChange("label.fr", null, "Talks"),
                    new WorkflowChange("label.en", null, "Talks"),
                ]
            ),
        ]);
        diff.Statuses.Select(s => (s.Code, s.Kind))
            .ShouldBe([
                ("new", WorkflowDifferenceKind.Changed),
                ("demo", WorkflowDifferenceKind.Added),
                ("proposition", WorkflowDifferenceKind.Removed),
            ]);
        diff.Statuses[0]
            .Changes.ShouldBe([
                new WorkflowChange("probability", "10", "15"),
                new WorkflowChange("group", null, "talks"),
            ]);
        diff.Statuses[2].Changes.ShouldAllBe(c => c.Older != null && c.Newer == null);
        diff.Transitions.ShouldBeEmpty();
        diff.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void A_table_tells_it_to_people() =>
        WorkflowDiff
            .Between(PhasedWorkflows.Agency, PhasedWorkflows.AgencyNextYear)
            .ToMarkdown()
            .ShouldBe(Approved.Text("AgencyDifferenceInMarkdown"));

    [Fact]
    public void Another_key_or_version_is_told_but_is_no_difference()
    {
        var older = Workflows.Sound;
        WorkflowDiff.Between(older, older).ToMarkdown().ShouldBe("No differences.\n");
        var diff = WorkflowDiff.Between(older, older with { Key = "other", Version = 7 });
        diff.IsEmpty.ShouldBeTrue();
        diff.Changes.Select(c => c.Member).ShouldBe(["key", "version"]);
        MarkdownTable.Rows(diff.ToMarkdown()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(typeof(StatusWorkflow))]
    [InlineData(typeof(StatusGroup))]
    [InlineData(typeof(StatusDefinition))]
    [InlineData(typeof(TransitionDefinition))]
    public void No_member_of_a_definition_is_forgotten(Type type)
    {
        var older = PhasedWorkflows.Agency;
        foreach (var member in type.GetProperties().Where(p => p.CanWrite))
        {
            var newer = older with { };
            object target = newer;
            if (type == typeof(StatusGroup))
            {
                target = newer.Groups[0] with { };
                newer = newer with { Groups = [(StatusGroup)target, .. newer.Groups.Skip(1)] };
            }
            else if (type == typeof(StatusDefinition))
            {
                target = newer.Statuses[0] with { };
                newer = newer with
                {
                    Statuses = [(StatusDefinition)target, .. newer.Statuses.Skip(1)],
                };
            }
            else if (type == typeof(TransitionDefinition))
            {
                target = newer.Transitions[0] with { };
                newer = newer with
                {
                    Transitions = [(TransitionDefinition)target, .. newer.Transitions.Skip(1)],
                };
            }

            member.SetValue(target, Another(member, member.GetValue(target)));
            var diff = WorkflowDiff.Between(older, newer);
            diff.ToMarkdown().ShouldNotBe("No differences.\n", member.Name);
            diff.IsEmpty.ShouldBe(
                type == typeof(StatusWorkflow) && member.Name is "Key" or "Version",
                member.Name
            );
        }
    }

    [Fact]
    public void Nothing_differs_only_where_all_is_the_same() =>
        Prop.ForAll(
                PhasedWorkflows.Any,
                Gen.Choose(0, 9).Two().ArrayOf().ToArbitrary(),
                (older, edits) =>
                {
                    var newer = edits.Take(3).Aggregate(older, Edited);
                    var isSame = newer with { Key = older.Key, Version = older.Version } == older;
                    var diff = WorkflowDiff.Between(older, newer);
                    diff.IsEmpty.ShouldBe(isSame, diff.ToMarkdown());
                    var back = WorkflowDiff.Between(newer, older);
                    back.IsEmpty.ShouldBe(isSame);
                    Count(back, WorkflowDifferenceKind.Added)
                        .ShouldBe(Count(diff, WorkflowDifferenceKind.Removed));
                }
            )
            .Holds();

    [Fact]
    public void Branches_of_one_action_are_matched_equal_ones_first()
    {
        var older = With(Branch("won", 1), Branch("lost", 2), Branch("new", 3));
        var newer = With(Branch("won", 1), Branch("new", 4), Branch("lost", 2), Branch("lost", 5));
        WorkflowDiff
            .Between(older, newer)
            .Transitions.Select(t => (t.Code, t.Kind, Changes(t)))
            .ShouldBe([
                (
                    "go",
                    WorkflowDifferenceKind.Changed,
                    "minReasons: 3 -> 4, position: 3, after go -> 2, after go"
                ),
                (
                    "go",
                    WorkflowDifferenceKind.Added,
                    "label.fr:  -> go, label.en:  -> go, from:  -> [\"new\"], to:  -> lost, minReasons:  -> 5"
                ),
            ]);
        WorkflowDiff
            .Between(newer, older)
            .Transitions.Where(t => t.Kind == WorkflowDifferenceKind.Removed)
            .Select(Changes)
            .ShouldBe([
                "label.fr: go -> , label.en: go -> , from: [\"new\"] -> , to: lost -> , minReasons: 5 -> ",
            ]);
    }

    [Fact]
    public void What_stands_elsewhere_is_told_and_what_only_made_way_is_not()
    {
        var older = StatusPresets.Standard;
        var statuses = older.Statuses.ToList();
        statuses.Insert(0, statuses[3]);
        statuses.RemoveAt(4);
        var diff = WorkflowDiff.Between(older, older with { Statuses = [.. statuses] });
        diff.Statuses.Select(s => $"{s.Code} {Changes(s)}")
            .ShouldBe(["won position: 4, after proposition -> 1"]);
        diff.Groups.ShouldBeEmpty();
        diff.Transitions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a|b")]
    [InlineData("a\\|b")]
    [InlineData("`")]
    [InlineData("``a` `")]
    [InlineData("two\nlines\r\n| three | four |")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</code> | x")]
    [InlineData("*a* _b_ [c](d) &amp; &#124;")]
    [InlineData(" blanks ")]
    [InlineData("")]
    [InlineData("\u202E\u200B\u2028")]
    [InlineData("é 漢 😀 ﬁ")]
    public void A_table_holds_whatever_text(string text)
    {
        var label = LocalizedText.Same(text);
        var older = Workflows.Sound;
        var newer = older with
        {
            Key = text,
            Statuses =
            [
                older.Statuses[0] with
                {
                    Label = label,
                    Aliases = [text],
                },
                .. older.Statuses.Skip(1),
                new StatusDefinition { Code = text, Label = label },
            ],
        };
        var rows = MarkdownTable.Rows(WorkflowDiff.Between(older, newer).ToMarkdown());
        rows.ShouldAllBe(r => r.Count == 4);
        rows.Select(r => r[0]).ShouldBe(["workflow", "status", "status"]);
        MarkdownTable.Codes(rows[0][1]).ShouldBe([text]);
        MarkdownTable.Codes(rows[0][3]).ShouldBe(["sound", text]);
        var codes = MarkdownTable.Codes(rows[1][3]).ToList();
        codes[..4].ShouldBe(["new", text, "new", text]);
        System.Text.Json.JsonSerializer.Deserialize<string[]>(codes[4]).ShouldBe([text]);
        MarkdownTable.Codes(rows[2][1]).ShouldBe([text]);
    }

    [Fact]
    public void A_table_of_whatever_definitions_has_a_row_for_each_difference() =>
        Prop.ForAll(
                PhasedWorkflows.Any,
                PhasedWorkflows.Any,
                (older, newer) =>
                {
                    var diff = WorkflowDiff.Between(older, newer);
                    var rows = MarkdownTable.Rows(diff.ToMarkdown());
                    rows.ShouldAllBe(r => r.Count == 4);
                    rows.Count.ShouldBe(
                        (diff.Changes.Count > 0 ? 1 : 0)
                            + diff.Groups.Count
                            + diff.Statuses.Count
                            + diff.Transitions.Count
                    );
                }
            )
            .Holds(tests: 100);

    [Fact]
    public void Half_a_character_is_compared_too()
    {
        var older = Workflows.Sound;
        var newer = older with { Label = LocalizedText.Same("half \uD83D") };
        WorkflowDiff.Between(older, newer).IsEmpty.ShouldBeFalse();
        WorkflowDiff.Between(newer, newer).IsEmpty.ShouldBeTrue();
    }

    private static int Count(WorkflowDiff diff, WorkflowDifferenceKind kind) =>
        diff.Groups.Concat(diff.Statuses).Concat(diff.Transitions).Count(d => d.Kind == kind);

    private static string Changes(WorkflowDifference difference) =>
        string.Join(", ", difference.Changes.Select(c => $"{c.Member}: {c.Older} -> {c.Newer}"));

    private static StatusWorkflow With(params TransitionDefinition[] branches) =>
        Workflows.Sound with
        {
            Transitions = [.. branches],
        };

    private static TransitionDefinition Branch(string to, int reasons) =>
        new()
        {
            Code = "go",
            Label = LocalizedText.Same("go"),
            From = ["new"],
            To = to,
            MinReasons = reasons,
        };

    private static object? Another(PropertyInfo member, object? value) =>
        value switch
        {
            LocalizedText label => label with { En = label.En + "?" },
            int number => number + 1,
            bool flag => !flag,
            Enum => Enum.ToObject(member.PropertyType, Convert.ToInt32(value, null) + 1),
            ValueList<string> list => (ValueList<string>)[.. list, "another"],
            ValueList<GuardDefinition> list => (ValueList<GuardDefinition>)
                [.. list, Guard.FieldPresent("email")],
            ValueList<StatusGroup> list => (ValueList<StatusGroup>)[.. list.Skip(1)],
            ValueList<StatusDefinition> list => (ValueList<StatusDefinition>)[.. list.Skip(1)],
            ValueList<TransitionDefinition> list => (ValueList<TransitionDefinition>)
                [.. list.Skip(1)],
            string text => text + "x",
            null when member.PropertyType == typeof(string) => "x",
            null when member.PropertyType == typeof(int?) => 1,
            _ => throw new NotSupportedException(member.PropertyType.Name),
        };

    // Small changes: what two versions of one definition have between them.
    private static StatusWorkflow Edited(StatusWorkflow workflow, (int What, int Where) edit)
    {
        return edit.What switch
        {
            0 => workflow with { Version = edit.Where },
            1 => workflow with { Label = LocalizedText.Same("edited") },
            2 => workflow with { Groups = Swapped(workflow.Groups) },
            3 => workflow with { Statuses = Swapped(workflow.Statuses) },
            4 => workflow with { Transitions = Swapped(workflow.Transitions) },
            5 => workflow with { Statuses = Dropped(workflow.Statuses) },
            6 => workflow with { Transitions = [.. workflow.Transitions, .. workflow.Transitions] },
            7 => workflow with
            {
                Transitions =
                [
                    .. workflow.Transitions.Select(
                        (t, i) => i == edit.Where ? t with { MinReasons = 9 } : t
                    ),
                ],
            },
            8 => workflow with
            {
                Groups = [.. workflow.Groups.Select(g => g with { OnEntry = ["edited"] })],
            },
            _ => workflow,
        };

        ValueList<T> Swapped<T>(ValueList<T> list)
        {
            if (list.Count < 2)
            {
                return list;
            }

            var items = list.ToList();
            var at = edit.Where % (items.Count - 1);
            (items[at], items[^1]) = (items[^1], items[at]);
            return [.. items];
        }

        ValueList<T> Dropped<T>(ValueList<T> list) =>
            [.. list.Where((_, i) => i != edit.Where % list.Count)];
    }
}
