using System.Text;
using Prospecting.Guards;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Statuses;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Statuses;

/// <summary>For each thing that can be wrong with a definition, one where nothing else is.</summary>
internal static class FaultyWorkflows
{
    private static readonly StatusWorkflow Sound = Workflows.Sound;

    public static IReadOnlyList<FaultyWorkflow> All { get; } =
    [
        Json("no text", WorkflowFaultReasons.NotJson, null, ""),
        Json("an open brace", WorkflowFaultReasons.NotJson, null, "{ \"key\": "),
        Json("a comment", WorkflowFaultReasons.NotJson, null, "// x\n{}"),
        Json("a trailing comma", WorkflowFaultReasons.NotJson, null, "{ \"key\": \"a\", }"),
        Json(
            "thirty-three levels",
            WorkflowFaultReasons.NotJson,
            null,
            new string('[', 33) + new string(']', 33)
        ),
        Json("a list", WorkflowFaultReasons.WrongValue, "", "[]"),
        Json("a number as key", WorkflowFaultReasons.WrongValue, "/key", Text(key: "5")),
        Json(
            "a negative version",
            WorkflowFaultReasons.WrongValue,
            "/version",
            Text(more: ", \"version\": -1")
        ),
        Json(
            "half a version",
            WorkflowFaultReasons.WrongValue,
            "/version",
            Text(more: ", \"version\": 1.5")
        ),
        Json(
            "a version beyond all numbers",
            WorkflowFaultReasons.WrongValue,
            "/version",
            Text(more: ", \"version\": 1e99")
        ),
        Json("a label as text", WorkflowFaultReasons.WrongValue, "/label", Text(label: "\"x\"")),
        Json(
            "a status as text",
            WorkflowFaultReasons.WrongValue,
            "/statuses/0",
            Text(statuses: "[\"new\"]")
        ),
        Json(
            "an unknown category",
            WorkflowFaultReasons.WrongValue,
            "/statuses/0/category",
            Text(statuses: "[{ \"code\": \"a\", \"category\": \"closed\" }]")
        ),
        Json(
            "a flag as text",
            WorkflowFaultReasons.WrongValue,
            "/statuses/0/initial",
            Text(statuses: "[{ \"code\": \"a\", \"initial\": \"yes\" }]")
        ),
        Json(
            "an alias as number",
            WorkflowFaultReasons.WrongValue,
            "/statuses/0/aliases/1",
            Text(statuses: "[{ \"code\": \"a\", \"aliases\": [\"b\", 5] }]")
        ),
        Json(
            "an origin as number",
            WorkflowFaultReasons.WrongValue,
            "/transitions/0/from",
            Text(transitions: "[{ \"code\": \"a\", \"from\": 5 }]")
        ),
        Json(
            "a guard's parameter as object",
            WorkflowFaultReasons.WrongValue,
            "/transitions/0/guards/0/field",
            Text(
                transitions: "[{ \"code\": \"a\", \"guards\": [{ \"code\": \"g\", \"field\": {} }] }]"
            )
        ),
        Json(
            "an unknown member",
            WorkflowFaultReasons.UnknownMember,
            "/statuses/0/colours",
            Text(statuses: "[{ \"code\": \"a\", \"colours\": \"red\" }]")
        ),
        Json(
            "an unknown member to be escaped",
            WorkflowFaultReasons.UnknownMember,
            "/a~1b~0c",
            Text(more: ", \"a/b~c\": 1")
        ),
        Json("no label", WorkflowFaultReasons.MissingMember, "/label", Text(label: null)),
        Json(
            "no code",
            WorkflowFaultReasons.MissingMember,
            "/transitions/0/code",
            Text(transitions: "[{ }]")
        ),
        Json(
            "a label in one language",
            WorkflowFaultReasons.MissingMember,
            "/label/en",
            Text(label: "{ \"fr\": \"x\" }")
        ),
        Json(
            "a member twice",
            WorkflowFaultReasons.Duplicate,
            "/key",
            Text(more: ", \"key\": \"b\"")
        ),
        Json(
            "a file beyond the limit",
            WorkflowFaultReasons.TooLarge,
            null,
            new string(' ', WorkflowJson.MaxBytes + 1)
        ),
        Data(
            "too many statuses",
            WorkflowFaultReasons.TooLarge,
            "/statuses",
            Sound with
            {
                Statuses =
                [
                    .. Enumerable
                        .Range(0, WorkflowValidator.MaxStatuses + 1)
                        .Select(i => Sound.Statuses[0] with { Code = $"s{i}" }),
                ],
            }
        ),
        Data(
            "too many transitions",
            WorkflowFaultReasons.TooLarge,
            "/statuses",
            Sound with
            {
                Transitions =
                [
                    .. Enumerable
                        .Range(0, WorkflowValidator.MaxTransitions + 1)
                        .Select(i => Sound.Transitions[0] with { Code = $"t{i}" }),
                ],
            }
        ),
        Data("an empty key", WorkflowFaultReasons.BadCode, "/key", Sound with { Key = "" }),
        Data("a key in capitals", WorkflowFaultReasons.BadCode, "/key", Sound with { Key = "Key" }),
        Data(
            "a status code with a space",
            WorkflowFaultReasons.BadCode,
            "/statuses/3/code",
            With(Extra with { Code = "in between" }, To("go", "in between"))
        ),
        Data(
            "an action code of 41 characters",
            WorkflowFaultReasons.BadCode,
            "/transitions/2/code",
            With(To(new string('a', 41), "won"))
        ),
        Data(
            "one status code twice",
            WorkflowFaultReasons.Duplicate,
            "/statuses/3",
            With(Extra with { Code = "won" })
        ),
        Data(
            "two status codes that read alike",
            WorkflowFaultReasons.Duplicate,
            "/statuses/3",
            With(Extra with { Code = "won-" }, To("go", "won-"))
        ),
        Data(
            "an alias that is another's code",
            WorkflowFaultReasons.Duplicate,
            "/statuses/3",
            With(Extra with { Aliases = ["Wön"] }, To("go", "extra"))
        ),
        Data(
            "a branch behind one without conditions",
            WorkflowFaultReasons.Ambiguous,
            "/transitions/2",
            With(To("win", "lost"))
        ),
        Data(
            "a branch with the conditions of another",
            WorkflowFaultReasons.Ambiguous,
            "/transitions/3",
            With(
                To("close", "lost") with
                {
                    Guards = [Guard.FieldPresent("email")],
                },
                To("close", "won") with
                {
                    Guards = [Guard.FieldPresent("email")],
                }
            )
        ),
        Data(
            "a status that is called any-open",
            WorkflowFaultReasons.BadCode,
            "/statuses/3/code",
            With(
                Extra with
                {
                    Code = TransitionDefinition.AnyOpen,
                },
                To("go", TransitionDefinition.AnyOpen)
            )
        ),
        Data(
            "a label of nothing but space",
            WorkflowFaultReasons.BadLabel,
            "/statuses/0/label/en",
            Change(0, s => s with { Label = new LocalizedText("Nouveau", " ") })
        ),
        Data(
            "a label of 101 characters",
            WorkflowFaultReasons.BadLabel,
            "/transitions/2/label/fr",
            With(To("go", "won") with { Label = new LocalizedText(new string('a', 101), "Go") })
        ),
        Data(
            "a label with half a surrogate pair",
            WorkflowFaultReasons.BadLabel,
            "/label/fr",
            Sound with
            {
                Label = new LocalizedText("\ud800", "Go"),
            }
        ),
        Data(
            "two labels that read alike",
            WorkflowFaultReasons.SameLabel,
            "/statuses/1/label",
            Change(1, s => s with { Label = LocalizedText.Same("Lost") })
        ),
        Data(
            "a phase that there is not",
            WorkflowFaultReasons.UnknownGroup,
            "/statuses/0/group",
            Change(0, s => s with { Group = "talks" })
        ),
        Data(
            "a phase in one that there is not",
            WorkflowFaultReasons.UnknownGroup,
            "/groups/0/parent",
            Grouped(Phase with { Parent = "talks" })
        ),
        Data(
            "a phase in itself",
            WorkflowFaultReasons.GroupCycle,
            "/groups/0/parent",
            Grouped(Phase with { Parent = "phase" })
        ),
        Data(
            "a phase without a status",
            WorkflowFaultReasons.EmptyGroup,
            "/groups/1",
            Grouped(Phase, Phase with { Code = "talks" })
        ),
        Data(
            "a phase that is called like a status",
            WorkflowFaultReasons.Duplicate,
            "/groups/1/code",
            Grouped(Phase, Phase with { Code = "won" }) with
            {
                Statuses =
                [
                    Sound.Statuses[0] with
                    {
                        Group = "won",
                    },
                    Sound.Statuses[1] with
                    {
                        Group = "phase",
                    },
                    Sound.Statuses[2],
                ],
            }
        ),
        Data(
            "a way out of a phase that nothing may leave",
            WorkflowFaultReasons.EmptyOrigin,
            "/transitions/2/from",
            Sound with
            {
                Groups = [Phase],
                Statuses =
                [
                    Sound.Statuses[0],
                    Sound.Statuses[1] with
                    {
                        Group = "phase",
                    },
                    Sound.Statuses[2],
                ],
                Transitions = [.. Sound.Transitions, To("go", "lost") with { From = ["phase"] }],
            }
        ),
        Data(
            "a reopening of what is open",
            WorkflowFaultReasons.OpenReopened,
            "/transitions/2/from/0",
            With(To("reopen", null) with { Kind = TransitionKind.Reopen })
        ),
        Data(
            "a reopening of all that is open",
            WorkflowFaultReasons.OpenReopened,
            "/transitions/2/from/0",
            With(
                To("reopen", null) with
                {
                    From = [TransitionDefinition.AnyOpen],
                    Kind = TransitionKind.Reopen,
                }
            )
        ),
        Data(
            "a way to a converted status",
            WorkflowFaultReasons.ConvertedEntered,
            "/transitions/2/to",
            With(
                Extra with
                {
                    Category = StatusCategory.Converted,
                    Probability = 100,
                },
                To("go", "extra")
            )
        ),
        Data(
            "a circle without an end",
            WorkflowFaultReasons.NeverCloses,
            "/statuses/3",
            With(
                Extra with
                {
                    IsTerminal = false,
                },
                To("go", "extra"),
                To("on", "further") with
                {
                    From = ["extra"],
                },
                To("back", "extra") with
                {
                    From = ["further"],
                }
            ) with
            {
                Statuses =
                [
                    .. Sound.Statuses,
                    Extra with
                    {
                        IsTerminal = false,
                    },
                    Extra with
                    {
                        Code = "further",
                        Label = LocalizedText.Same("Further"),
                        IsTerminal = false,
                    },
                ],
            }
        ),
        Data(
            "a closed status that stagnates",
            WorkflowFaultReasons.StaleClosed,
            "/statuses/1/staleAfterDays",
            Change(1, s => s with { StaleAfterDays = 30 })
        ),
        Data(
            "a status that stagnates at once",
            WorkflowFaultReasons.WrongValue,
            "/statuses/0/staleAfterDays",
            Change(0, s => s with { StaleAfterDays = 0 })
        ),
        Data(
            "more reasons than may be given",
            WorkflowFaultReasons.WrongValue,
            "/transitions/2/minReasons",
            With(To("go", "won") with { MinReasons = 21 })
        ),
        Data(
            "an effect that is no code",
            WorkflowFaultReasons.BadCode,
            "/statuses/0/onEntry/1",
            Change(0, s => s with { OnEntry = ["good", "not good"] })
        ),
        Data(
            "a right that is no code",
            WorkflowFaultReasons.BadCode,
            "/transitions/2/permission",
            With(To("go", "won") with { Permission = "May I?" })
        ),
        Data(
            "a condition of nothing",
            WorkflowFaultReasons.GuardShape,
            "/transitions/2/guards/0",
            With(To("go", "won") with { Guards = [Guard.All()] })
        ),
        Data(
            "a negation of two",
            WorkflowFaultReasons.GuardShape,
            "/transitions/2/guards/0",
            With(
                To("go", "won") with
                {
                    Guards =
                    [
                        new GuardDefinition("not")
                        {
                            Guards = [Guard.FieldPresent("email"), Guard.FieldPresent("phone")],
                        },
                    ],
                }
            )
        ),
        Data(
            "conditions nine deep",
            WorkflowFaultReasons.GuardShape,
            "/transitions/2/guards",
            With(
                To("go", "won") with
                {
                    Guards =
                    [
                        Enumerable
                            .Range(0, 8)
                            .Aggregate(Guard.FieldPresent("email"), (g, _) => Guard.Not(g)),
                    ],
                }
            )
        ),
        Data(
            "sixty-five conditions",
            WorkflowFaultReasons.GuardShape,
            "/transitions/2/guards",
            With(
                To("go", "won") with
                {
                    Guards = [.. Enumerable.Repeat(Guard.FieldPresent("email"), 65)],
                }
            )
        ),
        Data(
            "a fact that there is not",
            WorkflowFaultReasons.UnknownFact,
            "/transitions/2/guards/0/field",
            With(To("go", "won") with { Guards = [Guard.FieldPresent("emial")] })
        ),
        Data(
            "a guard that refuses its arguments",
            WorkflowFaultReasons.GuardParameter,
            "/transitions/2/guards/0",
            With(To("go", "won") with { Guards = [Guard.Named("picky")] })
        ),
        Data(
            "no initial status",
            WorkflowFaultReasons.NoInitial,
            "/statuses",
            Change(0, s => s with { IsInitial = false })
        ),
        Data(
            "two initial statuses",
            WorkflowFaultReasons.SeveralInitial,
            "/statuses",
            Change(1, s => s with { IsInitial = true })
        ),
        Data(
            "an origin that there is not",
            WorkflowFaultReasons.UnknownTarget,
            "/transitions/2/from/1",
            With(To("go", "won") with { From = ["new", "nev"] })
        ),
        Data(
            "a target that there is not",
            WorkflowFaultReasons.UnknownTarget,
            "/transitions/2/to",
            With(To("go", "wom"))
        ),
        Data(
            "a transition from nowhere",
            WorkflowFaultReasons.MissingEnd,
            "/transitions/2/from",
            With(To("go", "won") with { From = [] })
        ),
        Data(
            "a transition to nowhere",
            WorkflowFaultReasons.MissingEnd,
            "/transitions/2/to",
            With(To("go", null))
        ),
        Data(
            "a reopening with a target of its own",
            WorkflowFaultReasons.MissingEnd,
            "/transitions/2/to",
            With(To("go", "new") with { From = ["lost"], Kind = TransitionKind.Reopen })
        ),
        Data(
            "a status that no path leads to",
            WorkflowFaultReasons.Unreachable,
            "/statuses/3",
            With(Extra)
        ),
        Data(
            "a status that nothing leads out of",
            WorkflowFaultReasons.DeadEnd,
            "/statuses/3",
            With(Extra with { IsTerminal = false }, To("go", "extra"))
        ),
        Data(
            "a status that only leads to itself",
            WorkflowFaultReasons.DeadEnd,
            "/statuses/3",
            With(
                Extra with
                {
                    IsTerminal = false,
                },
                To("go", "extra"),
                To("stay", "extra") with
                {
                    From = ["extra"],
                }
            )
        ),
        Data(
            "a way out of a terminal status",
            WorkflowFaultReasons.TerminalLeft,
            "/transitions/2/from/0",
            With(To("go", "new") with { From = ["won"] })
        ),
        Data(
            "nothing to win",
            WorkflowFaultReasons.NoWon,
            "/statuses",
            Change(1, s => s with { Category = StatusCategory.Junk, Probability = 0 })
        ),
        Data(
            "nothing to lose",
            WorkflowFaultReasons.NoLost,
            "/statuses",
            Change(2, s => s with { Category = StatusCategory.Junk })
        ),
        Data(
            "a guard that there is not",
            WorkflowFaultReasons.UnknownGuard,
            "/transitions/2/guards/0",
            With(To("go", "won") with { Guards = [Workflows.Guard("field-presant")] })
        ),
        Data(
            "a guard without its parameter",
            WorkflowFaultReasons.GuardParameter,
            "/transitions/2/guards/1",
            With(
                To("go", "won") with
                {
                    Guards =
                    [
                        Workflows.Guard("field-present", ("field", "email")),
                        Workflows.Guard("field-present", ("feld", "email")),
                    ],
                }
            )
        ),
        Data(
            "a count that is no number",
            WorkflowFaultReasons.GuardParameter,
            "/transitions/2/guards/0",
            With(
                To("go", "won") with
                {
                    Guards =
                    [
                        Workflows.Guard(
                            "count-at-least",
                            ("collection", "contacts"),
                            ("count", "many")
                        ),
                    ],
                }
            )
        ),
        Data(
            "an open status above 100",
            WorkflowFaultReasons.Probability,
            "/statuses/0/probability",
            Change(0, s => s with { Probability = 101 })
        ),
        Data(
            "an open status below 0",
            WorkflowFaultReasons.Probability,
            "/statuses/0/probability",
            Change(0, s => s with { Probability = -1 })
        ),
        Data(
            "a won status worth nothing",
            WorkflowFaultReasons.Probability,
            "/statuses/1/probability",
            Change(1, s => s with { Probability = 0 })
        ),
        Data(
            "a lost status worth something",
            WorkflowFaultReasons.Probability,
            "/statuses/2/probability",
            Change(2, s => s with { Probability = 1 })
        ),
        Data(
            "a customer that is left",
            WorkflowFaultReasons.ConvertedLeft,
            "/transitions/2/from/1",
            With(
                Extra with
                {
                    Category = StatusCategory.Converted,
                    Probability = 100,
                },
                To("reopen", null) with
                {
                    From = ["lost", "extra"],
                    Kind = TransitionKind.Reopen,
                }
            )
        ),
        Data(
            "a reopened junk",
            WorkflowFaultReasons.JunkReopened,
            "/transitions/3/from/1",
            With(
                Extra with
                {
                    Category = StatusCategory.Junk,
                },
                To("go", "extra"),
                To("reopen", null) with
                {
                    From = ["lost", "extra"],
                    Kind = TransitionKind.Reopen,
                }
            )
        ),
    ];

    private static StatusDefinition Extra =>
        new()
        {
            Code = "extra",
            Label = LocalizedText.Same("Extra"),
            IsTerminal = true,
        };

    private static TransitionDefinition To(string code, string? to) =>
        new()
        {
            Code = code,
            Label = LocalizedText.Same(code),
            From = ["new"],
            To = to,
        };

    private static StatusWorkflow With(params TransitionDefinition[] transitions) =>
        Sound with
        {
            Transitions = [.. Sound.Transitions, .. transitions],
        };

    private static StatusWorkflow With(
        StatusDefinition status,
        params TransitionDefinition[] transitions
    ) => With(transitions) with { Statuses = [.. Sound.Statuses, status] };

    private static StatusWorkflow Change(
        int index,
        Func<StatusDefinition, StatusDefinition> change
    ) => Sound with { Statuses = [.. Sound.Statuses.Select((s, i) => i == index ? change(s) : s)] };

    private static string Text(
        string key = "\"k\"",
        string? label = "{ \"fr\": \"x\", \"en\": \"x\" }",
        string statuses = "[]",
        string transitions = "[]",
        string more = ""
    )
    {
        var labelled = label is null ? string.Empty : $"\"label\": {label}, ";
        return $"{{ \"key\": {key}, {labelled}\"statuses\": {statuses}, \"transitions\": {transitions}{more} }}";
    }

    private static FaultyWorkflow Json(string name, string code, string? pointer, string text) =>
        new(name, code, pointer, () => WorkflowJson.Read(Encoding.UTF8.GetBytes(text)).Reasons);

    private static FaultyWorkflow Data(
        string name,
        string code,
        string pointer,
        StatusWorkflow definition
    ) =>
        new(
            name,
            code,
            pointer,
            () => WorkflowValidator.Validate(definition, Guards).Select(f => f.Reason)
        );

    private static StatusWorkflow Grouped(params StatusGroup[] groups) =>
        Change(0, s => s with { Group = "phase" }) with
        {
            Groups = [.. groups],
        };

    private static StatusGroup Phase =>
        new() { Code = "phase", Label = LocalizedText.Same("Phase") };

    // The facts of a prospect, and a host's guard that finds fault with whatever it is given.
    private static readonly StatusGuards Guards = ProspectFacts.Guards.With(
        new StatusGuard("picky", [], _ => throw new FormatException("canary"))
    );
}

/// <summary>A definition with one fault.</summary>
/// <param name="Name">What is wrong, in words.</param>
/// <param name="Code">The code of the fault.</param>
/// <param name="Pointer">Where it is.</param>
/// <param name="Faults">Finds the faults.</param>
internal sealed record FaultyWorkflow(
    string Name,
    string Code,
    string? Pointer,
    Func<IEnumerable<Reason>> Faults
);
