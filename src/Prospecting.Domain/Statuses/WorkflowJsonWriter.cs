using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Prospecting.Collections;
using Prospecting.Guards;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>Writes the canonical JSON of a workflow.</summary>
internal static class WorkflowJsonWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(StatusWorkflow workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("key", workflow.Key);
            json.WriteNumber("version", workflow.Version);
            WriteLabel(json, workflow.Label);
            if (workflow.Groups.Count > 0)
            {
                WriteList(json, "groups", workflow.Groups, Write);
            }

            WriteList(json, "statuses", workflow.Statuses, Write);
            WriteList(json, "transitions", workflow.Transitions, Write);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteList<T>(
        Utf8JsonWriter json,
        string name,
        ValueList<T> items,
        Action<Utf8JsonWriter, T> write
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, StatusGroup group)
    {
        json.WriteStartObject();
        json.WriteString("code", group.Code);
        WriteLabel(json, group.Label);
        WriteText(json, "parent", group.Parent);
        WriteTexts(json, "onEntry", group.OnEntry);
        WriteTexts(json, "onExit", group.OnExit);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StatusDefinition status)
    {
        json.WriteStartObject();
        json.WriteString("code", status.Code);
        WriteLabel(json, status.Label);
        json.WriteString("category", Lower(status.Category));
        json.WriteNumber("probability", status.Probability);
        WriteFlag(json, "initial", status.IsInitial);
        WriteFlag(json, "terminal", status.IsTerminal);
        WriteText(json, "colour", status.Colour);
        WriteTexts(json, "aliases", status.Aliases);
        WriteText(json, "group", status.Group);
        WriteTexts(json, "onEntry", status.OnEntry);
        WriteTexts(json, "onExit", status.OnExit);
        if (status.StaleAfterDays is { } days)
        {
            json.WriteNumber("staleAfterDays", days);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TransitionDefinition transition)
    {
        json.WriteStartObject();
        json.WriteString("code", transition.Code);
        WriteLabel(json, transition.Label);
        WriteTexts(json, "from", transition.From);
        WriteText(json, "to", transition.To);
        if (transition.Kind != TransitionKind.Normal)
        {
            json.WriteString("kind", Lower(transition.Kind));
        }

        WriteGuards(json, transition.Guards);
        WriteNumber(json, "minReasons", transition.MinReasons);
        WriteNumber(json, "minNoteLength", transition.MinNoteLength);
        WriteText(json, "permission", transition.Permission);
        WriteFlag(json, "confirm", transition.RequiresConfirmation);
        WriteTexts(json, "effects", transition.Effects);
        json.WriteEndObject();
    }

    private static void WriteGuards(Utf8JsonWriter json, ValueList<GuardDefinition> guards)
    {
        if (guards.Count > 0)
        {
            WriteList(json, "guards", guards, Write);
        }
    }

    private static void Write(Utf8JsonWriter json, GuardDefinition guard)
    {
        json.WriteStartObject();
        json.WriteString("code", guard.Code);
        foreach (var argument in guard.Arguments)
        {
            if (argument.Values is [var single])
            {
                json.WriteString(argument.Name, single);
            }
            else
            {
                json.WriteStartArray(argument.Name);
                foreach (var value in argument.Values)
                {
                    json.WriteStringValue(value);
                }

                json.WriteEndArray();
            }
        }

        WriteGuards(json, guard.Guards);
        json.WriteEndObject();
    }

    private static void WriteLabel(Utf8JsonWriter json, LocalizedText label)
    {
        json.WriteStartObject("label");
        json.WriteString("fr", label.Fr);
        json.WriteString("en", label.En);
        json.WriteEndObject();
    }

    private static string Lower<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLower(CultureInfo.InvariantCulture);

    private static void WriteFlag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, value);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int value)
    {
        if (value != 0)
        {
            json.WriteNumber(name, value);
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ValueList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
