using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Domain.Tests.Statuses;
using Prospecting.Guards;
using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Testing.Clock;
using Prospecting.Testing.InMemory;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Pipeline;

[Rule("S-5")]
public sealed class PipelineMovesTests
{
    private static readonly PipelineMoves Moves = new();

    private readonly InMemoryProspecting _store = new(new FakeClock(World.Start));

    [Fact]
    public async Task An_allowed_action_is_done_and_written_by_the_callers_commit()
    {
        var id = await StoreAsync(withContact: true);
        await using (var session = await _store.OpenAsync(World.AnneInParis))
        {
            var decision = await Moves.MoveAsync(
                session,
                id,
                new StatusRequest("qualify"),
                StatusRights.None
            );
            decision.OrThrow().ShouldBeOfType<StatusDecision.Allowed>();
            await session.CommitAsync();
        }

        await using var reader = await _store.OpenAsync(World.AnneInParis);
        (await reader.Prospects.FindAsync(id))!.StatusCode.ShouldBe("qualified");
    }

    [Fact]
    public async Task Facts_include_the_contacts()
    {
        var (without, with) = (await StoreAsync(withContact: false), await StoreAsync(true));
        await using var session = await _store.OpenAsync(World.AnneInParis);
        var refused = await Moves.MoveAsync(
            session,
            without,
            new StatusRequest("qualify"),
            StatusRights.None
        );
        refused.OrThrow().Reasons.Select(r => r.Code).ShouldBe([GuardReasons.AnyFieldPresent]);
        (await Moves.OptionsAsync(session, with, StatusRights.None))
            .OrThrow()
            .Select(o => (o.Transition.Code, o.Decision.GetType().Name))
            .ShouldBe([
                ("qualify", nameof(StatusDecision.Allowed)),
                ("lose", nameof(StatusDecision.NeedsInput)),
                ("discard", nameof(StatusDecision.NeedsConfirmation)),
            ]);
    }

    [Fact]
    public async Task Contacts_are_loaded_only_for_a_decision_that_asks_for_them()
    {
        var id = await StoreAsync(withContact: true);
        await using var session = new CountingSession(await _store.OpenAsync(World.AnneInParis));
        await Moves.MoveAsync(session, id, new StatusRequest("discard"), StatusRights.None);
        session.LoadsOfContacts.ShouldBe(0);

        await Moves.MoveAsync(session, id, new StatusRequest("qualify"), StatusRights.None);
        session.LoadsOfContacts.ShouldBe(1);
    }

    [Fact]
    [Rule("S-9")]
    public async Task A_confirmation_is_worthless_after_a_commit_changed_the_prospect()
    {
        var id = await StoreAsync(withContact: false);
        var request = new StatusRequest("discard");
        var token = (await MoveAsync(id, request))
            .ShouldBeOfType<StatusDecision.NeedsConfirmation>()
            .Token;
        await using (var session = await _store.OpenAsync(World.AnneInParis))
        {
            var prospect = (await session.Prospects.FindAsync(id))!;
            prospect.MarkForReview(needed: true, session.Context).OrThrow();
            await session.CommitAsync();
        }

        var fresh = (await MoveAsync(id, request with { Confirmation = token }))
            .ShouldBeOfType<StatusDecision.NeedsConfirmation>()
            .Token;
        (
            await MoveAsync(id, request with { Confirmation = fresh })
        ).ShouldBeOfType<StatusDecision.Allowed>();
    }

    [Fact]
    [Rule("M-3")]
    public async Task What_the_scope_may_not_see_is_unknown_and_what_it_may_only_read_is_refused()
    {
        var id = await StoreAsync(withContact: false);
        var request = new StatusRequest("discard");
        await using var lyon = await _store.OpenAsync(World.BrunoInLyon);
        (await Moves.MoveAsync(lyon, id, request, StatusRights.All)).ShouldBeRefused(
            ProspectReasons.Unknown
        );
        (await Moves.OptionsAsync(lyon, id, StatusRights.All)).ShouldBeRefused(
            ProspectReasons.Unknown
        );

        await using var reader = await _store.OpenAsync(World.ReaderInParis);
        (await Moves.MoveAsync(reader, id, request, StatusRights.All))
            .OrThrow()
            .Reasons.Select(r => r.Code)
            .ShouldBe([ScopeReasons.ReadOnly]);
    }

    [Fact]
    [Rule("S-1")]
    public async Task The_workflow_of_the_owning_company_governs_whoever_acts()
    {
        var store = new InMemoryProspecting(
            new FakeClock(World.Start),
            World.Context().Ids,
            new FixedWorkflows(
                World.Standard,
                new Dictionary<TenantCompany, CompiledWorkflow>
                {
                    [World.Paris] = Workflows.Compiled(Workflows.Rich),
                }
            )
        );
        ProspectId id;
        await using (var session = await store.OpenAsync(World.AnneInParis))
        {
            var prospect = World.NewProspect("Lilas", session.Context);
            prospect.ShareWith(World.Lyon, AccessLevel.Write, session.Context).OrThrow();
            session.Prospects.Add(prospect);
            await session.CommitAsync();
            id = prospect.Id;
        }

        await using var lyon = await store.OpenAsync(World.BrunoInLyon);
        (await Moves.OptionsAsync(lyon, id, StatusRights.All))
            .OrThrow()
            .Select(o => o.Transition.Code)
            .ShouldBe(["propose", "restart", "call", "ping", "lose", "discard"]);
    }

    private async Task<StatusDecision> MoveAsync(ProspectId id, StatusRequest request)
    {
        await using var session = await _store.OpenAsync(World.AnneInParis);
        var outcome = await Moves.MoveAsync(session, id, request, StatusRights.All);
        return outcome.OrThrow();
    }

    private async Task<ProspectId> StoreAsync(bool withContact)
    {
        await using var session = await _store.OpenAsync(World.AnneInParis);
        var prospect = World.NewProspect("Lilas", session.Context);
        if (withContact)
        {
            AddContact(session, prospect);
        }

        session.Prospects.Add(prospect);
        await session.CommitAsync();
        return prospect.Id;
    }

    private static void AddContact(IProspectingSession session, Prospect prospect)
    {
        var person = new NewContact
        {
            LastName = "Lefèvre",
            Mobile = PhoneNumber.Parse("06 12 34 56 78").OrThrow(),
        };
        var contact = Contact.Create(person, session.Context).OrThrow();
        prospect.LinkContact(contact, session.Context).OrThrow();
        session.Contacts.Add(contact);
    }
}
