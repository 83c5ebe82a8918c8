using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Prospecting.Activities;
using Prospecting.AdoNetStore.Storage;
using Prospecting.Aggregates;
using Prospecting.Attachments;
using Prospecting.Catalogs;
using Prospecting.CustomFields;
using Prospecting.FollowUp;
using Prospecting.Notes;
using Prospecting.Ownership;
using Prospecting.Scopes;

namespace Prospecting.AdoNetStore.Kept;

/// <summary>The kinds that are kept under prospects or set by companies: each as the JSON of its snapshot.</summary>
internal sealed class KeptKinds(StoreConnection connection, Scope scope)
{
    private readonly List<KeptAggregates> _all = [];

    /// <summary>Those that a commit has something to write of.</summary>
    public IReadOnlyList<KeptDocument> Changed => [.. _all.SelectMany(k => k.Changed)];

    public KeptAggregates<FollowUpTask> Tasks() =>
        Kind(
            FollowUpTask.SubjectKindName,
            (t, version) => t.ToSnapshot() with { Version = version },
            FollowUpTask.FromSnapshot,
            DocumentJson.Default.FollowUpTaskSnapshot
        );

    public KeptAggregates<Activity> Activities() =>
        Kind(
            Activity.SubjectKindName,
            (a, version) => a.ToSnapshot() with { Version = version },
            Activity.FromSnapshot,
            DocumentJson.Default.ActivitySnapshot
        );

    public KeptAggregates<Note> Notes() =>
        Kind(
            Note.SubjectKindName,
            (n, version) => n.ToSnapshot() with { Version = version },
            Note.FromSnapshot,
            DocumentJson.Default.NoteSnapshot
        );

    public KeptAggregates<Attachment> Attachments() =>
        Kind(
            Attachment.SubjectKindName,
            (a, version) => a.ToSnapshot() with { Version = version },
            Attachment.FromSnapshot,
            DocumentJson.Default.AttachmentSnapshot
        );

    public KeptAggregates<CatalogEntry> CatalogEntries() =>
        Kind(
            CatalogEntry.SubjectKindName,
            (e, version) => e.ToSnapshot() with { Version = version },
            CatalogEntry.FromSnapshot,
            DocumentJson.Default.CatalogEntrySnapshot
        );

    public KeptAggregates<CustomField> CustomFields() =>
        Kind(
            CustomField.SubjectKindName,
            (f, version) => f.ToSnapshot() with { Version = version },
            CustomField.FromSnapshot,
            DocumentJson.Default.CustomFieldSnapshot
        );

    public KeptAggregates<RepresentativeGrant> RepresentativeGrants() =>
        Kind(
            RepresentativeGrant.SubjectKindName,
            (g, version) => g.ToSnapshot() with { Version = version },
            RepresentativeGrant.FromSnapshot,
            DocumentJson.Default.RepresentativeGrantSnapshot
        );

    /// <summary>The snapshots of one kind under prospects that the scope may see, as they are stored.</summary>
    public Task<List<TSnapshot>> OfProspectsAsync<TSnapshot>(
        string kind,
        IReadOnlyCollection<Guid> prospects,
        JsonTypeInfo<TSnapshot> json,
        CancellationToken cancellationToken
    ) =>
        connection.ReadAsync(
            $"""
            SELECT k.document FROM kept k
            WHERE k.tenant = {scope.Tenant} AND k.kind = {kind} AND k.prospect IN {Sql.Any(
                prospects
            )}
            """,
            r => JsonSerializer.Deserialize(r.GetString(0), json)!,
            cancellationToken
        );

    private KeptAggregates<T> Kind<T, TSnapshot>(
        string kind,
        Func<T, int, TSnapshot> toSnapshot,
        Func<TSnapshot, T> fromSnapshot,
        JsonTypeInfo<TSnapshot> json
    )
        where T : Aggregate
    {
        var kept = new KeptAggregates<T>(
            connection,
            scope,
            kind,
            (aggregate, version) => JsonSerializer.Serialize(toSnapshot(aggregate, version), json),
            text => fromSnapshot(JsonSerializer.Deserialize(text, json)!)
        );
        _all.Add(kept);
        return kept;
    }
}
