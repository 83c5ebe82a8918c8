using System.Globalization;

namespace Prospecting.Json;

/// <summary>Where in a JSON text something stands, written out as a pointer (RFC 6901) only when it is told.</summary>
internal sealed class JsonPlace
{
    public static readonly JsonPlace Root = new(null, null, 0);

    private readonly JsonPlace? _parent;
    private readonly string? _name;
    private readonly int _index;

    private JsonPlace(JsonPlace? parent, string? name, int index) =>
        (_parent, _name, _index) = (parent, name, index);

    public JsonPlace Member(string name) => new(this, name, 0);

    public JsonPlace Item(int index) => new(this, null, index);

    public override string ToString()
    {
        if (_parent is null)
        {
            return string.Empty;
        }

        // RFC 6901, section 3: ~ and / inside a name are written ~0 and ~1.
        var last =
            _name
                ?.Replace("~", "~0", StringComparison.Ordinal)
                .Replace("/", "~1", StringComparison.Ordinal)
            ?? _index.ToString(CultureInfo.InvariantCulture);
        return $"{_parent}/{last}";
    }
}
