using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Prospecting.Texts;

namespace Prospecting.Prospects;

/// <summary>The id of a prospect, made by the client. Ordered by the time it was made.</summary>
/// <param name="Value">A UUID of version 7.</param>
[JsonConverter(typeof(PlainTextJsonConverter<ProspectId>))]
public readonly record struct ProspectId(Guid Value)
    : IComparable<ProspectId>,
        IParsable<ProspectId>,
        IPlainText<ProspectId>
{
    /// <inheritdoc/>
    public int CompareTo(ProspectId other) => Value.CompareTo(other.Value);

    /// <summary>Whether one id was made before another.</summary>
    public static bool operator <(ProspectId left, ProspectId right) => left.CompareTo(right) < 0;

    /// <summary>Whether one id was made after another.</summary>
    public static bool operator >(ProspectId left, ProspectId right) => left.CompareTo(right) > 0;

    /// <summary>Whether one id was not made after another.</summary>
    public static bool operator <=(ProspectId left, ProspectId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one id was not made before another.</summary>
    public static bool operator >=(ProspectId left, ProspectId right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public static ProspectId Parse(string s, IFormatProvider? provider) =>
        new(Guid.Parse(s, provider));

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out ProspectId result
    )
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new ProspectId(value);
        return parsed;
    }

    /// <inheritdoc/>
    static ProspectId IPlainText<ProspectId>.FromPlainText(string text) =>
        Guid.TryParseExact(text, "D", out var value)
            ? new(value)
            : throw new ArgumentException("This is not a UUID.", nameof(text));

    /// <inheritdoc/>
    string IPlainText<ProspectId>.ToPlainText() => Value.ToString();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
