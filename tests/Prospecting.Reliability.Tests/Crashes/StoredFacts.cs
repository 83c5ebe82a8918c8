using System.Data.Common;
using System.Text.Json;
using Prospecting.Duplicates;
using static Prospecting.Reliability.Tests.Setup.RawRows;

namespace Prospecting.Reliability.Tests.Crashes;

/// <summary>One field in a line of history, its value included.</summary>
internal sealed record StoredChange(string Field, string? Old, string? New);

/// <summary>A line of history.</summary>
internal sealed record StoredLine(int Sequence, string User, IReadOnlyList<StoredChange> Changes);

/// <summary>A message.</summary>
internal sealed record StoredMessage(
    Guid Id,
    int Sequence,
    int Ordinal,
    string Type,
    string Payload
);

/// <summary>A line of the history of statuses.</summary>
internal sealed record StoredStatus(int Sequence, string? From, string To);

/// <summary>A prospect's own row.</summary>
internal sealed record StoredProspect(
    Guid Id,
    int Version,
    string Owner,
    string Status,
    int StatusSequence
);

/// <summary>A whole base, read with raw SQL.</summary>
internal sealed class StoredFacts
{
    public required IReadOnlyList<StoredProspect> Prospects { get; init; }

    public required IReadOnlyDictionary<Guid, int> Contacts { get; init; }

    public required ILookup<Guid, StoredLine> Lines { get; init; }

    public required ILookup<Guid, StoredMessage> Messages { get; init; }

    public required ILookup<Guid, StoredStatus> Statuses { get; init; }

    public required ILookup<Guid, string> Addresses { get; init; }

    public required ILookup<Guid, string> Shares { get; init; }

    public required ILookup<Guid, string> References { get; init; }

    public required ILookup<Guid, string> Links { get; init; }

    public required ILookup<Guid, MatchKey> Keys { get; init; }

    public static async Task<StoredFacts> ReadAsync(DbConnection connection)
    {
        var personal = (
            await QueryAsync(
                connection,
                "SELECT subject_id, sequence, personal_values FROM prospecting_history_personal_values"
            )
        ).ToDictionary(r => (Id(r[0]), Number(r[1])), r => (string)r[2]!);
        var lines = await QueryAsync(
            connection,
            "SELECT subject_id, sequence, user_id, changes FROM prospecting_history ORDER BY sequence"
        );
        return new StoredFacts
        {
            Prospects =
            [
                .. (
                    await QueryAsync(
                        connection,
                        "SELECT id, version, owner_company, status_code, status_sequence FROM prospecting_prospects"
                    )
                ).Select(r => new StoredProspect(
                    Id(r[0]),
                    Number(r[1]),
                    (string)r[2]!,
                    (string)r[3]!,
                    Number(r[4])
                )),
            ],
            Contacts = (
                await QueryAsync(connection, "SELECT id, version FROM prospecting_contacts")
            ).ToDictionary(r => Id(r[0]), r => Number(r[1])),
            Lines = lines.ToLookup(
                r => Id(r[0]),
                r => new StoredLine(
                    Number(r[1]),
                    (string)r[2]!,
                    Changes((string)r[3]!, personal.GetValueOrDefault((Id(r[0]), Number(r[1]))))
                )
            ),
            Messages = (
                await QueryAsync(
                    connection,
                    "SELECT subject_id, id, sequence, ordinal, event_type, payload FROM prospecting_outbox ORDER BY sequence, ordinal"
                )
            ).ToLookup(
                r => Id(r[0]),
                r => new StoredMessage(
                    Id(r[1]),
                    Number(r[2]),
                    Number(r[3]),
                    (string)r[4]!,
                    (string)r[5]!
                )
            ),
            Statuses = (
                await QueryAsync(
                    connection,
                    "SELECT prospect_id, sequence, from_status, to_status FROM prospecting_status_changes ORDER BY sequence"
                )
            ).ToLookup(
                r => Id(r[0]),
                r => new StoredStatus(Number(r[1]), (string?)r[2], (string)r[3]!)
            ),
            Addresses = await TextsAsync(connection, "ordinal", "addresses"),
            Shares = await TextsAsync(connection, "company_id", "shares"),
            References = await TextsAsync(connection, "reference", "references"),
            Links = await TextsAsync(connection, "contact_id", "contacts"),
            Keys = (
                await QueryAsync(
                    connection,
                    "SELECT prospect_id, kind, hash FROM prospecting_match_keys"
                )
            ).ToLookup(
                r => Id(r[0]),
                r => new MatchKey((MatchKeyKind)Number(r[1]), Convert.ToInt64(r[2], null))
            ),
        };
    }

    private static async Task<ILookup<Guid, string>> TextsAsync(
        DbConnection connection,
        string column,
        string part
    ) =>
        (
            await QueryAsync(
                connection,
                $"SELECT prospect_id, {column} FROM prospecting_prospect_{part}"
            )
        ).ToLookup(
            r => Id(r[0]),
            r =>
                part == "contacts"
                    ? Id(r[1]).ToString()
                    : Convert.ToString(r[1], System.Globalization.CultureInfo.InvariantCulture)!
        );

    private static List<StoredChange> Changes(string changes, string? personal)
    {
        Dictionary<int, StoredChange> values = [];
        if (personal is not null)
        {
            using var personalJson = JsonDocument.Parse(personal);
            foreach (var value in personalJson.RootElement.EnumerateArray())
            {
                values[value.GetProperty("at").GetInt32()] = new StoredChange(
                    string.Empty,
                    Text(value, "old"),
                    Text(value, "new")
                );
            }
        }

        using var json = JsonDocument.Parse(changes);
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Select(
                    (change, i) =>
                    {
                        var field = change.GetProperty("field").GetString()!;
                        // A personal field whose values are missing throws here: the line would be half.
                        return change.TryGetProperty("personal", out _)
                            ? values[i] with
                            {
                                Field = field,
                            }
                            : new StoredChange(field, Text(change, "old"), Text(change, "new"));
                    }
                ),
        ];
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
