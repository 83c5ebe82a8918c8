using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Prospecting.Guards;
using Prospecting.Statuses;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Statuses;

[Rule("S-16")]
public sealed class BuilderTests
{
    private static readonly GuardDefinition Email = Guard.FieldPresent("email");
    private static readonly GuardDefinition Phone = Guard.FieldPresent("phone");

    /// <summary>Everything a definition can say.</summary>
    private const string Json = """
        {
          "key": "agency", "version": 4, "label": { "fr": "Agence", "en": "Agency" },
          "groups": [
            { "code": "work", "label": { "fr": "Travail", "en": "Work" }, "onEntry": ["work-entered"], "onExit": ["work-left"] },
            { "code": "talks", "parent": "work" }
          ],
          "statuses": [
            { "code": "new", "probability": 5, "initial": true, "staleAfterDays": 14, "onExit": ["welcome"] },
            { "code": "met", "group": "talks", "aliases": ["seen"], "onEntry": ["met-entered"] },
            { "code": "offered", "group": "work", "colour": "#0e626e" },
            { "code": "won", "category": "won", "probability": 99, "terminal": true },
            { "code": "lost", "category": "lost", "terminal": true }
          ],
          "transitions": [
            { "code": "meet", "from": ["new"], "to": "met" },
            {
              "code": "close", "from": ["met", "offered"], "to": "won", "guards": [
                { "code": "any", "guards": [
                  { "code": "in-set", "field": "source", "values": ["fair", "web"] },
                  { "code": "not", "guards": [{ "code": "any-field-present", "fields": ["email", "phone"] }] }
                ] }
              ]
            },
            { "code": "close", "from": ["met", "offered"], "to": "lost" },
            { "code": "offer", "from": ["talks"], "to": "offered", "permission": "offer", "minReasons": 1, "confirm": true },
            { "code": "again", "from": ["talks", "new"], "kind": "reentry", "guards": [{ "code": "age-at-least", "since": "status", "days": 7 }] },
            { "code": "call", "from": ["work"], "kind": "internal", "effects": ["called"], "guards": [{ "code": "field-present", "field": "phone" }] },
            { "code": "ping", "from": ["work"], "kind": "ignore", "guards": [{ "code": "count-at-least", "collection": "contacts", "count": 2 }] },
            { "code": "ping", "from": ["work"], "to": "new" },
            { "code": "lose", "from": "any-open", "to": "lost", "minNoteLength": 10 },
            { "code": "reopen", "from": ["lost"], "kind": "reopen", "permission": "manage" }
          ]
        }
        """;

    [Fact]
    public void A_workflow_with_phases_and_branches_is_the_same_from_the_builder_and_from_JSON()
    {
        var read = WorkflowJson.Read(Encoding.UTF8.GetBytes(Json)).OrThrow();
        var built = Built();
        built.ShouldBe(read);
        WorkflowJson.Write(built).ShouldBe(WorkflowJson.Write(read));
        built.ContentHash().ShouldBe(read.ContentHash());
        WorkflowValidator.Validate(built).ShouldBeEmpty();
    }

    [Fact]
    public void What_JSON_says_is_what_the_data_says()
    {
        var read = WorkflowJson.Read(Encoding.UTF8.GetBytes(Json)).OrThrow();
        read.Groups.Select(g => (g.Code, g.Parent)).ShouldBe([("work", null), ("talks", "work")]);
        read.Groups[0].Label.ShouldBe(new LocalizedText("Travail", "Work"));
        read.Groups[0].OnEntry.ShouldBe(["work-entered"]);
        read.Groups[0].OnExit.ShouldBe(["work-left"]);
        read.Groups[1].Label.ShouldBe(LocalizedText.Same("talks"));
        read.Statuses.Select(s => s.Group).ShouldBe([null, "talks", "work", null, null]);
        read.Statuses[0].StaleAfterDays.ShouldBe(14);
        read.Statuses[0].OnExit.ShouldBe(["welcome"]);
        read.Statuses[1].StaleAfterDays.ShouldBeNull();
        read.Statuses[1].OnEntry.ShouldBe(["met-entered"]);
        read.Transitions[1]
            .Guards.ShouldBe([
                Guard.Any(
                    Guard.InSet("source", "fair", "web"),
                    Guard.Not(Guard.AnyFieldPresent("email", "phone"))
                ),
            ]);
        read.Transitions[8].From.ShouldBe([TransitionDefinition.AnyOpen]);
    }

    [Fact]
    public void A_single_value_is_the_same_as_a_list_of_it_and_a_number_as_its_text()
    {
        static StatusWorkflow Read(string guard) =>
            WorkflowJson
                .Read(
                    Encoding.UTF8.GetBytes(
                        $$"""
                        { "key": "k", "label": { "fr": "k", "en": "k" }, "statuses": [], "transitions": [
                          { "code": "t", "guards": [{{guard}}] }
                        ] }
                        """
                    )
                )
                .OrThrow();
        Read("""{ "code": "g", "n": 7, "names": "x" }""")
            .ShouldBe(Read("""{ "code": "g", "n": ["7"], "names": ["x"] }"""));
        Read("""{ "code": "g", "names": [] }""")
            .Transitions[0]
            .Guards[0]
            .Arguments.ShouldHaveSingleItem()
            .Values.ShouldBeEmpty();
    }

    [Fact]
    public void The_conditional_words_are_the_plain_ones_with_conditions()
    {
        var conditional = new StatusWorkflowBuilder("k");
        conditional
            .Configure("a")
            .PermitIf("p", "b", Email, Phone)
            .PermitReentryIf("r", Email)
            .InternalTransitionIf("i", Email, "told", "sent")
            .IgnoreIf("g", Email, Phone);
        var plain = new StatusWorkflowBuilder("k");
        plain
            .Configure("a")
            .Permit("p", "b", t => t with { Guards = [Email, Phone] })
            .PermitReentry("r", t => t with { Guards = [Email] })
            .InternalTransition("i", t => t with { Guards = [Email], Effects = ["told", "sent"] })
            .Ignore("g", t => t with { Guards = [Email, Phone] });
        conditional.Build().ShouldBe(plain.Build());
        conditional
            .Build()
            .Transitions.Select(t => (t.Kind, t.To))
            .ShouldBe([
                (TransitionKind.Normal, "b"),
                (TransitionKind.Reentry, null),
                (TransitionKind.Internal, null),
                (TransitionKind.Ignore, null),
            ]);
    }

    [Fact]
    [Rule("S-4")]
    public void A_condition_decides_whether_to_enter_again_to_tell_and_to_ignore()
    {
        var builder = new StatusWorkflowBuilder("k");
        builder
            .Configure("new", s => s with { IsInitial = true })
            .Permit("win", "won")
            .PermitReentryIf("again", Email)
            .InternalTransitionIf("call", Email, "called")
            .IgnoreIf("ping", Email);
        builder.Configure(
            "won",
            s => s with { Category = StatusCategory.Won, Probability = 100, IsTerminal = true }
        );
        var workflow = Workflows.Compiled(builder.Build());
        string[] actions = ["again", "call", "ping"];
        actions
            .Select(a => Phased.Decide(workflow, "new", a, complete: true).GetType().Name)
            .ShouldBe([
                nameof(StatusDecision.Allowed),
                nameof(StatusDecision.Allowed),
                nameof(StatusDecision.Ignored),
            ]);
        foreach (var action in actions)
        {
            Phased.CodesOf(workflow, "new", action).ShouldBe([GuardReasons.FieldPresent]);
        }
    }

    [Fact]
    public void The_same_action_from_several_statuses_and_phases_becomes_one_transition()
    {
        var builder = new StatusWorkflowBuilder("k");
        builder.Configure("a").PermitIf("go", "c", Email);
        builder.ConfigureGroup("p").PermitIf("go", "c", Email);
        builder.Configure("b").PermitIf("go", "c", Email).Permit("go", "d");
        builder
            .Build()
            .Transitions.Select(t => (string.Join(' ', t.From), t.To))
            .ShouldBe([("a p b", "c"), ("b", "d")]);
    }

    [Fact]
    public void Branches_stay_in_the_order_they_were_written_even_where_equal_ones_stand_before()
    {
        var builder = new StatusWorkflowBuilder("k");
        builder.Configure("a").PermitIf("go", "c", Email);
        builder
            .Configure("b")
            .PermitIf("go", "d", Phone)
            // As from "a"; but out of "b" it comes second.
            .PermitIf("go", "c", Email);
        builder.Configure("e").PermitIf("go", "c", Email);
        builder
            .Build()
            .Transitions.Select(t => (string.Join(' ', t.From), t.To))
            .ShouldBe([("a e", "c"), ("b", "d"), ("b", "c")]);
    }

    [Fact]
    [Rule("S-13")]
    public void The_same_twice_from_one_status_stays_twice_and_is_a_fault()
    {
        var builder = new StatusWorkflowBuilder("k");
        builder
            .Configure("new", s => s with { IsInitial = true })
            .Permit("lose", "lost")
            .Permit("lose", "lost");
        builder.Configure(
            "lost",
            s => s with { Category = StatusCategory.Lost, IsTerminal = true }
        );
        builder.Build().Transitions.Count.ShouldBe(2);
        CompiledWorkflow.Compile(builder.Build()).ShouldBeRefused(WorkflowFaultReasons.Ambiguous);
    }

    [Fact]
    public void Whatever_is_merged_every_status_keeps_its_branches_in_their_order()
    {
        var merged = 0;
        Prop.ForAll(
                Calls,
                calls =>
                {
                    var builder = new StatusWorkflowBuilder("k");
                    Dictionary<string, StatusConfiguration> origins = new()
                    {
                        ["p"] = builder.ConfigureGroup("p"),
                        ["a"] = builder.Configure("a").SubstateOf("p"),
                        ["b"] = builder.Configure("b").SubstateOf("p"),
                        ["c"] = builder.Configure("c"),
                    };
                    foreach (var call in calls)
                    {
                        origins[call.From[0]].PermitIf(call.Code, call.To!, [.. call.Guards]);
                    }

                    var built = builder.Build();
                    merged += calls.Length - built.Transitions.Count;
                    var asBuilt = new ReferenceDecisions(built);
                    var asCalled = new ReferenceDecisions(built with { Transitions = [.. calls] });
                    foreach (var status in built.Statuses)
                    {
                        foreach (var action in calls.Select(c => c.Code))
                        {
                            asBuilt
                                .BranchesOf(status, action)
                                .Select(t => (t.To, t.Guards))
                                .ShouldBe(
                                    asCalled
                                        .BranchesOf(status, action)
                                        .Select(t => (t.To, t.Guards))
                                );
                        }
                    }
                }
            )
            .Holds();
        merged.ShouldBeGreaterThan(100);
    }

    private static Arbitrary<TransitionDefinition[]> Calls { get; } =
        (
            from origin in Gen.Elements("a", "b", "c", "p")
            from action in Gen.Elements("go", "run")
            from to in Gen.Elements("x", "y")
            from guard in Gen.Elements(Email, Phone)
            select Phased.Way(action, to, origin) with
            {
                Guards = [guard],
            }
        )
            .ArrayOf()
            .ToArbitrary();

    private static StatusWorkflow Built()
    {
        var builder = new StatusWorkflowBuilder("agency").Labelled("Agence", "Agency").Numbered(4);
        var work = builder
            .ConfigureGroup("work", g => g with { Label = new LocalizedText("Travail", "Work") })
            .OnEntry("work-entered")
            .OnExit("work-left");
        var talks = builder.ConfigureGroup("talks").SubstateOf("work");
        var fresh = builder
            .Configure(
                "new",
                s => s with { Probability = 5, IsInitial = true, StaleAfterDays = 14 }
            )
            .OnExit("welcome")
            .Permit("meet", "met");
        var source = Guard.Any(
            Guard.InSet("source", "fair", "web"),
            Guard.Not(Guard.AnyFieldPresent("email", "phone"))
        );
        builder
            .Configure("met", s => s with { Aliases = ["seen"] })
            .SubstateOf("talks")
            .OnEntry("met-entered")
            .PermitDynamic("close", ("won", [source]), ("lost", []));
        builder
            .Configure("offered", s => s with { Colour = "#0e626e" })
            .SubstateOf("work")
            .PermitDynamic("close", ("won", [source]), ("lost", []));
        builder.Configure(
            "won",
            s => s with { Category = StatusCategory.Won, Probability = 99, IsTerminal = true }
        );
        talks
            .Permit(
                "offer",
                "offered",
                t => t with { Permission = "offer", MinReasons = 1, RequiresConfirmation = true }
            )
            .PermitReentryIf("again", Guard.AgeAtLeast("status", 7));
        fresh.PermitReentryIf("again", Guard.AgeAtLeast("status", 7));
        work.InternalTransitionIf("call", Phone, "called")
            .IgnoreIf("ping", Guard.CountAtLeast("contacts", 2))
            .Permit("ping", "new");
        builder.PermitFromAnyOpen("lose", "lost", t => t with { MinNoteLength = 10 });
        builder
            .Configure("lost", s => s with { Category = StatusCategory.Lost, IsTerminal = true })
            .PermitReopen("reopen", t => t with { Permission = "manage" });
        return builder.Build();
    }
}
