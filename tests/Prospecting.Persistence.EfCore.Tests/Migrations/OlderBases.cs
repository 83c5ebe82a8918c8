using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.Schema;
using Prospecting.Persistence.EfCore.Sqlite.Schema;
using Prospecting.Persistence.EfCore.Tests.Contracts;
using Prospecting.Tests;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.Tests.Migrations;

/// <summary>A base that an older version made goes on under this one.</summary>
public sealed class OlderBases : KeptVersions
{
    private static readonly string Kept = Repository.Path(
        "tests",
        "Prospecting.Persistence.EfCore.Tests",
        "Migrations",
        "Kept"
    );

    public static TheoryData<string> Versions => [.. FilesIn(Kept)];

    private protected override string Folder => Kept;

    private protected override ISchemaReader Reader { get; } = new SqliteSchemaReader();

    [Theory]
    [MemberData(nameof(Versions))]
    public Task It_migrates_with_its_content(string version) => GoesOnAsync(version);

    internal override Task<IStoreWithContext> CreateEmptyAsync() =>
        Task.FromResult<IStoreWithContext>(SqliteHarness.CreateEmpty());
}
