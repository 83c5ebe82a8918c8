using Prospecting.Guards;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Tests;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Statuses;

[Rule("S-2")]
public sealed class GoverningWorkflowTests
{
    private static readonly CompiledWorkflow Rich = Workflows.Compiled(Workflows.Rich);
    private static readonly GoverningWorkflow On = new(Rich);
    private static readonly GoverningWorkflow Off = new(Rich, isManaged: false);
    private static readonly StubFacts Proposal = new("proposal");

    [Theory]
    [InlineData("lose", nameof(StatusDecision.Allowed))]
    [InlineData("ping", nameof(StatusDecision.Ignored))]
    [InlineData("sign", nameof(StatusDecision.NeedsInput))]
    public void Whatever_would_be_possible_is_refused_while_statuses_are_not_managed(
        string action,
        string managed
    )
    {
        var facts = Proposal with { Complete = true };
        On.Decide(facts, new StatusRequest(action), StatusRights.All)
            .GetType()
            .Name.ShouldBe(managed);
        var decision = Off.Decide(facts, new StatusRequest(action), StatusRights.All);
        decision.ShouldBeOfType<StatusDecision.Refused>();
        Codes(decision).ShouldBe([StatusReasons.ManagementOff]);
    }

    [Fact]
    public void A_question_to_be_confirmed_is_refused_too_and_its_token_does_not_help()
    {
        var facts = Proposal with { Complete = true };
        var request = new StatusRequest("sign") { Reasons = ["a", "b"], Note = "as agreed" };
        var token = On.Decide(facts, request, StatusRights.All)
            .ShouldBeOfType<StatusDecision.NeedsConfirmation>()
            .Token;
        Codes(Off.Decide(facts, request, StatusRights.All)).ShouldBe([StatusReasons.ManagementOff]);
        Codes(Off.Decide(facts, request with { Confirmation = token }, StatusRights.All))
            .ShouldBe([StatusReasons.ManagementOff]);
    }

    [Fact]
    [Rule("S-5")]
    public void All_other_reasons_are_told_behind_it()
    {
        Codes(Off.Decide(Proposal, new StatusRequest("sign"), StatusRights.None))
            .ShouldBe([
                StatusReasons.ManagementOff,
                GuardReasons.FieldPresent,
                GuardReasons.CountAtLeast,
                StatusReasons.PermissionMissing,
            ]);
        Codes(Off.Decide(Proposal, new StatusRequest("propose"), StatusRights.All))
            .ShouldBe([StatusReasons.ManagementOff, StatusReasons.NotFromHere]);
    }

    [Theory]
    [Rule("S-5")]
    [InlineData("siggn", "gone", 1, nameof(StatusDecision.UnknownAction))]
    [InlineData("sign", "gone", 1, nameof(StatusDecision.UnknownStatus))]
    [InlineData("sign", "proposal", 1, nameof(StatusDecision.StaleDefinition))]
    [InlineData("sign", "proposal", 3, nameof(StatusDecision.Refused))]
    public void What_cannot_be_understood_comes_before_it(
        string action,
        string status,
        int version,
        string expected
    )
    {
        var request = new StatusRequest(action) { DefinitionVersion = version };
        var decision = Off.Decide(new StubFacts(status), request, StatusRights.All);
        decision.GetType().Name.ShouldBe(expected);
        Codes(decision)
            .Contains(StatusReasons.ManagementOff)
            .ShouldBe(expected == nameof(StatusDecision.Refused));
    }

    [Fact]
    public void All_options_are_listed_and_all_are_refused()
    {
        foreach (var status in Rich.Definition.Statuses.Select(s => s.Code))
        {
            var facts = new StubFacts(status);
            var managed = On.Options(facts, StatusRights.None);
            var options = Off.Options(facts, StatusRights.None);
            options.Select(o => o.Transition).ShouldBe(managed.Select(o => o.Transition));
            options.ShouldAllBe(o => o.Decision is StatusDecision.Refused);
            options
                .Select(o => o.Decision.Reasons[0].Code)
                .ShouldAllBe(code => code == StatusReasons.ManagementOff);
        }

        Codes(
                Off.Options(Proposal, StatusRights.None)
                    .Single(o => o.Transition.Code == "sign")
                    .Decision
            )
            .ShouldBe([
                StatusReasons.ManagementOff,
                GuardReasons.FieldPresent,
                GuardReasons.CountAtLeast,
                StatusReasons.PermissionMissing,
            ]);
        Off.Options(new StubFacts("gone"), StatusRights.All)
            .ShouldAllBe(o => o.Decision is StatusDecision.UnknownStatus);
    }

    [Fact]
    public void While_statuses_are_managed_it_says_what_the_workflow_says()
    {
        foreach (var option in Rich.Options(Proposal, StatusRights.None))
        {
            On.Decide(Proposal, new StatusRequest(option.Transition.Code), StatusRights.None)
                .ShouldBe(option.Decision);
        }

        On.Options(Proposal, StatusRights.None).ShouldBe(Rich.Options(Proposal, StatusRights.None));
    }

    [Fact]
    public void A_prospect_keeps_its_status_while_off_and_goes_on_from_there_when_on_again()
    {
        var on = ContextOf(On);
        var off = ContextOf(Off);
        var prospect = World.NewProspect("Lilas", on);
        Move(prospect, "propose", on).ShouldBeOfType<StatusDecision.Allowed>();
        prospect.AcceptCommit(1);

        Codes(Move(prospect, "lose", off)).ShouldBe([StatusReasons.ManagementOff]);
        prospect.StatusCode.ShouldBe("proposal");
        prospect.PendingStatusChanges.ShouldBeEmpty();
        prospect.PendingEvents.ShouldBeEmpty();

        Move(prospect, "lose", on).ShouldBeOfType<StatusDecision.Allowed>();
        prospect.StatusCode.ShouldBe("lost");
    }

    private static IEnumerable<string> Codes(StatusDecision decision) =>
        decision.Reasons.Select(r => r.Code);

    private static WorkContext ContextOf(GoverningWorkflow workflow) =>
        World.Context() with
        {
            Workflows = new OneWorkflow(workflow),
        };

    private static StatusDecision Move(Prospect prospect, string action, WorkContext context) =>
        prospect.MoveStatus(
            new ProspectFacts(prospect, [], context.Now),
            new StatusRequest(action),
            StatusRights.All,
            context
        );

    private sealed class OneWorkflow(GoverningWorkflow workflow) : IWorkflowCatalog
    {
        public GoverningWorkflow For(TenantId tenant, CompanyId company) => workflow;

        public GoverningWorkflow DefaultFor(TenantId tenant) => workflow;

        public IReadOnlyCollection<CompanyId> CompaniesWithOwnWorkflow(TenantId tenant) => [];

        public IReadOnlyCollection<CompanyId> CompaniesWithoutManagement(TenantId tenant) => [];
    }
}
