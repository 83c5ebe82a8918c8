using Prospecting.Notes;
using Prospecting.Prospects;
using Prospecting.Publishing;
using Prospecting.Statuses;
using Prospecting.Testing.Clock;
using Prospecting.Testing.InMemory;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Prospects;

[Rule("P-16")]
public sealed class AreasStandAlone
{
    [Fact]
    public async Task A_company_that_does_without_statuses_has_all_the_rest()
    {
        var store = new InMemoryProspecting(new FakeClock(World.Start));
        await using (var setting = await store.OpenAsync(World.AnneInParis))
        {
            var publishing = new WorkflowPublishing(ProspectFacts.Guards);
            var switched = await publishing.SwitchManagementAsync(
                setting,
                World.Paris,
                isManaged: false
            );
            switched.OrThrow();
            await setting.CommitAsync();
        }

        await using var session = await store.OpenAsync(World.AnneInParis);
        var prospect = World.NewProspect("A", session.Context);
        session.Prospects.Add(prospect);
        session.Notes.Add(Note.Create(prospect, "Rappeler", session.Context).OrThrow());
        await session.CommitAsync();

        (await session.Prospects.QueryAsync(new ProspectQuery()))
            .Rows.ShouldHaveSingleItem()
            .Id.ShouldBe(prospect.Id);
        (await session.History.ReadAsync(prospect.Id)).Count.ShouldBe(2);
        (await session.Prospects.CountByStatusAsync()).ShouldBeEmpty();
        prospect
            .MoveStatus(
                new ProspectFacts(prospect, [], session.Context.Now),
                new StatusRequest("lose") { Reasons = ["price"], Note = "Too expensive." },
                StatusRights.All,
                session.Context
            )
            .Reasons.ShouldHaveSingleItem()
            .Code.ShouldBe(StatusReasons.ManagementOff);
    }
}
