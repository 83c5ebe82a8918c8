using Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Prospects;

public sealed class ListsOfCompaniesOnPostgreSql : ListsOfCompanies
{
    internal override async Task<IStoreWithContext> CreateAsync() =>
        await PostgreSqlHarness.CreateAsync();
}
