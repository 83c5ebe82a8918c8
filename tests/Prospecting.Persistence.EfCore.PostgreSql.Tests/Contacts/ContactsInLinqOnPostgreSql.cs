using Prospecting.Persistence.EfCore.PostgreSql.Tests.Contracts;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.PostgreSql.Tests.Contacts;

public sealed class ContactsInLinqOnPostgreSql : ContactsInLinq
{
    internal override async Task<IStoreWithContext> CreateAsync() =>
        await PostgreSqlHarness.CreateAsync();
}
