using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Statuses;

public sealed class StatusNamedTests
{
    [Theory]
    [InlineData("qualified", "qualified")]
    [InlineData("Qualifié", "qualified")]
    [InlineData("  QUALIFIE ", "qualified")]
    [InlineData("Qualified", "qualified")]
    [InlineData("gagné", "won")]
    [InlineData("SIGNE", "won")]
    [InlineData("Signé", "won")]
    [InlineData("nouvelle", "new")]
    [InlineData("Défectueux", "junk")]
    [InlineData("defectueux !", "junk")]
    [InlineData("gagne?", "won")]
    [Rule("I-4")]
    public void A_status_is_found_by_code_label_or_alias_whatever_the_accents(
        string name,
        string code
    ) => World.Standard.StatusNamed(name).ShouldNotBeNull().Code.ShouldBe(code);

    [Theory]
    [InlineData("perdue")]
    [InlineData("")]
    [InlineData("???")]
    [Rule("I-4")]
    public void An_unknown_name_finds_none(string name) =>
        World.Standard.StatusNamed(name).ShouldBeNull();

    [Fact]
    public void A_code_is_exact()
    {
        World.Standard.Status("won").ShouldNotBeNull();
        World.Standard.Status("Won").ShouldBeNull();
        World.Standard.Initial.Code.ShouldBe("new");
    }

    [Fact]
    [Rule("S-1", "M-0")]
    public void A_company_has_its_own_workflow_or_the_default()
    {
        var own = Workflows.Compiled(Workflows.Rich);
        var catalog = new FixedWorkflows(
            World.Standard,
            new Dictionary<TenantCompany, CompiledWorkflow> { [World.Lyon] = own }
        );
        catalog.For(TenantId.Single, World.Lyon).Workflow.ShouldBeSameAs(own);
        catalog.For(TenantId.Single, World.Paris).Workflow.ShouldBeSameAs(World.Standard);
        catalog.For(new TenantId(2), World.Lyon).Workflow.ShouldBeSameAs(World.Standard);
        new FixedWorkflows(own).For(TenantId.Single, World.Lyon).Workflow.ShouldBeSameAs(own);
        catalog.DefaultFor(TenantId.Single).Workflow.ShouldBeSameAs(World.Standard);
        catalog.CompaniesWithOwnWorkflow(TenantId.Single).ShouldBe([World.Lyon]);
        catalog.CompaniesWithOwnWorkflow(new TenantId(2)).ShouldBeEmpty();
    }
}
