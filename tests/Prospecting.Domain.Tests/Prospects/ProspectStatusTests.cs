using NodaTime;
using Prospecting.Domain.Tests.Statuses;
using Prospecting.Prospects;
using Prospecting.Statuses;
using Prospecting.Testing.Clock;
using Prospecting.Tests;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Prospects;

public sealed class ProspectStatusTests
{
    private static readonly CompiledWorkflow Rich = Workflows.Compiled(Workflows.Rich);

    private readonly FakeClock _clock = new(World.Start);
    private readonly WorkContext _context;
    private readonly Prospect _prospect;

    public ProspectStatusTests()
    {
        _context = World.Context(clock: _clock, workflow: Rich);
        _prospect = World.NewProspect("Lilas", _context);
    }

    [Fact]
    [Rule("S-12")]
    public void Each_step_is_a_line_with_who_when_why_and_how_long_the_last_status_lasted()
    {
        _clock.Advance(Duration.FromHours(5));
        Move(new StatusRequest("propose") { Reasons = ["call"], Note = "  went well " });
        _clock.Advance(Duration.FromMinutes(90));
        Move(new StatusRequest("lose"));

        _prospect.PendingStatusChanges.ShouldBe([
            new StatusChange
            {
                Sequence = 1,
                At = World.Start,
                User = World.Anne,
                Action = "create",
                To = "new",
                Workflow = "rich",
                WorkflowVersion = 3,
            },
            new StatusChange
            {
                Sequence = 2,
                Kind = StatusChangeKind.Moved,
                At = World.Start + Duration.FromHours(5),
                User = World.Anne,
                Action = "propose",
                From = "new",
                To = "proposal",
                Workflow = "rich",
                WorkflowVersion = 3,
                Reasons = ["call"],
                Note = "went well",
                PreviousDuration = Duration.FromHours(5),
            },
            new StatusChange
            {
                Sequence = 3,
                Kind = StatusChangeKind.Moved,
                At = World.Start + Duration.FromMinutes(390),
                User = World.Anne,
                Action = "lose",
                From = "proposal",
                To = "lost",
                Workflow = "rich",
                WorkflowVersion = 3,
                PreviousDuration = Duration.FromMinutes(90),
            },
        ]);
        _prospect.StatusSequence.ShouldBe(3);
        _prospect.StatusSince.ShouldBe(World.Start + Duration.FromMinutes(390));
    }

    [Fact]
    [Rule("S-12")]
    public void A_commit_forgets_the_lines_it_wrote_and_numbering_goes_on()
    {
        _prospect.AcceptCommit(1);
        _prospect.PendingStatusChanges.ShouldBeEmpty();
        var loaded = Prospect.FromSnapshot(_prospect.ToSnapshot());
        _clock.Advance(Duration.FromDays(2));
        Move(new StatusRequest("propose"), loaded);
        var line = loaded.PendingStatusChanges.ShouldHaveSingleItem();
        (line.Sequence, line.PreviousDuration).ShouldBe((2, Duration.FromDays(2)));
    }

    [Fact]
    [Rule("S-10", "H-1")]
    public void A_step_is_recorded_and_told_with_the_effects_that_the_workflow_declares()
    {
        _prospect.AcceptCommit(1);
        Move(new StatusRequest("propose"));
        _prospect
            .PendingChanges.ShouldHaveSingleItem()
            .ShouldBe(new("/status", "new", "proposal", IsPersonal: false));
        _prospect
            .PendingEvents.ShouldHaveSingleItem()
            .ShouldBe(
                new ProspectStatusChanged(_prospect.Id.Value, "propose", "new", "proposal", [])
            );
    }

    [Fact]
    [Rule("S-4")]
    public void An_internal_transition_is_told_and_leaves_status_and_history_alone()
    {
        _prospect.AcceptCommit(1);
        _clock.Advance(Duration.FromHours(1));
        Move(new StatusRequest("call"));
        _prospect.StatusSince.ShouldBe(World.Start);
        _prospect.PendingStatusChanges.ShouldBeEmpty();
        _prospect
            .PendingEvents.ShouldHaveSingleItem()
            .ShouldBe(
                new ProspectStatusChanged(
                    _prospect.Id.Value,
                    "call",
                    "new",
                    "new",
                    ["phone-called", "score-changed"]
                )
            );
    }

    [Fact]
    [Rule("S-4", "S-12")]
    public void A_reentry_starts_time_in_status_anew()
    {
        _clock.Advance(Duration.FromHours(3));
        Move(new StatusRequest("restart"));
        _prospect.StatusCode.ShouldBe("new");
        _prospect.StatusSince.ShouldBe(World.Start + Duration.FromHours(3));
        var line = _prospect.PendingStatusChanges[^1];
        (line.From, line.To, line.PreviousDuration).ShouldBe(("new", "new", Duration.FromHours(3)));
    }

    [Fact]
    [Rule("S-11", "S-7")]
    public void A_reopened_prospect_is_where_it_was_before_it_was_closed_and_keeps_the_reasons()
    {
        Move(new StatusRequest("propose"));
        Move(new StatusRequest("lose") { Reasons = ["price"] });
        Move(new StatusRequest("reopen"));
        _prospect.StatusCode.ShouldBe("proposal");
        _prospect.PendingStatusChanges[2].Reasons.ShouldBe(["price"]);
        _prospect
            .PendingStatusChanges.Select(l => l.To)
            .ShouldBe(["new", "proposal", "lost", "proposal"]);
    }

    [Fact]
    [Rule("S-11")]
    public void Junk_is_not_reopened()
    {
        Move(new StatusRequest("discard"));
        _prospect.AcceptCommit(1);
        var decision = _prospect.MoveStatus(
            new ProspectFacts(_prospect, [], _context.Now),
            new StatusRequest("reopen"),
            StatusRights.All,
            _context
        );
        decision.Reasons.Select(r => r.Code).ShouldBe([StatusReasons.NotFromHere]);
        _prospect.StatusCode.ShouldBe("junk");
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("sign")]
    [InlineData("ping")]
    [Rule("S-5")]
    public void Whatever_is_not_allowed_changes_nothing(string action)
    {
        _prospect.AcceptCommit(1);
        var before = _prospect.ToSnapshot();
        _prospect
            .MoveStatus(
                new ProspectFacts(_prospect, [], _context.Now),
                new StatusRequest(action),
                StatusRights.All,
                _context
            )
            .ShouldNotBeOfType<StatusDecision.Allowed>();
        _prospect.ToSnapshot().ShouldBe(before);
        _prospect.HasPendingChanges.ShouldBeFalse();
        _prospect.PendingStatusChanges.ShouldBeEmpty();
    }

    private void Move(StatusRequest request, Prospect? prospect = null)
    {
        prospect ??= _prospect;
        prospect
            .MoveStatus(
                new ProspectFacts(prospect, [], _context.Now),
                request,
                StatusRights.All,
                _context
            )
            .ShouldBeOfType<StatusDecision.Allowed>();
    }
}
