using Prospecting.Persistence.EfCore.Schema;
using Prospecting.Persistence.EfCore.Tests.Contracts;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.Tests.Schema;

public sealed class ScriptOnSqlite
{
    [Fact]
    public async Task The_committed_script_is_the_migrations()
    {
        await using var store = SqliteHarness.CreateEmpty();
        await store.InContextAsync(context =>
        {
            CommittedScript.ShouldBeCurrent(context, "sqlite.sql", isIdempotent: false);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task There_is_no_script_that_may_be_repeated_and_none_from_an_unknown_migration()
    {
        await using var store = SqliteHarness.CreateEmpty();
        await store.InContextAsync(context =>
        {
            Should.Throw<NotSupportedException>(() =>
                SchemaScript.Write(context, isIdempotent: true)
            );
            Should
                .Throw<ArgumentException>(() => SchemaScript.Write(context, from: "Nowhere"))
                .Message.ShouldContain("InitialSchema");
            SchemaScript
                .Write(context, from: "WorkflowReleases")
                .ShouldNotContain("CREATE TABLE \"prospecting_prospects\"");
            return Task.CompletedTask;
        });
    }
}
