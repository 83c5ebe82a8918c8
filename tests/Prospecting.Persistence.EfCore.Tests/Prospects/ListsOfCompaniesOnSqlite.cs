using Prospecting.Persistence.EfCore.Tests.Contracts;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.Tests.Prospects;

public sealed class ListsOfCompaniesOnSqlite : ListsOfCompanies
{
    internal override async Task<IStoreWithContext> CreateAsync() =>
        await SqliteHarness.CreateAsync();
}
