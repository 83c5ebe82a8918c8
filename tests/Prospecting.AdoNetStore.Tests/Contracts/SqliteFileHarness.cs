using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.AdoNetStore.Storage;
using Prospecting.Storage;
using Prospecting.Testing.Contracts;

namespace Prospecting.AdoNetStore.Tests.Contracts;

/// <summary>A SQLite file in a temporary folder, as many stores on it as processes would have.</summary>
internal sealed class SqliteFileHarness : StoreHarness
{
    private readonly string _folder = Directory.CreateTempSubdirectory("prospecting-").FullName;
    private readonly List<ServiceProvider> _providers = [];

    private SqliteFileHarness() => Sessions = Open();

    public override IProspectingSessionFactory Sessions { get; }

    public string ConnectionString =>
        new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(_folder, "store.db"),
            Pooling = false,
        }.ToString();

    public static async Task<SqliteFileHarness> CreateAsync()
    {
        var harness = new SqliteFileHarness();
        await ((AdoNetProspecting)harness.Sessions).CreateTablesAsync();
        return harness;
    }

    /// <summary>Another store on the same file, as another process would open it.</summary>
    public IProspectingSessionFactory Open(string more = "")
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(Clock);
        services.AddProspecting().UseAdoNet(new SqliteEngine(ConnectionString + more));
        _providers.Add(services.BuildServiceProvider(validateScopes: true));
        return _providers[^1].GetRequiredService<IProspectingSessionFactory>();
    }

    /// <summary>A connection beside the store's own, with which a test looks at the tables or stands in the way.</summary>
    public async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>The first column of all rows of a statement, as text.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(string statement)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var provider in _providers)
        {
            await provider.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
        await base.DisposeAsync();
    }
}
