using System.Text;
using FsCheck.Fluent;
using Prospecting.Diagrams;
using Prospecting.Guards;
using Prospecting.Statuses;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Statuses;

[Rule("S-16")]
public sealed class WorkflowJsonTests
{
    [Fact]
    public void Builder_json_and_value_are_the_same_thing()
    {
        var builder = new StatusWorkflowBuilder("standard").Labelled("Prospection", "Prospecting");
        builder
            .Configure(
                "new",
                s =>
                    s with
                    {
                        Label = new LocalizedText("Nouveau", "New"),
                        Probability = 10,
                        IsInitial = true,
                        Aliases = ["nouvelle"],
                    }
            )
            .Permit(
                "qualify",
                "qualified",
                t =>
                    t with
                    {
                        Label = new LocalizedText("Qualifier", "Qualify"),
                        Guards = [Guard.AnyFieldPresent("email", "phone", "mobile")],
                    }
            );
        builder
            .Configure(
                "qualified",
                s => s with { Label = new LocalizedText("Qualifié", "Qualified"), Probability = 30 }
            )
            .Permit(
                "propose",
                "proposition",
                t =>
                    t with
                    {
                        Label = new LocalizedText("Proposer", "Propose"),
                        Guards =
                        [
                            Workflows.Guard(
                                "count-at-least",
                                ("collection", "contacts"),
                                ("count", "1")
                            ),
                        ],
                    }
            );
        builder
            .Configure(
                "proposition",
                s => s with { Label = LocalizedText.Same("Proposition"), Probability = 60 }
            )
            .Permit(
                "win",
                "won",
                t =>
                    t with
                    {
                        Label = new LocalizedText("Gagner", "Win"),
                        MinReasons = 1,
                        RequiresConfirmation = true,
                        Effects = ["prospect-won"],
                    }
            );
        builder.Configure(
            "won",
            s =>
                s with
                {
                    Label = new LocalizedText("Gagné", "Won"),
                    Category = StatusCategory.Won,
                    Probability = 100,
                    IsTerminal = true,
                    Aliases = ["signé", "signed"],
                }
        );
        builder.PermitFromAnyOpen(
            "lose",
            "lost",
            t =>
                t with
                {
                    Label = new LocalizedText("Perdre", "Lose"),
                    MinReasons = 1,
                    MinNoteLength = 10,
                }
        );
        builder.PermitFromAnyOpen(
            "discard",
            "junk",
            t =>
                t with
                {
                    Label = new LocalizedText("Écarter", "Discard"),
                    RequiresConfirmation = true,
                }
        );
        builder
            .Configure(
                "lost",
                s =>
                    s with
                    {
                        Label = new LocalizedText("Perdu", "Lost"),
                        Category = StatusCategory.Lost,
                        IsTerminal = true,
                    }
            )
            .PermitReopen("reopen");
        builder.Configure(
            "junk",
            s =>
                s with
                {
                    Label = new LocalizedText("Défectueux", "Junk"),
                    Category = StatusCategory.Junk,
                    IsTerminal = true,
                }
        );
        var built = builder.Build();
        built = built with
        {
            Transitions =
            [
                .. built.Transitions.Select(t =>
                    t.Code == "reopen"
                        ? t with
                        {
                            Label = new LocalizedText("Rouvrir", "Reopen"),
                        }
                        : t
                ),
            ],
        };

        built.ShouldBe(StatusPresets.Standard);
        WorkflowJson.Write(built).ShouldBe(WorkflowJson.Write(StatusPresets.Standard));
    }

    [Fact]
    public void The_same_action_from_several_statuses_is_one_transition()
    {
        Workflows.Rich.Transitions.Single(t => t.Code == "ping").From.ShouldBe(["new", "proposal"]);

        var builder = new StatusWorkflowBuilder("k");
        builder.Configure("a").Permit("go", "c");
        builder.Configure("b").Permit("go", "c", t => t with { MinReasons = 1 });
        // Not the same action: the validator will say that the code is there twice.
        builder.Build().Transitions.Count.ShouldBe(2);
    }

    [Fact]
    public void What_is_written_is_read_again_as_it_was() =>
        Prop.ForAll(
                RandomWorkflows.Any,
                workflow =>
                {
                    var text = WorkflowJson.Write(workflow);
                    var read = WorkflowJson.Read(Encoding.UTF8.GetBytes(text)).OrThrow();
                    read.ShouldBe(workflow);
                    WorkflowJson.Write(read).ShouldBe(text);
                }
            )
            .Holds();

    [Fact]
    public void A_byte_order_mark_is_no_fault()
    {
        byte[] file =
        [
            .. Encoding.UTF8.Preamble,
            .. Encoding.UTF8.GetBytes(WorkflowJson.Write(Workflows.Rich)),
        ];
        WorkflowJson.Read(file).OrThrow().ShouldBe(Workflows.Rich);
    }

    [Fact]
    public void All_faults_of_a_text_come_at_once()
    {
        var outcome = WorkflowJson.Read(
            """
            {
              "key": 1, "version": "x",
              "statuses": [{ "code": true, "category": 3, "probability": "a", "terminal": 0 }],
              "transitions": [{ "form": [], "kind": "sideways", "guards": [5], "minReasons": -1 }, null]
            }
            """u8.ToArray()
        );
        outcome.Reasons.ShouldPointAt(
            "/key",
            "/label",
            "/version",
            "/statuses/0/code",
            "/statuses/0/category",
            "/statuses/0/probability",
            "/statuses/0/terminal",
            "/transitions/0/form",
            "/transitions/0/code",
            "/transitions/0/kind",
            "/transitions/0/guards/0",
            "/transitions/0/minReasons",
            "/transitions/1"
        );
    }

    [Fact]
    public void Text_that_is_no_json_is_refused_where_it_breaks()
    {
        var reason = WorkflowJson.Read("{\n  \"key\": nope }"u8.ToArray()).Reasons.Single();
        reason.Code.ShouldBe(WorkflowFaultReasons.NotJson);
        reason.Parameters.Single(p => p.Name == "line").Value.ShouldBe("2");
    }

    [Fact]
    public void Whatever_bytes_come_they_are_answered() =>
        Prop.ForAll<byte[]>(bytes => WorkflowJson.Read(bytes).Succeeded.ShouldBeFalse()).Holds();

    [Fact]
    public void A_good_file_with_any_byte_changed_is_answered()
    {
        var good = Encoding.UTF8.GetBytes(WorkflowJson.Write(Workflows.Rich));
        Prop.ForAll(
                Gen.Choose(0, good.Length - 1).ToArbitrary(),
                // Bytes that are no ASCII are wrong UTF-8 here, which has a test of its own.
                Gen.Choose(0, 127).ToArbitrary(),
                (place, value) =>
                {
                    var changed = good.ToArray();
                    changed[place] = (byte)value;
                    if (WorkflowJson.Read(changed).TryGet(out var workflow))
                    {
                        _ = WorkflowValidator.Validate(workflow);
                    }
                }
            )
            .Holds(1000);
    }

    [Fact]
    public void A_good_file_cut_anywhere_is_refused()
    {
        var good = Encoding.UTF8.GetBytes(WorkflowJson.Write(Workflows.Sound)).AsMemory();
        for (var length = 0; length < good.Length - 2; length += 7)
        {
            WorkflowJson.Read(good[..length]).ShouldBeRefused(WorkflowFaultReasons.NotJson);
        }
    }

    [Fact]
    public void A_million_open_brackets_are_refused_at_once() =>
        WorkflowJson
            .Read(Encoding.UTF8.GetBytes(new string('[', WorkflowJson.MaxBytes)))
            .ShouldBeRefused(WorkflowFaultReasons.NotJson);

    [Fact]
    public void Whatever_definition_comes_it_is_validated_and_drawn() =>
        Prop.ForAll(
                RandomWorkflows.Any,
                workflow =>
                {
                    var compiled = CompiledWorkflow.Compile(workflow);
                    compiled.Succeeded.ShouldBe(
                        WorkflowValidator.Validate(workflow).All(f => !f.IsError)
                    );
                    MermaidDiagram
                        .Draw(workflow, System.Globalization.CultureInfo.InvariantCulture)
                        .ShouldStartWith("stateDiagram-v2\n");
                }
            )
            .Holds();
}
