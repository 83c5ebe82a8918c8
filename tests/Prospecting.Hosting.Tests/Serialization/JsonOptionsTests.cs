using System.Text.Json;
using NodaTime;
using Prospecting.Hosting.Serialization;
using Prospecting.Identifiers;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Hosting.Tests.Serialization;

/// <summary>What a host gives to its callers: plain ids, and times in ISO 8601.</summary>
public sealed class JsonOptionsTests
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions(
        JsonSerializerDefaults.Web
    ).AddProspecting();

    [Fact]
    public void Ids_and_times_are_text_and_come_back_as_they_were()
    {
        var lead = new Lead(
            new ProspectId(Guid.Parse("0190a2b4-0000-7000-8000-000000000001")),
            Siren.Parse("732829320").OrThrow(),
            Instant.FromUtc(2026, 3, 2, 9, 0) + Duration.FromTicks(1),
            new LocalDate(2026, 3, 2),
            Duration.FromMinutes(90),
            DateTimeZoneProviders.Tzdb["Europe/Paris"],
            new() { [new CompanyId("paris")] = Instant.FromUtc(2026, 3, 2, 9, 0) }
        );
        var json = JsonSerializer.Serialize(lead, Options);
        json.ShouldBe(
            """{"id":"0190a2b4-0000-7000-8000-000000000001","siren":"732829320","createdAt":"2026-03-02T09:00:00.0000001Z","day":"2026-03-02","took":"1:30:00","zone":"Europe/Paris","seen":{"paris":"2026-03-02T09:00:00Z"}}"""
        );
        var read = JsonSerializer.Deserialize<Lead>(json, Options)!;
        (read.Id, read.Siren, read.CreatedAt, read.Day, read.Took, read.Zone).ShouldBe(
            (lead.Id, lead.Siren, lead.CreatedAt, lead.Day, lead.Took, lead.Zone)
        );
        read.Seen.ShouldBe(lead.Seen);
    }

    [Fact]
    public void A_line_of_history_can_be_given_out_as_it_is()
    {
        var line = new StatusChange
        {
            Sequence = 1,
            At = Instant.FromUtc(2026, 3, 2, 9, 0),
            User = new UserId("anne"),
            Action = "lose",
            To = "lost",
            Workflow = "standard",
            WorkflowVersion = 1,
            Reasons = ["price"],
        };
        JsonSerializer
            .Deserialize<StatusChange>(JsonSerializer.Serialize(line, Options), Options)
            .ShouldBe(line);
    }

    [Fact]
    public void What_is_no_time_is_a_JsonException() =>
        Should.Throw<JsonException>(() =>
            JsonSerializer.Deserialize<Instant>("\"yesterday\"", Options)
        );

    [Fact]
    public void Options_in_use_cannot_be_set_up_any_more()
    {
        var used = new JsonSerializerOptions();
        JsonSerializer.Serialize(1, used);
        Should.Throw<InvalidOperationException>(() => used.AddProspecting());
    }

    private sealed record Lead(
        ProspectId Id,
        Siren Siren,
        Instant CreatedAt,
        LocalDate Day,
        Duration Took,
        DateTimeZone Zone,
        Dictionary<CompanyId, Instant> Seen
    );
}
