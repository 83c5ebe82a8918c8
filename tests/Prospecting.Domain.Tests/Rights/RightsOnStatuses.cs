using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Rights;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Testing.Clock;
using Prospecting.Testing.InMemory;
using Prospecting.Testing.Users;
using Prospecting.Tests;
using Prospecting.Users;

namespace Prospecting.Domain.Tests.Rights;

/// <summary>Moves ask the port of rights: for the action, and for the permission that the workflow names.</summary>
[Rule("O-3")]
public sealed class RightsOnStatuses
{
    private static readonly Scope Stranger = Scope.ForUser(new UserId("stranger"), World.Paris);
    private static readonly StatusRequest Win = new("win") { Reasons = ["price"] };

    private readonly InMemoryProspecting _store = new(
        new FakeClock(World.Start),
        World.Context().Ids,
        new FixedWorkflows(CompiledWorkflow.Compile(Converting).OrThrow())
    );
    private readonly PipelineMoves _moves = new();

    private static StatusWorkflow Converting
    {
        get
        {
            var builder = new StatusWorkflowBuilder("converting");
            builder
                .Configure("new", s => s with { IsInitial = true })
                .Permit("win", "won", t => t with { Permission = ActionCodes.Convert })
                .Permit("lose", "lost");
            builder.Configure(
                "won",
                s => s with { Category = StatusCategory.Won, Probability = 100, IsTerminal = true }
            );
            builder.Configure(
                "lost",
                s => s with { Category = StatusCategory.Lost, IsTerminal = true }
            );
            return builder.Build();
        }
    }

    [Fact]
    public async Task A_permission_of_the_workflow_is_asked_by_its_code()
    {
        var id = await AddAsync();
        await using var session = await _store.OpenAsync(Stranger);
        var refused = (await _moves.MoveAsync(session, id, Win, Rights()))
            .OrThrow()
            .ShouldBeOfType<StatusDecision.Refused>();
        refused.Why.Select(r => r.Code).ShouldBe([RightReasons.Missing]);
        (await session.Prospects.FindAsync(id))!.StatusCode.ShouldBe("new");

        await using var hers = await _store.OpenAsync(World.AnneInParis);
        (await _moves.MoveAsync(hers, id, Win, Rights()))
            .OrThrow()
            .ShouldBeOfType<StatusDecision.Allowed>();
    }

    [Fact]
    public async Task An_action_may_be_kept_for_some_though_the_workflow_names_no_permission()
    {
        var id = await AddAsync();
        var rights = Rights(
            ActionRules.Default.With(
                "status.*",
                new ActionRule { CompanyRoles = [DirectoryRoles.Administrator] }
            )
        );
        await using var session = await _store.OpenAsync(World.AnneInParis);
        Codes((await _moves.MoveAsync(session, id, new StatusRequest("lose"), rights)).OrThrow())
            .ShouldBe([RightReasons.Missing]);
        Codes((await _moves.MoveAsync(session, id, new StatusRequest("fly"), rights)).OrThrow())
            .ShouldBe([StatusReasons.UnknownAction]);
    }

    [Fact]
    public async Task All_options_are_answered_with_the_rights_on_them()
    {
        var id = await AddAsync();
        await using var session = await _store.OpenAsync(Stranger);
        var options = (await _moves.OptionsAsync(session, id, Rights())).OrThrow();
        options
            .Select(o => (o.Transition.Code, o.Decision is StatusDecision.Allowed))
            .ShouldBe([("win", false), ("lose", true)]);
        Codes(options[0].Decision).ShouldBe([RightReasons.Missing]);
    }

    [Fact]
    public async Task Of_several_prospects_each_is_decided_by_who_added_it()
    {
        var hers = await AddAsync();
        var his = await AddAsync(Stranger);
        await using var session = await _store.OpenAsync(Stranger);
        var moved = await _moves.MoveManyAsync(session, [hers, his], Win, Rights());
        moved
            .ToDictionary(m => m.Prospect, m => m.Decision is StatusDecision.Allowed)
            .ShouldBe(
                new Dictionary<ProspectId, bool> { [hers] = false, [his] = true },
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task A_port_that_leaves_questions_unanswered_is_told_so()
    {
        var id = await AddAsync();
        await using var session = await _store.OpenAsync(Stranger);
        await Should.ThrowAsync<InvalidOperationException>(() =>
            _moves.MoveAsync(session, id, Win, new Silent())
        );
    }

    private static DirectoryActionRights Rights(ActionRules? rules = null) =>
        new(new KnownUsers(), rules ?? ActionRules.Default);

    private static IEnumerable<string> Codes(StatusDecision decision) =>
        decision.Reasons.Select(r => r.Code);

    private async Task<ProspectId> AddAsync(Scope? scope = null)
    {
        await using var session = await _store.OpenAsync(scope ?? World.AnneInParis);
        var prospect = World.NewProspect("A", session.Context);
        session.Prospects.Add(prospect);
        await session.CommitAsync();
        return prospect.Id;
    }

    private sealed class Silent : IActionRights
    {
        public Task<IReadOnlyList<Outcome>> AskAsync(
            Scope scope,
            IReadOnlyList<RightQuestion> questions,
            CancellationToken cancellationToken = default
        ) => Task.FromResult<IReadOnlyList<Outcome>>([]);
    }
}
