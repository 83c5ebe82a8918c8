using System.Data.Common;
using System.Text;
using System.Text.Json;
using Prospecting.AdoNetStore.Storage;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.AdoNetStore.Releases;

/// <summary>Releases of workflows, confined to one scope.</summary>
internal sealed class AdoNetReleaseStore(StoreConnection connection, Scope scope)
    : IWorkflowReleaseStore
{
    private readonly List<WorkflowRelease> _pending = [];

    /// <summary>What the next commit writes.</summary>
    public IReadOnlyList<WorkflowRelease> Pending => _pending;

    /// <summary>The latest release of each company of a tenant and of its default, whoever asks: what a catalogue needs.</summary>
    public static async Task<IReadOnlyList<WorkflowRelease>> LoadCurrentAsync(
        StoreConnection connection,
        TenantId tenant,
        CancellationToken cancellationToken
    ) =>
        await connection.ReadAsync(
            $"""
            SELECT r.company, r.number, r.definition, r.is_managed, r.renamed, r.at, r.user_id, r.note
            FROM workflow_releases r
            WHERE r.tenant = {tenant} AND r.number = (
                SELECT MAX(o.number) FROM workflow_releases o
                WHERE o.tenant = r.tenant AND o.company = r.company
            )
            ORDER BY r.company
            """,
            Release,
            cancellationToken
        );

    /// <summary>The number of the latest release of each company of a tenant and of its default.</summary>
    public static Task<List<(CompanyId? Company, int Number)>> LoadNumbersAsync(
        StoreConnection connection,
        TenantId tenant,
        CancellationToken cancellationToken
    ) =>
        connection.ReadAsync(
            $"SELECT company, MAX(number) FROM workflow_releases WHERE tenant = {tenant} GROUP BY company",
            r => (Company(r.GetString(0)), r.GetInt32(1)),
            cancellationToken
        );

    public async Task<IReadOnlyList<WorkflowRelease>> ReadCurrentAsync(
        CancellationToken cancellationToken = default
    ) =>
        [
            .. (await LoadCurrentAsync(connection, scope.Tenant, cancellationToken)).Where(r =>
                IsReadable(r.Company)
            ),
        ];

    public async Task<IReadOnlyList<WorkflowRelease>> ReadHistoryAsync(
        CompanyId? company,
        CancellationToken cancellationToken = default
    )
    {
        if (!IsReadable(company))
        {
            return [];
        }

        return await connection.ReadAsync(
            $"""
            SELECT company, number, definition, is_managed, renamed, at, user_id, note
            FROM workflow_releases
            WHERE tenant = {scope.Tenant} AND company = {Code(company)}
            ORDER BY number DESC
            """,
            Release,
            cancellationToken
        );
    }

    public void Add(WorkflowRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        _pending.Add(release);
    }

    /// <summary>Writes what was added, in a commit's transaction.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var release in _pending)
        {
            await RequireNextAsync(release, cancellationToken);
            var definition = release.Workflow is { } workflow ? WorkflowJson.Write(workflow) : null;
            var renamed = JsonSerializer.Serialize(
                [.. release.Renamed],
                DocumentJson.Default.StatusRenameArray
            );
            await connection.InsertAsync(
                $"""
                INSERT INTO workflow_releases (
                    tenant, company, number, definition, is_managed, renamed, at, user_id, note
                ) VALUES (
                    {scope.Tenant}, {Code(
                    release.Company
                )}, {release.Number}, {definition}, {release.IsManaged},
                    {renamed}, {release.At}, {release.User}, {release.Note}
                )
                """,
                e => new ConcurrencyConflictException(release.ToString(), e),
                cancellationToken
            );
        }
    }

    public void AcceptCommit() => _pending.Clear();

    // Numbers go without gaps from 1: another latest one means that somebody published meanwhile.
    private async Task RequireNextAsync(
        WorkflowRelease release,
        CancellationToken cancellationToken
    )
    {
        var latest = await LoadNumbersAsync(connection, scope.Tenant, cancellationToken);
        var number = latest.Find(r => r.Company == release.Company).Number;
        if (number != release.Number - 1)
        {
            throw new ConcurrencyConflictException(release.ToString());
        }
    }

    private static string Code(CompanyId? company) => company?.Value ?? string.Empty;

    private static CompanyId? Company(string code) => code.Length == 0 ? null : new CompanyId(code);

    private bool IsReadable(CompanyId? company) => company is not { } own || scope.CanRead(own);

    private static WorkflowRelease Release(DbDataReader row) =>
        new()
        {
            Company = Company(row.GetString(0)),
            Number = row.GetInt32(1),
            Workflow = row.TextOrNull(2) is { } json
                ? WorkflowJson.Read(Encoding.UTF8.GetBytes(json)).OrThrow()
                : null,
            IsManaged = row.GetBoolean(3),
            Renamed =
            [
                .. JsonSerializer.Deserialize(
                    row.GetString(4),
                    DocumentJson.Default.StatusRenameArray
                )!,
            ],
            At = row.Instant(5),
            User = new UserId(row.GetString(6)),
            Note = row.TextOrNull(7),
        };
}
