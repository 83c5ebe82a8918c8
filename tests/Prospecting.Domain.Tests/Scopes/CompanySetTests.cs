using Prospecting.Scopes;

namespace Prospecting.Domain.Tests.Scopes;

public sealed class CompanySetTests
{
    [Fact]
    public void It_has_those_listed_or_all_the_others()
    {
        var those = CompanySet.Of(World.Paris, World.Lyon);
        those.Contains(World.Paris).ShouldBeTrue();
        those.Contains(World.Nice).ShouldBeFalse();
        var others = CompanySet.AllBut(World.Paris);
        others.Contains(World.Paris).ShouldBeFalse();
        others.Contains(World.Nice).ShouldBeTrue();
        CompanySet.All.Contains(World.Paris).ShouldBeTrue();
        CompanySet.Of().Contains(World.Paris).ShouldBeFalse();
    }

    [Fact]
    public void It_is_compared_by_the_companies_whatever_their_order()
    {
        CompanySet
            .Of(World.Paris, World.Lyon, World.Paris)
            .ShouldBe(CompanySet.Of(World.Lyon, World.Paris));
        CompanySet.Of(World.Paris).ShouldNotBe(CompanySet.AllBut(World.Paris));
        CompanySet.AllBut().ShouldBe(CompanySet.All);
        CompanySet.AllBut(World.Paris, World.Lyon).ToString().ShouldBe("all but lyon, paris");
    }
}
