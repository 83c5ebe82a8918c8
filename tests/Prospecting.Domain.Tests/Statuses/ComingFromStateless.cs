using System.Globalization;
using Prospecting.Diagrams;
using Prospecting.Domain.Tests.Guards;
using Prospecting.Guards;
using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Testing.Clock;
using Prospecting.Testing.InMemory;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Statuses;

/// <summary>What is known to be hard with the library Stateless, and how it is here: the tests that <c>docs/coming-from-stateless.md</c> names.</summary>
[Rule("S-5", "S-16")]
public sealed class ComingFromStateless
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Eight_threads_move_400_000_leads_with_one_workflow_and_lose_none()
    {
        const int threads = 8;
        const int leads = 50_000;
        var workflow = Workflows.Compiled(
            Phased.With(
                Phased.Way("close", "won", "talks") with
                {
                    Guards = [Guard.FieldPresent("email")],
                },
                Phased.Way("close", "lost", "work")
            )
        );
        var statuses = new string?[threads * leads];
        using var start = new Barrier(threads);
        var work = Enumerable
            .Range(0, threads)
            .Select(thread => new Thread(() =>
            {
                start.SignalAndWait();
                for (var lead = thread; lead < statuses.Length; lead += threads)
                {
                    var facts = new StubFacts(lead % 2 == 0 ? "offered" : "met")
                    {
                        Complete = lead % 3 == 0,
                    };
                    var decision = workflow.Decide(
                        facts,
                        new StatusRequest("close"),
                        StatusRights.None
                    );
                    statuses[lead] =
                        (decision as StatusDecision.Allowed)?.To.Code ?? decision.Reasons[0].Code;
                }
            }))
            .ToList();
        work.ForEach(t => t.Start());
        work.ForEach(t => t.Join());

        // Offered ones are lost; of those met the ones with an address are won, the others refused.
        statuses.Length.ShouldBe(400_000);
        var wrong = statuses.Where(
            (status, lead) =>
                status
                != (lead % 2, lead % 3) switch
                {
                    (0, _) => "lost",
                    (_, 0) => "won",
                    _ => GuardReasons.FieldPresent,
                }
        );
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void An_allowed_decision_allocates_nothing()
    {
        var workflow = Workflows.Compiled(
            Phased.With(
                Phased.Way("close", "won", "talks") with
                {
                    Guards = [Guard.FieldPresent("email"), Guard.Not(Guard.FieldPresent("fax"))],
                    Permission = "sign",
                }
            )
        );
        var facts = new Filled("met", "email");
        var request = new StatusRequest("close");
        var rights = StatusRights.Of("sign");
        Decide();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Decide();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        workflow.Decide(facts, request, rights).ShouldBeOfType<StatusDecision.Allowed>();

        void Decide() => _ = workflow.Decide(facts, request, rights);
    }

    [Fact]
    public void All_options_ask_each_guard_once_and_an_allowed_one_is_already_the_plan()
    {
        var facts = new CountingFacts { Status = "new" };
        var workflow = Workflows.Compiled(
            Phased.With(
                Phased.Way("go", "met", "new") with
                {
                    Guards = [CountingFacts.Asking(1), CountingFacts.Asking(2)],
                },
                Phased.Way("run", "met", "new") with
                {
                    Guards = [CountingFacts.Asking(2)],
                }
            ),
            CountingFacts.All
        );
        var options = workflow.Options(facts, StatusRights.All);
        facts.Calls.ShouldBe([0, 1, 1, 0, 0, 0, 0, 0]);
        var plan = options.Single(o => o.Transition.Code == "go").Decision;
        plan.ShouldBeOfType<StatusDecision.Allowed>().To.Code.ShouldBe("met");

        facts.Forget();
        workflow.Decide(facts, new StatusRequest("go"), StatusRights.All).ShouldBe(plan);
        facts.Calls.ShouldBe([0, 1, 1, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public void An_internal_transition_asks_its_guard_once()
    {
        var facts = new CountingFacts { Status = "new" };
        var workflow = Workflows.Compiled(
            Phased.With(
                Phased.Way("note", null, "new") with
                {
                    Kind = TransitionKind.Internal,
                    Guards = [CountingFacts.Asking(1)],
                }
            ),
            CountingFacts.All
        );
        workflow
            .Decide(facts, new StatusRequest("note"), StatusRights.All)
            .ShouldBeOfType<StatusDecision.Allowed>();
        facts.Calls[1].ShouldBe(1);
    }

    [Fact]
    public async Task Asked_or_done_synchronously_or_not_the_reasons_are_the_same()
    {
        var (store, id) = await StoreAsync(
            Phased.With(
                Phased.Way("close", "won", "new") with
                {
                    Guards = [Guard.Equal("rating", "A"), Guard.FieldPresent("siren")],
                    Permission = "sign",
                }
            )
        );
        string[] expected =
        [
            GuardReasons.Equal,
            GuardReasons.FieldPresent,
            StatusReasons.PermissionMissing,
        ];
        var moves = new PipelineMoves([new Ratings("B")]);
        await using var session = await store.OpenAsync(World.AnneInParis);
        (await moves.OptionsAsync(session, id, StatusRights.None))
            .OrThrow()
            .Single(o => o.Transition.Code == "close")
            .Decision.Reasons.Select(r => r.Code)
            .ShouldBe(expected);
        (await moves.MoveAsync(session, id, new StatusRequest("close"), StatusRights.None))
            .OrThrow()
            .Reasons.Select(r => r.Code)
            .ShouldBe(expected);
        var prospect = (await session.Prospects.FindAsync(id))!;
        prospect
            .MoveStatus(
                new ProspectFacts(prospect, [], session.Context.Now),
                new StatusRequest("close"),
                StatusRights.None,
                session.Context
            )
            .Reasons.Select(r => r.Code)
            .ShouldBe(expected);
    }

    [Fact]
    public async Task A_condition_on_what_is_loaded_asynchronously_is_listed_obeyed_and_drawn()
    {
        var definition = Phased.With(
            Phased.Way("close", "won", "new") with
            {
                Guards = [Guard.Equal("rating", "A")],
            }
        );
        MermaidDiagram.Draw(definition, English).ShouldContain("s1 --> s5: close");
        var (store, id) = await StoreAsync(definition);
        foreach (var (rating, expected) in new[] { ("B", false), ("A", true) })
        {
            var moves = new PipelineMoves([new Ratings(rating)]);
            await using var session = await store.OpenAsync(World.AnneInParis);
            var option = (await moves.OptionsAsync(session, id, StatusRights.All))
                .OrThrow()
                .Single(o => o.Transition.Code == "close");
            (option.Decision is StatusDecision.Allowed).ShouldBe(expected);
            var moved = (
                await moves.MoveAsync(session, id, new StatusRequest("close"), StatusRights.All)
            ).OrThrow();
            moved.ShouldBe(option.Decision);
        }
    }

    [Fact]
    public async Task A_status_overrides_its_phase_whichever_way_it_is_asked()
    {
        var definition = Phased.With(
            Phased.Way("close", "lost", "all"),
            Phased.Way("close", "won", "new")
        ) with
        {
            Groups =
            [
                .. Phased.Plain.Groups,
                new StatusGroup { Code = "all", Label = LocalizedText.Same("All") },
            ],
        };
        definition = definition with
        {
            Statuses =
            [
                .. definition.Statuses.Select(s => s.Code == "new" ? s with { Group = "all" } : s),
            ],
        };
        var workflow = Workflows.Compiled(definition);
        Phased.Allowed(workflow, "new", "close").To.Code.ShouldBe("won");
        workflow
            .Options(new StubFacts("new"), StatusRights.All)
            .Single(o => o.Transition.Code == "close")
            .Decision.ShouldBeOfType<StatusDecision.Allowed>()
            .To.Code.ShouldBe("won");
        var (store, id) = await StoreAsync(definition);
        await using var session = await store.OpenAsync(World.AnneInParis);
        var request = new StatusRequest("close");
        (await new PipelineMoves().MoveAsync(session, id, request, StatusRights.All))
            .OrThrow()
            .ShouldBeOfType<StatusDecision.Allowed>()
            .To.Code.ShouldBe("won");
    }

    [Fact]
    [Rule("S-13")]
    public void The_same_action_twice_and_ways_into_nothing_are_faults_of_the_definition()
    {
        var builder = new StatusWorkflowBuilder("careless");
        builder
            .Configure("new", s => s with { IsInitial = true })
            .Permit("win", "won")
            .Permit("win", "lost")
            .Permit("wait", "waiting")
            .Permit("forget", "nowhere");
        builder.Configure("waiting");
        builder.Configure("won", s => s with { Category = StatusCategory.Won, IsTerminal = true });
        var faults = WorkflowValidator.Validate(builder.Build()).Where(f => f.IsError);
        faults
            .Select(f => (f.Reason.Code, f.Reason.Pointer))
            .ShouldBe([
                (WorkflowFaultReasons.Probability, "/statuses/2/probability"),
                (WorkflowFaultReasons.UnknownTarget, "/transitions/1/to"),
                (WorkflowFaultReasons.UnknownTarget, "/transitions/3/to"),
                (WorkflowFaultReasons.Ambiguous, "/transitions/1"),
            ]);

        // Paths are looked at once everything has a name.
        builder.Configure("nowhere", s => s with { IsTerminal = true });
        builder.Configure("lost", s => s with { Category = StatusCategory.Lost });
        builder.Configure("never");
        var named = builder.Build();
        named = named with
        {
            Statuses =
            [
                .. named.Statuses.Select(s => s.Code == "won" ? s with { Probability = 99 } : s),
            ],
            Transitions =
            [
                .. named.Transitions.Select(t => t.To == "lost" ? t with { Code = "lose" } : t),
            ],
        };
        CompiledWorkflow
            .Compile(named)
            .Reasons.Select(r => (r.Code, r.Pointer))
            .ShouldBe([
                (WorkflowFaultReasons.DeadEnd, "/statuses/1"),
                (WorkflowFaultReasons.DeadEnd, "/statuses/4"),
                (WorkflowFaultReasons.Unreachable, "/statuses/5"),
            ]);
    }

    [Fact]
    [Rule("S-10", "N-1")]
    public async Task A_change_that_cannot_be_written_leaves_neither_its_status_nor_its_effects()
    {
        var definition = Phased.With(
            Phased.Way("visit", "met", "new") with
            {
                Effects = ["visited"],
            }
        );
        var (store, id) = await StoreAsync(definition);
        await using var first = await store.OpenAsync(World.AnneInParis);
        await using var second = await store.OpenAsync(World.AnneInParis);
        (await MoveAsync(first, id, "call")).ShouldBeOfType<StatusDecision.Allowed>();
        (await MoveAsync(second, id, "visit")).ShouldBeOfType<StatusDecision.Allowed>();
        await first.CommitAsync();
        await Should.ThrowAsync<ConcurrencyConflictException>(() => second.CommitAsync());

        await using var reader = await store.OpenAsync(World.AnneInParis);
        var prospect = (await reader.Prospects.FindAsync(id))!;
        (prospect.StatusCode, prospect.StatusSequence).ShouldBe(("called", 2));
        await using var system = await store.OpenAsync(
            Scope.ForSystem(TenantId.Single, new UserId("reader"))
        );
        var told = await system.Outbox.ReadPendingAsync(100);
        told.Count(m => m.Payload.Contains("called", StringComparison.Ordinal)).ShouldBe(1);
        told.ShouldAllBe(m => !m.Payload.Contains("visited", StringComparison.Ordinal));
    }

    [Fact]
    public void A_guard_that_throws_refuses_its_own_action_and_no_other()
    {
        var facts = new CountingFacts
        {
            Status = "new",
            Answers = [true, null, true, true, true, true, true, true],
        };
        var workflow = Workflows.Compiled(
            Phased.With(
                Phased.Way("go", "met", "new") with
                {
                    Guards = [CountingFacts.Asking(1)],
                },
                Phased.Way("run", "met", "new") with
                {
                    Guards = [CountingFacts.Asking(2)],
                }
            ),
            CountingFacts.All
        );
        var options = workflow.Options(facts, StatusRights.All);
        options
            .Select(o => (o.Transition.Code, o.Decision.GetType().Name))
            .ShouldBe([
                ("call", nameof(StatusDecision.Allowed)),
                ("lose", nameof(StatusDecision.Allowed)),
                ("go", nameof(StatusDecision.Refused)),
                ("run", nameof(StatusDecision.Allowed)),
            ]);
        options[2].Decision.Reasons.Select(r => r.Code).ShouldBe([GuardReasons.Error]);
    }

    [Fact]
    public void Conditions_have_their_arguments_whoever_asks_and_missing_input_is_an_answer()
    {
        var workflow = Workflows.Compiled(
            Phased.With(
                Phased.Way("give-up", "lost", "new") with
                {
                    Guards = [Guard.Not(Guard.CountAtLeast("contacts", 3))],
                    MinReasons = 1,
                    MinNoteLength = 10,
                }
            )
        );
        // Asked with nothing along, as a list of buttons does.
        var option = workflow
            .Options(new StubFacts("new"), StatusRights.None)
            .Single(o => o.Transition.Code == "give-up");
        option
            .Decision.ShouldBeOfType<StatusDecision.NeedsInput>()
            .Missing.ShouldPointAt("/reasons", "/note");
        Phased
            .Decide(workflow, "new", "give-up", complete: true)
            .Reasons.Select(r => r.Code)
            .ShouldBe([GuardReasons.Not]);
    }

    [Fact]
    [Rule("S-15")]
    public void Line_breaks_brackets_and_semicolons_stay_inside_their_labels()
    {
        const string hostile = "one\ntwo]; s1 --> s2 [\"x\"] {y} ; }";
        var labelled = Phased.Plain with
        {
            Statuses =
            [
                .. Phased.Plain.Statuses.Select(s =>
                    s with
                    {
                        Label = LocalizedText.Same(hostile),
                    }
                ),
            ],
            Transitions =
            [
                .. Phased.Plain.Transitions.Select(t =>
                    t with
                    {
                        Label = LocalizedText.Same(hostile),
                    }
                ),
            ],
        };
        Func<StatusWorkflow, string>[] drawings =
        [
            w => MermaidDiagram.Draw(w, English),
            w => DotDiagram.Draw(w, English),
        ];
        foreach (var draw in drawings)
        {
            // As many lines as with plain labels, and not one arrow more.
            LinesOf(draw(labelled)).ShouldBe(LinesOf(draw(Phased.Plain)));
            draw(labelled).ShouldNotContain("\"x\"");
        }

        static int LinesOf(string drawn) => drawn.Split('\n').Length;
    }

    [Fact]
    public void Asking_about_an_unknown_status_adds_nothing()
    {
        var workflow = Workflows.Compiled(Phased.Plain);
        var drawn = MermaidDiagram.Draw(workflow.Definition, English);
        workflow
            .Options(new StubFacts("gone"), StatusRights.All)
            .ShouldAllBe(o => o.Decision is StatusDecision.UnknownStatus);
        Phased.Decide(workflow, "gone", "call").ShouldBeOfType<StatusDecision.UnknownStatus>();
        workflow.TransitionsOutOf("gone").ShouldBeEmpty();
        workflow.Status("gone").ShouldBeNull();
        workflow.StatusNamed("gone").ShouldBeNull();
        workflow.Definition.ContentHash().ShouldBe(Phased.Plain.ContentHash());
        MermaidDiagram.Draw(workflow.Definition, English).ShouldBe(drawn);
    }

    private static async Task<(InMemoryProspecting Store, ProspectId Id)> StoreAsync(
        StatusWorkflow definition
    )
    {
        var store = new InMemoryProspecting(
            new FakeClock(World.Start),
            World.Context().Ids,
            new FixedWorkflows(Workflows.Compiled(definition))
        );
        await using var session = await store.OpenAsync(World.AnneInParis);
        var prospect = World.NewProspect("Lilas", session.Context);
        session.Prospects.Add(prospect);
        await session.CommitAsync();
        return (store, prospect.Id);
    }

    private static async Task<StatusDecision> MoveAsync(
        IProspectingSession session,
        ProspectId id,
        string action
    ) =>
        (
            await new PipelineMoves().MoveAsync(
                session,
                id,
                new StatusRequest(action),
                StatusRights.All
            )
        ).OrThrow();

    /// <summary>Facts that have one field and make no text anew.</summary>
    private sealed class Filled(string status, string field) : IStatusFacts
    {
        public Guid Subject => Guid.Empty;

        public int Version => 1;

        public string Status => status;

        public string? ReopensTo => null;

        public string? Text(string name) => name == field ? field : null;

        public int Count(string collection) => 0;

        public NodaTime.Duration? Age(string moment) => null;
    }

    /// <summary>What only the host knows, and takes a while to look up.</summary>
    private sealed class Ratings(string rating) : IFactSource
    {
        public async Task<IReadOnlyDictionary<ProspectId, HostFacts>> LoadAsync(
            IProspectingSession session,
            IReadOnlyList<Prospect> prospects,
            CancellationToken cancellationToken = default
        )
        {
            await Task.Yield();
            return prospects.ToDictionary(
                p => p.Id,
                _ => new HostFacts
                {
                    Texts = new Dictionary<string, string?> { ["rating"] = rating },
                }
            );
        }
    }
}
