using System.Text.Json;
using Prospecting.AdoNetStore.Storage;
using Prospecting.Aggregates;
using Prospecting.Collections;

namespace Prospecting.AdoNetStore.History;

/// <summary>The values of a personal field, kept apart from the line.</summary>
/// <param name="At">The field's place among the changes of the line.</param>
/// <param name="Old">The value before.</param>
/// <param name="New">The value after.</param>
internal sealed record PersonalValue(int At, string? Old, string? New)
{
    /// <summary>Redacted: the values are personal data.</summary>
    public override string ToString() => $"personal value {At}";
}

/// <summary>A line's changes as two texts: what may stay for ever, and what may have to be erased.</summary>
internal static class HistoryChanges
{
    public static (string Changes, string? Personal) Write(ValueList<FieldChange> changes)
    {
        FieldChange[] open =
        [
            .. changes.Select(c => c.IsPersonal ? c with { Old = null, New = null } : c),
        ];
        PersonalValue[] personal =
        [
            .. changes
                .Select((c, i) => (Change: c, At: i))
                .Where(x => x.Change.IsPersonal)
                .Select(x => new PersonalValue(x.At, x.Change.Old, x.Change.New)),
        ];
        return (
            JsonSerializer.Serialize(open, DocumentJson.Default.FieldChangeArray),
            personal.Length == 0
                ? null
                : JsonSerializer.Serialize(personal, DocumentJson.Default.PersonalValueArray)
        );
    }

    public static ValueList<FieldChange> Read(string changes, string? personal)
    {
        var all = JsonSerializer.Deserialize(changes, DocumentJson.Default.FieldChangeArray)!;
        var values = personal is null
            ? []
            : JsonSerializer.Deserialize(personal, DocumentJson.Default.PersonalValueArray)!;
        foreach (var (at, old, now) in values)
        {
            all[at] = all[at] with { Old = old, New = now };
        }

        return [.. all];
    }
}
