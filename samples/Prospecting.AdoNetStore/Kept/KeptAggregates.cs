using Prospecting.AdoNetStore.Storage;
using Prospecting.Aggregates;
using Prospecting.Catalogs;
using Prospecting.CustomFields;
using Prospecting.Ownership;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Settings;

namespace Prospecting.AdoNetStore.Kept;

/// <summary>The aggregates of one kind, kept under prospects or set by companies, that a session has loaded or made.</summary>
internal abstract class KeptAggregates
{
    public abstract IEnumerable<KeptDocument> Changed { get; }
}

/// <summary>One of them, as a commit writes it.</summary>
internal sealed record KeptDocument(Aggregate Aggregate, string Document)
{
    public Guid? Prospect => (Aggregate as ProspectPart)?.Prospect.Value;

    /// <summary>The company of a setting; empty for the tenant's.</summary>
    public string? Company =>
        Aggregate is CompanySetting setting ? setting.Company?.Value ?? string.Empty : null;

    /// <summary>What there can be one of for a company: the code of a setting within its kind.</summary>
    public string? Code =>
        Aggregate switch
        {
            CatalogEntry entry => $"{entry.Kind} {entry.Item.Code}",
            CustomField custom => custom.Definition.Code,
            RepresentativeGrant grant => $"{RepresentativeRoles.CodeOf(grant.Role)} {grant.User}",
            _ => null,
        };
}

/// <summary>The aggregates of one kind: documents of one table, whatever they hold.</summary>
internal sealed class KeptAggregates<T>(
    StoreConnection connection,
    Scope scope,
    string kind,
    Func<T, int, string> write,
    Func<string, T> read
) : KeptAggregates
    where T : Aggregate
{
    private readonly SessionAggregates<T> _loaded = new();

    public override IEnumerable<KeptDocument> Changed =>
        _loaded.Changed.Select(a => new KeptDocument(a, write(a, a.Version + 1)));

    public void Add(T aggregate) => _loaded.AddNew(aggregate);

    public async Task<T?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        _loaded.Find(id) ?? (await ReadAsync($"k.id = {id}", cancellationToken)).SingleOrDefault();

    /// <summary>Those of one prospect, or of the one that stands for it.</summary>
    public Task<IReadOnlyList<T>> UnderAsync(
        ProspectId prospect,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            $"k.prospect IN (SELECT id FROM standing)",
            cancellationToken,
            ScopeSql.WithStanding(scope, [prospect.Value])
        );

    /// <summary>Those that the scope may see; each once in the session, without those that it has removed.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync(
        Sql isWanted,
        CancellationToken cancellationToken,
        Sql? with = null
    )
    {
        var found = await connection.ReadAsync(
            $"""
            {with ?? $""}
            SELECT k.document FROM kept k LEFT JOIN prospects p ON p.tenant = k.tenant AND p.id = k.prospect
            WHERE k.tenant = {scope.Tenant} AND k.kind = {kind} AND {isWanted} AND {Visible}
            """,
            r => read(r.GetString(0)),
            cancellationToken
        );
        return [.. found.Select(_loaded.Loaded).Where(a => !a.IsRemoved)];
    }

    /// <summary>Those that the scope may see, and those that the session has made and not removed again.</summary>
    public async Task<IReadOnlyList<T>> VisibleAndNewAsync(CancellationToken cancellationToken) =>
        [
            .. await ReadAsync(Sql.True, cancellationToken),
            .. _loaded.Changed.Where(a => a.Version == 0 && !a.IsRemoved),
        ];

    private Sql Visible
    {
        get
        {
            Sql ofScope = scope.ReachesWholeTenant
                ? Sql.True
                : $"k.company IN {Sql.Any(scope.Readable.Select(c => c.Value).Append(string.Empty))}";
            return $"""
                ((k.prospect IS NULL AND {ofScope}) OR (k.prospect IS NOT NULL AND {ScopeSql.Readable(
                    scope
                )}))
                """;
        }
    }
}
