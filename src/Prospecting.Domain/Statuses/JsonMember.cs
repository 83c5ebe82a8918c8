using System.Globalization;
using System.Text.Json;
using Prospecting.Collections;
using Prospecting.Results;

namespace Prospecting.Statuses;

/// <summary>One place in a JSON text: reads what is there and notes, with its pointer, whatever does not fit.</summary>
internal readonly struct JsonMember(JsonElement element, string pointer, List<Reason> faults)
{
    /// <summary>Whether it is an object, of known members if any are named; repeated and unknown ones are noted with the nearest known one.</summary>
    public bool IsObject(params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Wrong(pointer, "object");
            return false;
        }

        var names = known.ToArray();
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!seen.Add(property.Name))
            {
                faults.Add(
                    new Reason(WorkflowFaultReasons.Duplicate)
                        .At(Place(property.Name))
                        .With("name", property.Name)
                );
            }
            else if (names.Length > 0 && !names.Contains(property.Name, StringComparer.Ordinal))
            {
                faults.Add(
                    new Reason(WorkflowFaultReasons.UnknownMember)
                    {
                        Fix = DidYouMean.Among(property.Name, names),
                    }
                        .At(Place(property.Name))
                        .With("member", property.Name)
                        .With("known", string.Join(", ", names))
                );
            }
        }

        return true;
    }

    public JsonMember? Child(string name, bool required)
    {
        if (element.TryGetProperty(name, out var value))
        {
            return new JsonMember(value, Place(name), faults);
        }

        if (required)
        {
            faults.Add(
                new Reason(WorkflowFaultReasons.MissingMember).At(Place(name)).With("member", name)
            );
        }

        return null;
    }

    public string? Text(string name, bool required)
    {
        if (Child(name, required) is not { } child)
        {
            return null;
        }

        if (child.Element.ValueKind == JsonValueKind.String)
        {
            return child.Element.GetString();
        }

        Wrong(Place(name), "text");
        return null;
    }

    public int Number(string name, int absent)
    {
        if (Child(name, required: false) is not { } child)
        {
            return absent;
        }

        if (
            child.Element.ValueKind == JsonValueKind.Number
            && child.Element.TryGetInt32(out var number)
            && number >= 0
        )
        {
            return number;
        }

        Wrong(Place(name), "whole number from 0");
        return absent;
    }

    public int? OptionalNumber(string name) =>
        element.TryGetProperty(name, out _) ? Number(name, 0) : null;

    public bool Flag(string name)
    {
        if (Child(name, required: false) is not { } child)
        {
            return false;
        }

        if (child.Element.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return child.Element.GetBoolean();
        }

        Wrong(Place(name), "true or false");
        return false;
    }

    public TEnum OneOf<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (Child(name, required: false) is not { } child)
        {
            return default;
        }

        var names = Enum.GetNames<TEnum>().Select(n => n.ToLowerInvariant()).ToArray();
        var index =
            child.Element.ValueKind == JsonValueKind.String
                ? Array.IndexOf(names, child.Element.GetString())
                : -1;
        if (index >= 0)
        {
            return Enum.GetValues<TEnum>()[index];
        }

        Wrong(Place(name), string.Join(" | ", names));
        return default;
    }

    public ValueList<string> Texts(string name)
    {
        var self = this;
        return List(
            name,
            required: false,
            item =>
            {
                if (item.Element.ValueKind == JsonValueKind.String)
                {
                    return item.Element.GetString();
                }

                self.Wrong(item.Pointer, "text");
                return null;
            }
        );
    }

    /// <summary>A list of texts, or a single text that stands for a list of one.</summary>
    public ValueList<string> TextOrTexts(string name) =>
        element.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.String
            ? [child.GetString()!]
            : Texts(name);

    public ValueList<T> List<T>(string name, bool required, Func<JsonMember, T?> read)
        where T : class
    {
        if (Child(name, required) is not { } child)
        {
            return [];
        }

        if (child.Element.ValueKind != JsonValueKind.Array)
        {
            Wrong(Place(name), "list");
            return [];
        }

        List<T> items = [];
        var index = 0;
        foreach (var item in child.Element.EnumerateArray())
        {
            if (read(new JsonMember(item, $"{child.Pointer}/{index++}", faults)) is { } value)
            {
                items.Add(value);
            }
        }

        return items.ToValueList();
    }

    /// <summary>Every member but some, as texts; a list gives several.</summary>
    public IReadOnlyList<(string Name, ValueList<string> Values)> Arguments(
        params ReadOnlySpan<string> except
    )
    {
        List<(string, ValueList<string>)> arguments = [];
        foreach (var property in element.EnumerateObject())
        {
            if (except.Contains(property.Name))
            {
                continue;
            }

            var isList = property.Value.ValueKind == JsonValueKind.Array;
            List<string> values = [];
            var items = isList
                ? (IEnumerable<JsonElement>)property.Value.EnumerateArray()
                : [property.Value];
            foreach (var value in items)
            {
                if (value.ValueKind == JsonValueKind.String)
                {
                    values.Add(value.GetString()!);
                }
                else if (value.ValueKind == JsonValueKind.Number)
                {
                    values.Add(value.GetRawText());
                }
                else
                {
                    Wrong(Place(property.Name), "text, number, or a list of them");
                    break;
                }
            }

            arguments.Add((property.Name, values.ToValueList()));
        }

        return arguments;
    }

    private JsonElement Element => element;

    private string Pointer => pointer;

    // RFC 6901, section 3: ~ and / inside a name are written ~0 and ~1.
    private string Place(string name) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}"
        );

    private void Wrong(string place, string expected) =>
        faults.Add(
            new Reason(WorkflowFaultReasons.WrongValue).At(place).With("expected", expected)
        );
}
