using System.Text.Json;
using System.Text.Json.Serialization;
using Prospecting.Aggregates;
using Prospecting.Contacts;
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
[JsonSerializable(typeof(ContactConsentChanged))]
internal sealed partial class EventJson : JsonSerializerContext;
