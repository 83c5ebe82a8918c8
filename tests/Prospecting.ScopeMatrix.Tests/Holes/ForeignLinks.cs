using Prospecting.Prospects;
using Prospecting.ScopeMatrix.Tests.Canaries;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.ScopeMatrix.Tests.Stores;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Tests;
using Prospecting.Tests.PostgreSql;

namespace Prospecting.ScopeMatrix.Tests.Holes;

/// <summary>Links from a record of one's own to what is somebody else's.</summary>
[Rule("M-0", "M-3")]
public sealed class ForeignLinks
{
    private static readonly Dictionary<string, Func<Task<ScopeStore>>> Stores = new()
    {
        ["in memory"] = () => Task.FromResult<ScopeStore>(new InMemoryScopeStore()),
        ["SQLite"] = SqliteScopeStore.CreateAsync,
        ["PostgreSQL"] = PostgreSqlScopeStore.CreateAsync,
        ["ADO.NET"] = AdoNetScopeStore.CreateAsync,
    };

    public static TheoryData<string> Names => [.. Stores.Keys];

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [MemberData(nameof(Names))]
    public async Task A_contact_of_another_company_cannot_be_linked_to_one_s_own_record(
        string store
    )
    {
        await using var made = await Stores[store]();
        var target = await made.PlantAsync(Cast.Owner);
        await RefusedAsync(made, Cast.Neighbour, target);
    }

    [SkippableTheory(typeof(PostgreSqlMissingException))]
    [MemberData(nameof(Names))]
    public async Task A_contact_of_another_tenant_cannot_be_linked_to_one_s_own_record(string store)
    {
        await using var made = await Stores[store]();
        var target = await made.PlantAsync(Cast.Owner);
        await RefusedAsync(made, Cast.OwnerAbroad, target);
    }

    private static async Task RefusedAsync(ScopeStore store, Scope stranger, Target target)
    {
        var before = await store.DumpAsync();
        await using var session = await store.Sessions.OpenAsync(stranger);
        var own = Prospect
            .Create(new ProspectDetails { DisplayName = "Sien" }, session.Context)
            .OrThrow();
        // By a snapshot, as a contact of another tenant is refused by the verb already.
        own = Prospect.FromSnapshot(
            own.ToSnapshot() with
            {
                Contacts =
                [
                    new ContactLinkSnapshot(
                        target.Primary.Value,
                        Role: null,
                        IsPrimary: true,
                        IsPreferred: false
                    ),
                ],
            }
        );
        own.MarkForReview(needed: true, session.Context).OrThrow();
        session.Prospects.Add(own);
        await Should.ThrowAsync<ScopeViolationException>(() => session.CommitAsync());
        (await store.DumpAsync()).ShouldBe(before);
    }
}
