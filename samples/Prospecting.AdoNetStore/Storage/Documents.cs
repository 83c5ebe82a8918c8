using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Prospecting.Activities;
using Prospecting.Addresses;
using Prospecting.AdoNetStore.History;
using Prospecting.Aggregates;
using Prospecting.Attachments;
using Prospecting.Catalogs;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.FollowUp;
using Prospecting.Notes;
using Prospecting.Ownership;
using Prospecting.Prospects;
using Prospecting.Releases;

namespace Prospecting.AdoNetStore.Storage;

/// <summary>Snapshots as JSON, one in a row.</summary>
internal static class Documents
{
    public static string Write(ProspectSnapshot snapshot) =>
        JsonSerializer.Serialize(snapshot, DocumentJson.Default.ProspectSnapshot);

    public static string Write(ContactSnapshot snapshot) =>
        JsonSerializer.Serialize(snapshot, DocumentJson.Default.ContactSnapshot);

    public static ProspectSnapshot ReadProspect(this DbDataReader row, int column) =>
        JsonSerializer.Deserialize(row.GetString(column), DocumentJson.Default.ProspectSnapshot)!;

    public static Contact ReadContact(this DbDataReader row, int column) =>
        Contact.FromSnapshot(
            JsonSerializer.Deserialize(row.GetString(column), DocumentJson.Default.ContactSnapshot)!
        );
}

/// <summary>All that this store keeps as JSON. A list of the domain is an array, so the arrays are named too.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true
)]
[JsonSerializable(typeof(ProspectSnapshot))]
[JsonSerializable(typeof(ContactSnapshot))]
[JsonSerializable(typeof(FollowUpTaskSnapshot))]
[JsonSerializable(typeof(ActivitySnapshot))]
[JsonSerializable(typeof(NoteSnapshot))]
[JsonSerializable(typeof(AttachmentSnapshot))]
[JsonSerializable(typeof(CatalogEntrySnapshot))]
[JsonSerializable(typeof(CustomFieldSnapshot))]
[JsonSerializable(typeof(RepresentativeGrantSnapshot))]
[JsonSerializable(typeof(Guid[]))]
[JsonSerializable(typeof(ReportAnswer[]))]
[JsonSerializable(typeof(CatalogAttribute[]))]
[JsonSerializable(typeof(CustomChoiceSnapshot[]))]
[JsonSerializable(typeof(CustomValueSnapshot[]))]
[JsonSerializable(typeof(ProspectAddress[]))]
[JsonSerializable(typeof(ContactLinkSnapshot[]))]
[JsonSerializable(typeof(ConsentSnapshot[]))]
[JsonSerializable(typeof(ShareSnapshot[]))]
[JsonSerializable(typeof(ReferenceSnapshot[]))]
[JsonSerializable(typeof(FieldChange[]))]
[JsonSerializable(typeof(PersonalValue[]))]
[JsonSerializable(typeof(StatusRename[]))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class DocumentJson : JsonSerializerContext;
