using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Schema;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.Tests.Stores;

/// <summary>A schema that somebody changed by hand is told in what it differs, and where.</summary>
public abstract class SchemaIsChecked
{
    [SkippableFact(typeof(PostgreSqlMissingException))]
    public async Task A_migrated_database_is_as_the_model_says()
    {
        await using var store = await CreateAsync();
        (await CheckAsync(store)).ShouldBeEmpty();
    }

    internal abstract Task<IStoreWithContext> CreateAsync();

    private protected abstract ISchemaReader Reader { get; }

    private protected async Task<IReadOnlyList<SchemaDifference>> CheckAsync(
        IStoreWithContext store
    )
    {
        IReadOnlyList<SchemaDifference> differences = [];
        await store.InContextAsync(async context =>
            differences = await new SchemaCheck(Reader).RunAsync(context)
        );
        return differences;
    }

    private protected async Task BreakAndCheckAsync(string statement, string code, string place)
    {
        await using var store = await CreateAsync();
        await store.InContextAsync(context => context.Database.ExecuteSqlRawAsync(statement));
        var differences = await CheckAsync(store);
        var difference = differences.ShouldHaveSingleItemOrPair(code, place);
        difference.Remedy.ShouldNotBeEmpty();
        difference.IsNote.ShouldBe(
            code is "schema.search-missing" || place.Contains("harmless", StringComparison.Ordinal)
        );
    }
}

internal static class SchemaDifferences
{
    /// <summary>The one difference that a test made; what takes the place of something may be named beside it, nothing else.</summary>
    public static SchemaDifference ShouldHaveSingleItemOrPair(
        this IReadOnlyList<SchemaDifference> differences,
        string code,
        string place
    )
    {
        differences.Count.ShouldBeInRange(1, 2, string.Join('\n', differences));
        return differences
            .Where(d => d.Code == code && d.Place == place)
            .ShouldHaveSingleItem(string.Join('\n', differences));
    }
}
