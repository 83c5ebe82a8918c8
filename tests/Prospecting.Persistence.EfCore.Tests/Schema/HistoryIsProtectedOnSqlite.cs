using Prospecting.Persistence.EfCore.Tests.Contracts;
using Prospecting.Tests;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.Tests.Schema;

[Rule("H-1")]
public sealed class HistoryIsProtectedOnSqlite : HistoryIsProtected
{
    internal override async Task<IStoreWithContext> CreateAsync() =>
        await SqliteHarness.CreateAsync();
}
