using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.PostgreSql.Schema;
using Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;
using Prospecting.Persistence.EfCore.Schema;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Migrations;

/// <summary>A base that an older version made goes on under this one.</summary>
public sealed class OlderBases : KeptVersions
{
    private static readonly string Kept = Repository.Path(
        "tests",
        "Prospecting.Persistence.EfCore.PostgreSql.Tests",
        "Migrations",
        "Kept"
    );

    public static TheoryData<string> Versions => [.. FilesIn(Kept)];

    private protected override string Folder => Kept;

    private protected override ISchemaReader Reader { get; } = new PostgreSqlSchemaReader();

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [MemberData(nameof(Versions))]
    public Task It_migrates_with_its_content(string version) => GoesOnAsync(version);

    internal override async Task<IStoreWithContext> CreateEmptyAsync() =>
        await PostgreSqlHarness.CreateEmptyAsync();
}
