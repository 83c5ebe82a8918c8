using Prospecting.Import.Execution;
using Prospecting.Import.Tests.Setup;
using Prospecting.Scopes;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Execution;

[Rule("M-1", "M-3")]
public sealed class RefusedImports
{
    [Fact]
    public async Task An_import_needs_a_company_to_work_for() =>
        (await CodeAsync(Scope.ForSystem(TenantId.Single, new UserId("robot")))).ShouldBe(
            ScopeReasons.CompanyMissing
        );

    [Fact]
    public async Task An_import_needs_the_right_to_write_for_the_company()
    {
        var reader = Scope.ForUser(
            TenantId.Single,
            ImportWorld.AnneId,
            ImportWorld.Paris,
            new CompanyGrant(ImportWorld.Paris, AccessLevel.Read)
        );

        (await CodeAsync(reader)).ShouldBe(ScopeReasons.CompanyForeign);
    }

    private static async Task<string> CodeAsync(Scope scope)
    {
        await using var world = ImportWorld.InMemory();
        var outcome = await world.Import.RunAsync(
            ImportWorld.Csv("Raison sociale", "Alpha"),
            scope,
            new ImportOptions { DryRun = true }
        );
        return outcome.Reasons.ShouldHaveSingleItem().Code;
    }
}
