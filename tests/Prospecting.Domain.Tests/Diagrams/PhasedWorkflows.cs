using FsCheck;
using FsCheck.Fluent;
using Prospecting.Collections;
using Prospecting.Domain.Tests.Statuses;
using Prospecting.Guards;
using Prospecting.Statuses;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Diagrams;

/// <summary>Definitions with phases.</summary>
internal static class PhasedWorkflows
{
    private static readonly string[] Codes = ["a", "b", "c", "d", "gone"];

    /// <summary>The example of the documentation.</summary>
    public static StatusWorkflow Agency { get; } = BuildAgency();

    /// <summary>The same a year later.</summary>
    public static StatusWorkflow AgencyNextYear { get; } = BuildAgencyNextYear();

    /// <summary>Anything the data types can hold: codes twice, phases that there are not or that lie in themselves, labels of any text.</summary>
    public static Arbitrary<StatusWorkflow> Any { get; } =
        (
            from workflow in RandomWorkflows.Any.Generator
            from groups in AnyGroup().ArrayOf()
            from codes in Gen.Elements("s", "t", "u", "a", "b").ArrayOf(workflow.Statuses.Count)
            from phases in Gen.Elements(Codes).OrNull().ArrayOf(workflow.Statuses.Count)
            from ways in AnyWay().ArrayOf(workflow.Transitions.Count)
            select workflow with
            {
                Groups = groups.Take(6).ToValueList(),
                Statuses =
                [
                    .. workflow.Statuses.Select(
                        (s, i) => s with { Code = codes[i], Group = phases[i] }
                    ),
                ],
                Transitions =
                [
                    .. workflow.Transitions.Select(
                        (t, i) =>
                            t with
                            {
                                Code = ways[i].Code,
                                From = ways[i].From,
                                To = ways[i].To,
                            }
                    ),
                ],
            }
        ).ToArbitrary();

    /// <summary>Definitions without a fault, with phases in phases and one action out of all of them.</summary>
    public static Arbitrary<StatusWorkflow> Sound { get; } =
        (
            from workflow in RandomWorkflows.Sound.Generator
            from parents in Gen.Choose(-1, 3).ArrayOf(4)
            from phases in Gen.Choose(-1, 3).ArrayOf(workflow.Statuses.Count)
            from targets in Gen.Choose(0, workflow.Statuses.Count - 1).ArrayOf(4)
            let phased = workflow with
            {
                Groups =
                [
                    .. parents.Select(
                        (parent, i) =>
                            new StatusGroup
                            {
                                Code = $"g{i}",
                                Label = LocalizedText.Same($"G{i}"),
                                Parent = parent >= 0 && parent < i ? $"g{parent}" : null,
                            }
                    ),
                ],
                Statuses =
                [
                    .. workflow.Statuses.Select(
                        (s, i) => s with { Group = phases[i] < 0 ? null : $"g{phases[i]}" }
                    ),
                ],
                Transitions =
                [
                    .. workflow.Transitions,
                    .. targets.Select(
                        (target, i) =>
                            new TransitionDefinition
                            {
                                Code = "leave",
                                Label = LocalizedText.Same($"leave g{i}"),
                                From = [$"g{i}"],
                                To = workflow.Statuses[target].Code,
                            }
                    ),
                ],
            }
            where CompiledWorkflow.Compile(phased).Succeeded
            select phased
        ).ToArbitrary();

    /// <summary>Phases in phases, deeper than any call stack.</summary>
    public static StatusWorkflow Deep(int depth) =>
        Workflows.Sound with
        {
            Groups =
            [
                .. Enumerable
                    .Range(0, depth)
                    .Select(i => new StatusGroup
                    {
                        Code = $"g{i}",
                        Label = LocalizedText.Same($"G{i}"),
                        Parent = i == 0 ? null : $"g{i - 1}",
                    }),
            ],
        };

    private static Gen<StatusGroup> AnyGroup() =>
        from code in Gen.Elements(Codes[..4])
        from label in Hostile.WellFormed
        from parent in Gen.Elements(Codes).OrNull()
        select new StatusGroup
        {
            Code = code,
            Label = LocalizedText.Same(label),
            Parent = parent,
        };

    private static Gen<(string Code, ValueList<string> From, string? To)> AnyWay() =>
        from code in Gen.Elements("go", "come")
        from origins in Gen.Elements("s", "t", "u", "a", "b", "c", TransitionDefinition.AnyOpen)
            .NonEmptyListOf()
        from to in Gen.Elements("s", "t", "u", "a", "gone").OrNull()
        select (code, origins.ToValueList(), to);

    private static StatusWorkflow BuildAgency()
    {
        var builder = new StatusWorkflowBuilder("agency").Labelled("Agence", "Agency");
        builder.ConfigureGroup(
            "talks",
            g => g with { Label = new LocalizedText("Échanges", "Talks") }
        );
        builder
            .ConfigureGroup(
                "closing",
                g => g with { Label = new LocalizedText("Conclusion", "Closing") }
            )
            .SubstateOf("talks")
            .Permit("reconsider", "qualified");
        builder.Configure("new", s => s with { IsInitial = true }).Permit("qualify", "qualified");
        builder.Configure("qualified").SubstateOf("talks").Permit("quote", "quoted");
        builder
            .Configure("quoted", s => s with { Probability = 50 })
            .SubstateOf("closing")
            .PermitDynamic(
                "answer",
                ("won", [Guard.CountAtLeast("addresses", 1)]),
                ("negotiation", [])
            );
        builder
            .Configure("negotiation", s => s with { Probability = 75 })
            .SubstateOf("closing")
            .Permit("sign", "won");
        builder.Configure(
            "won",
            s => s with { Category = StatusCategory.Won, Probability = 100, IsTerminal = true }
        );
        builder
            .Configure("lost", s => s with { Category = StatusCategory.Lost, IsTerminal = true })
            .PermitReopen("reopen");
        return builder.PermitFromAnyOpen("lose", "lost").Build();
    }

    private static StatusWorkflow BuildAgencyNextYear()
    {
        var older = Agency;
        return older with
        {
            Version = 2,
            Groups =
            [
                older.Groups[0],
                older.Groups[1] with
                {
                    Label = new LocalizedText("Signature", "Signing"),
                },
            ],
            Statuses =
            [
                .. older
                    .Statuses.Where(s => s.Code != "negotiation")
                    .Select(s => s.Code == "quoted" ? s with { Probability = 60 } : s),
                new StatusDefinition
                {
                    Code = "demo",
                    Label = new LocalizedText("Démonstration", "Demo"),
                    Group = "talks",
                    Probability = 30,
                },
            ],
            Transitions =
            [
                .. older
                    .Transitions.Where(t => t.Code != "sign" && t.To != "negotiation")
                    .Select(t =>
                        t.Code == "lose"
                            ? t with
                            {
                                MinReasons = 1,
                                RequiresConfirmation = true,
                            }
                            : t
                    ),
                new TransitionDefinition
                {
                    Code = "show",
                    Label = new LocalizedText("Montrer", "Show"),
                    From = ["qualified"],
                    To = "demo",
                },
                new TransitionDefinition
                {
                    Code = "quote",
                    Label = LocalizedText.Same("quote"),
                    From = ["demo"],
                    To = "quoted",
                },
            ],
        };
    }
}
