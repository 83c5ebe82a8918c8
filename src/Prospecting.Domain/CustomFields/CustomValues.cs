using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Prospecting.Aggregates;
using Prospecting.Collections;
using Prospecting.Json;

namespace Prospecting.CustomFields;

/// <summary>The custom values of a prospect by the codes of their fields (SPEC P-10). Immutable, thread-safe, compared by value.</summary>
/// <remarks>
/// They come from <see cref="CustomFieldSet.Check"/>, which knows the fields. In the ordinal order of the codes. Prints how many there are:
/// they may be personal data.
/// </remarks>
[SuppressMessage(
    "Naming",
    "CA1710",
    Justification = "What a prospect has of its own is its custom values."
)]
public sealed class CustomValues
    : IReadOnlyCollection<KeyValuePair<string, CustomValue>>,
        IEquatable<CustomValues>
{
    /// <summary>No values.</summary>
    public static readonly CustomValues Empty = new([]);

    private static readonly JsonPlace Place = JsonPlace.Root.Member("custom");

    private readonly ValueList<KeyValuePair<string, CustomValue>> _values;

    private CustomValues(IEnumerable<KeyValuePair<string, CustomValue>> values) =>
        _values = values.OrderBy(v => v.Key, StringComparer.Ordinal).ToValueList();

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <summary>The value of a field.</summary>
    /// <param name="field">The code of the field.</param>
    /// <returns>The value; <see langword="null"/> when there is none.</returns>
    public CustomValue? this[string field] =>
        _values.FirstOrDefault(v => string.Equals(v.Key, field, StringComparison.Ordinal)).Value;

    /// <summary>Where the value of a field stands in a prospect.</summary>
    /// <param name="field">The code of the field.</param>
    /// <returns><c>/custom/CODE</c>.</returns>
    public static string PointerOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Place.Member(field).ToString();
    }

    /// <summary>The same values without that of a field.</summary>
    /// <param name="field">The code of the field.</param>
    public CustomValues Without(string field) =>
        new(_values.Where(v => !string.Equals(v.Key, field, StringComparison.Ordinal)));

    /// <summary>These values, and the other ones where there is none here; several choices are united (SPEC G-1, G-2).</summary>
    /// <param name="other">The values of the record that is merged into this one.</param>
    public CustomValues FilledFrom(CustomValues other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var filled = this;
        foreach (var (field, value) in other._values)
        {
            var own = filled[field];
            if (own is null)
            {
                filled = filled.With(field, value);
            }
            else if (own.Type == CustomFieldType.Choices && value.Type == CustomFieldType.Choices)
            {
                filled = filled.With(
                    field,
                    CustomValueReader.Several(own.Texts.Concat(value.Texts))
                );
            }
        }

        return filled;
    }

    /// <summary>What another state of the values has otherwise, for history (SPEC H-1).</summary>
    /// <param name="next">The other state.</param>
    /// <returns>A change for each field that differs, in the order of the codes; all are taken for personal data.</returns>
    public IReadOnlyList<FieldChange> ChangesTo(CustomValues next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return
        [
            .. _values
                .Select(v => v.Key)
                .Union(next._values.Select(v => v.Key), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Where(field => this[field] != next[field])
                .Select(field => new FieldChange(
                    PointerOf(field),
                    this[field]?.Text,
                    next[field]?.Text,
                    IsPersonal: true
                )),
        ];
    }

    /// <summary>All of them, for stores and exports.</summary>
    public ValueList<CustomValueSnapshot> ToSnapshot() =>
        _values
            .Select(v => new CustomValueSnapshot
            {
                Field = v.Key,
                Type = CustomFieldTypes.CodeOf(v.Value.Type),
                Texts = v.Value.Texts,
            })
            .ToValueList();

    /// <summary>Rebuilds values as they were stored.</summary>
    /// <param name="snapshot">What <see cref="ToSnapshot"/> gave.</param>
    /// <exception cref="ArgumentException">A type is none, or a field is there twice.</exception>
    public static CustomValues FromSnapshot(IReadOnlyCollection<CustomValueSnapshot> snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (
            snapshot.Select(v => v.Field).Distinct(StringComparer.Ordinal).Count() != snapshot.Count
        )
        {
            throw new ArgumentException("A field is there twice.", nameof(snapshot));
        }

        return new CustomValues(
            snapshot.Select(v =>
                KeyValuePair.Create(v.Field, new CustomValue(CustomFieldTypes.Of(v.Type), v.Texts))
            )
        );
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] CustomValues? other) =>
        other is not null
        && Count == other.Count
        && _values
            .Zip(other._values)
            .All(pair =>
                string.Equals(pair.First.Key, pair.Second.Key, StringComparison.Ordinal)
                && pair.First.Value == pair.Second.Value
            );

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CustomValues);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (field, value) in _values)
        {
            hash.Add(field, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, CustomValue>> GetEnumerator() =>
        _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many there are.</summary>
    public override string ToString() => _values.ToString();

    /// <summary>Values that were checked, each field once.</summary>
    internal static CustomValues Of(IEnumerable<KeyValuePair<string, CustomValue>> values) =>
        new(values);

    /// <summary>The same values with another one, which was checked.</summary>
    internal CustomValues With(string field, CustomValue value) =>
        new(Without(field)._values.Append(KeyValuePair.Create(field, value)));
}
