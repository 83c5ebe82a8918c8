using Prospecting.Persistence.EfCore.Tests.Contracts;
using Prospecting.Tests.Stores;

namespace Prospecting.Persistence.EfCore.Tests.Contacts;

public sealed class ContactsInLinqOnSqlite : ContactsInLinq
{
    internal override async Task<IStoreWithContext> CreateAsync() =>
        await SqliteHarness.CreateAsync();
}
