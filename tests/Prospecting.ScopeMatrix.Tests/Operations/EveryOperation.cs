using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.ScopeMatrix.Tests.Stores;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>Every operation in every situation: nothing leaks, and what is refused leaves every row as it was.</summary>
[Rule("M-0", "M-2", "M-3", "M-5")]
public sealed class EveryOperationInMemory(Bases bases) : IClassFixture<Bases>
{
    public static TheoryData<string, Situation> Cells => AllCases.Cells(isEntityFramework: false);

    [Theory]
    [MemberData(nameof(Cells))]
    public Task Keeps_to_its_scope(string operation, Situation situation) =>
        bases
            .ForEachCall()
            .RunAsync(
                operation,
                situation,
                () => Task.FromResult<ScopeStore>(new InMemoryScopeStore())
            );
}

/// <inheritdoc cref="EveryOperationInMemory"/>
[Rule("M-0", "M-2", "M-3", "M-5")]
public sealed class EveryOperationOnSqlite(Bases bases) : IClassFixture<Bases>
{
    public static TheoryData<string, Situation> Cells => AllCases.Cells(isEntityFramework: true);

    [Theory]
    [MemberData(nameof(Cells))]
    public Task Keeps_to_its_scope(string operation, Situation situation) =>
        bases.RunAsync(operation, situation, SqliteScopeStore.CreateAsync);
}

/// <inheritdoc cref="EveryOperationInMemory"/>
[Rule("M-0", "M-2", "M-3", "M-5")]
public sealed class EveryOperationOnPostgreSql(Bases bases) : IClassFixture<Bases>
{
    public static TheoryData<string, Situation> Cells => AllCases.Cells(isEntityFramework: true);

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [MemberData(nameof(Cells))]
    public Task Keeps_to_its_scope(string operation, Situation situation) =>
        bases.RunAsync(operation, situation, PostgreSqlScopeStore.CreateAsync);
}

/// <inheritdoc cref="EveryOperationInMemory"/>
[Rule("M-0", "M-2", "M-3", "M-5")]
public sealed class EveryOperationOnAdoNet(Bases bases) : IClassFixture<Bases>
{
    public static TheoryData<string, Situation> Cells => AllCases.Cells(isEntityFramework: false);

    [Theory]
    [MemberData(nameof(Cells))]
    public Task Keeps_to_its_scope(string operation, Situation situation) =>
        bases.RunAsync(operation, situation, AdoNetScopeStore.CreateAsync);
}

internal static class RunningCells
{
    public static async Task RunAsync(
        this Bases bases,
        string operation,
        Situation situation,
        Func<Task<ScopeStore>> create
    )
    {
        var chosen = AllCases.Named(operation);
        var world = await bases.ForAsync(situation, chosen.Effect == Effect.WritesOwn, create);
        await new Cell(world, chosen).RunAsync();
    }
}
