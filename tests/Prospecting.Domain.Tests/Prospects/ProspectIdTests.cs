using Prospecting.Prospects;

namespace Prospecting.Domain.Tests.Prospects;

public sealed class ProspectIdTests
{
    private static readonly ProspectId Early = new(
        new Guid("01960000-0000-7000-8000-000000000000")
    );
    private static readonly ProspectId Late = new(new Guid("01970000-0000-7000-8000-000000000000"));

    [Fact]
    public void Ids_are_ordered_by_the_time_they_were_made()
    {
        (Early < Late && Early <= Late && !(Early > Late) && !(Early >= Late)).ShouldBeTrue();
        new[] { Late, Early }.Order().ShouldBe([Early, Late]);
    }

    [Fact]
    public void An_id_is_read_as_it_prints_and_nothing_else_is()
    {
        ProspectId.Parse(Early.ToString(), null).ShouldBe(Early);
        ProspectId.TryParse(Late.ToString(), null, out var read).ShouldBeTrue();
        read.ShouldBe(Late);
        ProspectId.TryParse("lilas", null, out _).ShouldBeFalse();
        ProspectId.TryParse(null, null, out _).ShouldBeFalse();
    }
}
