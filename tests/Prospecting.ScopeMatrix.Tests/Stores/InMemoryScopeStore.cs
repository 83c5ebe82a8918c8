using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Activities;
using Prospecting.Ownership;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.ScopeMatrix.Tests.Canaries;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.ScopeMatrix.Tests.Stores;

/// <summary>The store in memory. It has no rows: what the system scope of each tenant sees stands for them.</summary>
internal sealed class InMemoryScopeStore() : ScopeStore(b => b.UseInMemory())
{
    private const int Many = 10_000;

    private static readonly TimePage All = new() { PageSize = TimePage.MaxPageSize };
    private static readonly CompanyId[] Companies = [Cast.Paris, Cast.Metz, Cast.Nice, Cast.Lens];

    public override bool ShowsEveryRow => false;

    protected override async Task<IReadOnlyList<string>> RowsAsync()
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
        void Row(string kind, object snapshot) =>
            rows.Add($"{kind}: |tenant_id={tenant}| {JsonSerializer.Serialize(snapshot)}");
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

            await AddPartsAsync(session, prospect.Id, Row);
            Add("statuses", await session.History.ReadStatusesAsync(prospect.Id));
            var profiles = await session.Matches.LoadProfilesAsync([prospect.Id]);
            Add("profiles", profiles);
            Add(
                "keys",
                await session.Matches.FindAsync([.. profiles.SelectMany(p => p.Keys())], Many)
            );
        }

        foreach (var company in (CompanyId?[])[null, .. Companies])
        {
            foreach (var release in await session.Releases.ReadHistoryAsync(company))
            {
                Add("releases", release);
            }
        }

        await AddSettingsAsync(session, Row);
        Add("backlog", await session.Outbox.CountAsync());
        foreach (var message in await session.Outbox.ReadPendingAsync(Many))
        {
            Add("outbox", message);
        }

        Add("dead letters", await session.Outbox.ReadDeadAsync(Many));
    }

    private static async Task AddPartsAsync(
        IProspectingSession session,
        ProspectId prospect,
        Action<string, object> row
    )
    {
        foreach (var task in await session.Tasks.OfProspectAsync(prospect))
        {
            row("tasks", task.ToSnapshot());
        }

        var activities = new ActivityQuery { Page = All };
        foreach (
            var activity in (await session.Activities.OfProspectAsync(prospect, activities)).Rows
        )
        {
            row("activities", activity.ToSnapshot());
        }

        foreach (var note in (await session.Notes.OfProspectAsync(prospect, All)).Rows)
        {
            row("notes", note.ToSnapshot());
        }

        foreach (var attachment in (await session.Attachments.OfProspectAsync(prospect, All)).Rows)
        {
            row("attachments", attachment.ToSnapshot());
        }
    }

    private static async Task AddSettingsAsync(
        IProspectingSession session,
        Action<string, object> row
    )
    {
        foreach (var entry in await session.Catalogs.ListAsync(Canary.Kind))
        {
            row("catalogue", entry.ToSnapshot());
        }

        foreach (var field in await session.CustomFields.ListAsync())
        {
            row("fields", field.ToSnapshot());
        }

        foreach (var role in Enum.GetValues<RepresentativeRole>())
        {
            foreach (var company in (CompanyId?[])[null, .. Companies])
            {
                foreach (var grant in await session.RepresentativeGrants.ListAsync(role, company))
                {
                    row("grants", grant.ToSnapshot());
                }
            }
        }
    }
}
