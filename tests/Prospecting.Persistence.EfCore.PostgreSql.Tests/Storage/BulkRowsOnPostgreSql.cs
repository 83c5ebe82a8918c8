using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Storage;

public sealed class BulkRowsOnPostgreSql : BulkRowsAreAlike
{
    internal override async Task<IStoreWithContext> CreateAsync(
        Action<IServiceCollection> configure
    ) => await PostgreSqlHarness.CreateAsync(configure: configure);
}
