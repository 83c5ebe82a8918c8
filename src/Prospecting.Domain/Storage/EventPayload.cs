using System.Text.Json;
using System.Text.Json.Serialization;
using Prospecting.Activities;
using Prospecting.Aggregates;
using Prospecting.Attachments;
using Prospecting.Catalogs;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.FollowUp;
using Prospecting.Notes;
using Prospecting.Ownership;
using Prospecting.Prospects;

namespace Prospecting.Storage;

/// <summary>The JSON of domain events, as outbox rows and subscribers see it.</summary>
internal static class EventPayload
{
    public static string Write(IDomainEvent domainEvent) =>
        JsonSerializer.Serialize(domainEvent, domainEvent.GetType(), EventJson.Default);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(ProspectCreated))]
[JsonSerializable(typeof(ProspectChanged))]
[JsonSerializable(typeof(ProspectStatusChanged))]
[JsonSerializable(typeof(ProspectMerged))]
[JsonSerializable(typeof(ProspectSharingChanged))]
[JsonSerializable(typeof(ProspectArchived))]
[JsonSerializable(typeof(ProspectRestored))]
[JsonSerializable(typeof(ProspectDeleted))]
[JsonSerializable(typeof(TaskCreated))]
[JsonSerializable(typeof(TaskChanged))]
[JsonSerializable(typeof(TaskDone))]
[JsonSerializable(typeof(TaskDeleted))]
[JsonSerializable(typeof(TaskOverdue))]
[JsonSerializable(typeof(ActivityCreated))]
[JsonSerializable(typeof(ActivityChanged))]
[JsonSerializable(typeof(ActivityReported))]
[JsonSerializable(typeof(ActivityDeleted))]
[JsonSerializable(typeof(NoteCreated))]
[JsonSerializable(typeof(NoteChanged))]
[JsonSerializable(typeof(NoteDeleted))]
[JsonSerializable(typeof(AttachmentCreated))]
[JsonSerializable(typeof(AttachmentDeleted))]
[JsonSerializable(typeof(CatalogEntryAdded))]
[JsonSerializable(typeof(CatalogEntryChanged))]
[JsonSerializable(typeof(CatalogEntryDeleted))]
[JsonSerializable(typeof(CustomFieldAdded))]
[JsonSerializable(typeof(CustomFieldChanged))]
[JsonSerializable(typeof(CustomFieldDeleted))]
[JsonSerializable(typeof(RepresentativeGranted))]
[JsonSerializable(typeof(RepresentativeRevoked))]
[JsonSerializable(typeof(ContactConsentChanged))]
internal sealed partial class EventJson : JsonSerializerContext;
