using Prospecting.Addresses;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Tests;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Prospects;

[Rule("Y-1")]
public sealed class ArchiveTests
{
    private readonly WorkContext _context = World.Context();
    private readonly Prospect _prospect = World.Stored(World.NewProspect("A"));

    [Fact]
    public void An_archived_prospect_says_when_and_by_whom_and_is_changed_by_nobody_until_it_is_restored()
    {
        _prospect.Archive(_context).OrThrow();
        (_prospect.ArchivedAt, _prospect.ArchivedBy).ShouldBe((_context.Now, World.Anne));
        _prospect.PendingEvents.ShouldBe([new ProspectArchived(_prospect.Id.Value)]);

        var refused = _prospect.Change(new ProspectDetails { DisplayName = "B" }, _context);
        refused.ShouldBeRefused(ProspectReasons.Archived);
        refused.Reasons[0].Fix.ShouldBe("restore");
        _prospect
            .AddAddress(World.Address(), AddressRoles.None, _context)
            .Reasons[0]
            .Code.ShouldBe(ProspectReasons.Archived);
        _prospect.Archive(_context).ShouldBeRefused(ProspectReasons.Archived);

        _prospect.Restore(_context).OrThrow();
        _prospect.IsArchived.ShouldBeFalse();
        _prospect.ArchivedBy.ShouldBeNull();
        _prospect.Change(new ProspectDetails { DisplayName = "B" }, _context).OrThrow();
    }

    [Fact]
    public void Only_what_is_archived_is_restored_and_only_by_who_may_change_it()
    {
        _prospect.Restore(_context).ShouldBeRefused(ProspectReasons.NotArchived);
        _prospect.Archive(World.Context(World.BrunoInLyon)).ShouldBeRefused(ScopeReasons.ReadOnly);
        _prospect.Archive(_context).OrThrow();
        _prospect.Restore(World.Context(World.BrunoInLyon)).ShouldBeRefused(ScopeReasons.ReadOnly);
        _prospect.IsArchived.ShouldBeTrue();
    }
}
