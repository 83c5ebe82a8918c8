using Microsoft.Extensions.DependencyInjection;
using Prospecting.Persistence.EfCore.Tests.Contracts;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.Tests.Storage;

public sealed class BulkRowsOnSqlite : BulkRowsAreAlike
{
    internal override async Task<IStoreWithContext> CreateAsync(
        Action<IServiceCollection> configure
    ) => await SqliteHarness.CreateAsync(configure);
}
