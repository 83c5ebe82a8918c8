using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Tests;

namespace Prospecting.ScopeMatrix.Tests.Holes;

/// <summary>Which table a statement of Entity Framework's writes, in the words of several engines.</summary>
[Rule("M-3")]
public sealed class TargetsOfStatements
{
    [Theory]
    [InlineData("""UPDATE "crm_prospects" AS "p" SET "source" = @x WHERE 1""", "crm_prospects")]
    [InlineData("DELETE FROM prospecting_outbox AS m WHERE m.tenant_id = 1", "prospecting_outbox")]
    [InlineData("UPDATE crm.prospects AS p\nSET source = 'x'\nFROM visits AS v", "crm.prospects")]
    [InlineData(
        "-- nightly\n\nDELETE FROM \"Visits\" AS \"v\"\nWHERE EXISTS (SELECT 1 FROM \"crm_prospects\" AS \"p\")",
        "Visits"
    )]
    [InlineData(
        "UPDATE [p] SET [p].[source] = N'x' FROM [crm].[prospects] AS [p]",
        "crm.prospects"
    )]
    [InlineData("DELETE FROM [p] FROM [prospects] AS [p] WHERE 1 = 1", "prospects")]
    [InlineData("DELETE `p` FROM `prospects` AS `p`", "prospects")]
    [InlineData("UPDATE \"a \"\"b\"\"\" AS p SET x = 1", "a \"b\"")]
    [InlineData("SELECT * FROM prospecting_prospects AS p", null)]
    public void The_target_is_found(string statement, string? table) =>
        BulkWriteInterceptor.TargetOf(statement).ShouldBe(table);
}
