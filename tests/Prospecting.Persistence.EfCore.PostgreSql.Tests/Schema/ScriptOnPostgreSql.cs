using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.PostgreSql.Schema;
using Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;
using Prospecting.Persistence.EfCore.Schema;
using Prospecting.Tests.PostgreSql;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Schema;

public sealed class ScriptOnPostgreSql
{
    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task The_committed_script_is_the_migrations_and_may_be_run_twice()
    {
        await using var store = await PostgreSqlHarness.CreateEmptyAsync();
        await store.InContextAsync(async context =>
        {
            CommittedScript.ShouldBeCurrent(context, "postgresql.sql", isIdempotent: true);
            var script = SchemaScript.Write(context, isIdempotent: true);
            for (var i = 0; i < 2; i++)
            {
                await context.Database.OpenConnectionAsync();
                await using var command = context.Database.GetDbConnection().CreateCommand();
                command.CommandText = script;
                await command.ExecuteNonQueryAsync();
                (
                    await new SchemaCheck(new PostgreSqlSchemaReader()).RunAsync(context)
                ).ShouldBeEmpty();
            }
        });
    }
}
