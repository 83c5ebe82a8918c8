using System.Text.Json;
using Prospecting.Collections;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Json;

/// <summary>One place in a JSON text: reads what is there and notes, with its pointer, whatever does not fit.</summary>
internal readonly struct JsonMember
{
    private readonly JsonElement _element;
    private readonly JsonPlace _place;
    private readonly JsonFaults _faults;

    public JsonMember(JsonElement element, JsonFaults faults)
        : this(element, JsonPlace.Root, faults) { }

    private JsonMember(JsonElement element, JsonPlace place, JsonFaults faults) =>
        (_element, _place, _faults) = (element, place, faults);

    /// <summary>Whether it is an object, of known members if any are named; repeated and unknown ones are noted with the nearest known one.</summary>
    public bool IsObject(params ReadOnlySpan<string> known)
    {
        if (_element.ValueKind != JsonValueKind.Object)
        {
            Wrong(_place, "object");
            return false;
        }

        if (known.IsEmpty)
        {
            NoteRepeated();
            return true;
        }

        var seen = 0;
        foreach (var property in _element.EnumerateObject())
        {
            var index = IndexOf(property, known);
            if (index < 0)
            {
                NoteUnknown(property.Name, known);
            }
            else if ((seen & (1 << index)) != 0)
            {
                NoteRepeated(property.Name);
            }
            else
            {
                seen |= 1 << index;
            }
        }

        return true;
    }

    private static int IndexOf(JsonProperty property, ReadOnlySpan<string> known)
    {
        for (var i = 0; i < known.Length; i++)
        {
            if (property.NameEquals(known[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private void NoteRepeated()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var property in _element.EnumerateObject())
        {
            if (!seen.Add(property.Name))
            {
                NoteRepeated(property.Name);
            }
        }
    }

    private void NoteRepeated(string name) =>
        _faults.Add(
            new Reason(_faults.Codes.Duplicate)
                .At(_place.Member(name).ToString())
                .With("name", name)
        );

    private void NoteUnknown(string name, ReadOnlySpan<string> known)
    {
        string[] names = [.. known];
        _faults.Add(
            new Reason(_faults.Codes.UnknownMember) { Fix = DidYouMean.Among(name, names) }
                .At(_place.Member(name).ToString())
                .With("member", name)
                .With("known", string.Join(", ", names))
        );
    }

    public JsonMember? Child(string name, bool required) =>
        TryGet(name, required, out var value)
            ? new JsonMember(value, _place.Member(name), _faults)
            : null;

    private bool TryGet(string name, bool required, out JsonElement value)
    {
        if (_element.TryGetProperty(name, out value))
        {
            return true;
        }

        if (required)
        {
            _faults.Add(
                new Reason(_faults.Codes.MissingMember)
                    .At(_place.Member(name).ToString())
                    .With("member", name)
            );
        }

        return false;
    }

    public string? Text(string name, bool required)
    {
        if (!TryGet(name, required, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Wrong(_place.Member(name), "text");
        return null;
    }

    /// <summary>The member <c>label</c>, in both languages.</summary>
    public LocalizedText? Label(bool required)
    {
        if (Child("label", required) is not { } label || !label.IsObject("fr", "en"))
        {
            return null;
        }

        var fr = label.Text("fr", required: true);
        var en = label.Text("en", required: true);
        return fr is null || en is null ? null : new LocalizedText(fr, en);
    }

    public int Number(string name, int absent)
    {
        if (!TryGet(name, required: false, out var value))
        {
            return absent;
        }

        if (
            value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number)
            && number >= 0
        )
        {
            return number;
        }

        Wrong(_place.Member(name), "whole number from 0");
        return absent;
    }

    public int? OptionalNumber(string name) =>
        _element.TryGetProperty(name, out _) ? Number(name, 0) : null;

    public bool Flag(string name)
    {
        if (!TryGet(name, required: false, out var value))
        {
            return false;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Wrong(_place.Member(name), "true or false");
        return false;
    }

    public TEnum OneOf<TEnum>(string name)
        where TEnum : struct, Enum =>
        Child(name, required: false) is { } child ? child.AsOneOf<TEnum>() : default;

    /// <summary>The value itself as one of an enumeration's names in small letters.</summary>
    public TEnum AsOneOf<TEnum>()
        where TEnum : struct, Enum
    {
        if (_element.ValueKind == JsonValueKind.String)
        {
            for (var i = 0; i < EnumNames<TEnum>.Names.Length; i++)
            {
                if (_element.ValueEquals(EnumNames<TEnum>.Names[i]))
                {
                    return EnumNames<TEnum>.Values[i];
                }
            }
        }

        Wrong(_place, string.Join(" | ", EnumNames<TEnum>.Names));
        return default;
    }

    /// <summary>The members of an object whose names are data.</summary>
    public IEnumerable<(string Name, JsonMember Value)> Members()
    {
        foreach (var property in _element.EnumerateObject())
        {
            yield return (
                property.Name,
                new JsonMember(property.Value, _place.Member(property.Name), _faults)
            );
        }
    }

    public ValueList<string> Texts(string name) =>
        List(name, required: false, item => item.AsText());

    /// <summary>A list whose items are texts, as an item of a list of lists.</summary>
    public ValueList<string> AsTexts() => AsList(item => item.AsText());

    /// <summary>A list of texts, or a single text that stands for a list of one.</summary>
    public ValueList<string> TextOrTexts(string name) =>
        _element.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.String
            ? [child.GetString()!]
            : Texts(name);

    public ValueList<T> List<T>(string name, bool required, Func<JsonMember, T?> read)
        where T : class
    {
        if (Child(name, required) is not { } child)
        {
            return [];
        }

        return child.AsList(read);
    }

    private ValueList<T> AsList<T>(Func<JsonMember, T?> read)
        where T : class
    {
        if (_element.ValueKind != JsonValueKind.Array)
        {
            Wrong(_place, "list");
            return [];
        }

        List<T> items = [];
        var index = 0;
        foreach (var item in _element.EnumerateArray())
        {
            if (read(new JsonMember(item, _place.Item(index++), _faults)) is { } value)
            {
                items.Add(value);
            }
        }

        return items.ToValueList();
    }

    /// <summary>The value itself as a text.</summary>
    public string? AsText()
    {
        if (_element.ValueKind == JsonValueKind.String)
        {
            return _element.GetString();
        }

        Wrong(_place, "text");
        return null;
    }

    /// <summary>Every member but some, as texts; a list gives several.</summary>
    public IReadOnlyList<(string Name, ValueList<string> Values)> Arguments(
        params ReadOnlySpan<string> except
    )
    {
        List<(string, ValueList<string>)> arguments = [];
        foreach (var property in _element.EnumerateObject())
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
                    Wrong(_place.Member(property.Name), "text, number, or a list of them");
                    break;
                }
            }

            arguments.Add((property.Name, values.ToValueList()));
        }

        return arguments;
    }

    private void Wrong(JsonPlace place, string expected) =>
        _faults.Add(
            new Reason(_faults.Codes.WrongValue).At(place.ToString()).With("expected", expected)
        );

    private static class EnumNames<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly TEnum[] Values = Enum.GetValues<TEnum>();

        public static readonly string[] Names =
        [
            .. Values.Select(v => v.ToString().ToLowerInvariant()),
        ];
    }
}
