using System.Text;
using System.Text.Json;
using Prospecting.Collections;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Persistence.EfCore.Releases;

/// <summary>Releases to rows and back.</summary>
internal static class WorkflowReleaseMapping
{
    public static WorkflowReleaseRow ToRow(this WorkflowRelease release, TenantId tenant) =>
        new()
        {
            TenantId = tenant.Value,
            CompanyId = release.Company?.Value ?? string.Empty,
            Number = release.Number,
            Workflow = release.Workflow?.Key,
            WorkflowVersion = release.Workflow?.Version,
            Definition = release.Workflow is { } workflow ? WorkflowJson.Write(workflow) : null,
            ContentHash = release.Workflow?.ContentHash(),
            IsManaged = release.IsManaged,
            Renamed = JsonSerializer.Serialize(
                release.Renamed.ToDictionary(r => r.From, r => r.To, StringComparer.Ordinal)
            ),
            At = release.At,
            UserId = release.User.Value,
            Note = release.Note,
        };

    public static WorkflowRelease ToRelease(this WorkflowReleaseRow row) =>
        new()
        {
            Company = row.CompanyId.Length == 0 ? null : new CompanyId(row.CompanyId),
            Number = row.Number,
            Workflow = row.Definition is { } json
                ? WorkflowJson.Read(Encoding.UTF8.GetBytes(json)).OrThrow()
                : null,
            IsManaged = row.IsManaged,
            Renamed = JsonSerializer
                .Deserialize<Dictionary<string, string>>(row.Renamed)!
                .Select(r => new StatusRename(r.Key, r.Value))
                .ToValueList(),
            At = row.At,
            User = new UserId(row.UserId),
            Note = row.Note,
        };
}
