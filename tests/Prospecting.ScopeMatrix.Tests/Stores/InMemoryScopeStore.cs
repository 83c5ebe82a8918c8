using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Prospects;
using Prospecting.ScopeMatrix.Tests.Canaries;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.Scopes;

namespace Prospecting.ScopeMatrix.Tests.Stores;

/// <summary>The store in memory. It has no rows: what the system scope of each tenant sees stands for them.</summary>
internal sealed class InMemoryScopeStore() : ScopeStore(b => b.UseInMemory())
{
    private const int Many = 10_000;

    public override bool ShowsEveryRow => false;

    public override async Task<IReadOnlyList<string>> DumpAsync()
    {
        List<string> rows = [];
        foreach (var tenant in Cast.Tenants)
        {
            await AddAsync(tenant, rows);
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private async Task AddAsync(TenantId tenant, List<string> rows)
    {
        await using var session = await Sessions.OpenAsync(Cast.Robot(tenant));
        void Add(string kind, object? value) =>
            rows.Add($"{kind}: |tenant_id={tenant}| {Deep.Text(value)}");
        List<ProspectId> ids = [];
        string? after = null;
        do
        {
            var query = new ProspectQuery { PageSize = ProspectQuery.MaxPageSize, After = after };
            var page = await session.Prospects.QueryAsync(query);
            ids.AddRange(page.Rows.Select(r => r.Id));
            after = page.Next;
        } while (after is not null);
        foreach (var prospect in await session.Prospects.FindAsync(ids))
        {
            rows.Add(
                $"prospects: |tenant_id={tenant}| {JsonSerializer.Serialize(prospect.ToSnapshot())}"
            );
            foreach (
                var contact in await session.Contacts.FindAsync([
                    .. prospect.Contacts.Select(l => l.Contact),
                ])
            )
            {
                rows.Add(
                    $"contacts: |tenant_id={tenant}| {JsonSerializer.Serialize(contact.ToSnapshot())}"
                );
            }

            foreach (var entry in await session.History.ReadAsync(prospect.Id))
            {
                Add("history", entry);
            }

            Add("statuses", await session.History.ReadStatusesAsync(prospect.Id));
            var profiles = await session.Matches.LoadProfilesAsync([prospect.Id]);
            Add("profiles", profiles);
            Add(
                "keys",
                await session.Matches.FindAsync([.. profiles.SelectMany(p => p.Keys())], Many)
            );
        }

        CompanyId?[] companies = [null, Cast.Paris, Cast.Metz, Cast.Nice, Cast.Lens];
        foreach (var company in companies)
        {
            foreach (var release in await session.Releases.ReadHistoryAsync(company))
            {
                Add("releases", release);
            }
        }

        Add("backlog", await session.Outbox.CountAsync());
        foreach (var message in await session.Outbox.ReadPendingAsync(Many))
        {
            Add("outbox", message);
        }

        Add("dead letters", await session.Outbox.ReadDeadAsync(Many));
    }
}
