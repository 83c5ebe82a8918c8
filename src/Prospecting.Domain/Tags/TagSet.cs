using System.Buffers;
using System.Collections;
using System.Text.Json.Serialization;
using Prospecting.Collections;
using Prospecting.Results;

namespace Prospecting.Tags;

/// <summary>The tags of a prospect: each once whatever its case and accents, in the spelling that came first (SPEC P-11).</summary>
/// <remarks>
/// Immutable, thread-safe, compared by the spelled tags. In the order of the keys, whatever the order they came in. In JSON it is an array
/// of texts.
/// </remarks>
[JsonConverter(typeof(TagSetJsonConverter))]
public sealed class TagSet : IReadOnlyCollection<Tag>, IEquatable<TagSet>
{
    /// <summary>The most tags that may be given to a record. A merge loses none, so that a record may come to have more (SPEC G-2).</summary>
    public const int MaxTags = 100;

    /// <summary>No tags.</summary>
    public static readonly TagSet Empty = new([]);

    internal static readonly SearchValues<char> Separators = SearchValues.Create(",;");

    // A hostile text gets one reason, not one for each of a million parts.
    private const int MaxParts = 1000;

    private readonly ValueList<Tag> _tags;

    private TagSet(IEnumerable<Tag> tags) =>
        _tags = tags.DistinctBy(t => t.Key, StringComparer.Ordinal)
            .OrderBy(t => t.Key, StringComparer.Ordinal)
            .ToValueList();

    /// <inheritdoc/>
    public int Count => _tags.Count;

    /// <summary>The tags as they are spelled, for stores.</summary>
    public ValueList<string> Texts => _tags.Select(t => t.Text).ToValueList();

    /// <summary>Makes a set.</summary>
    /// <param name="tags">The tags; of those with one key the first is kept.</param>
    /// <param name="pointer">The JSON pointer of the field, put into the reason.</param>
    /// <returns>The set, or <c>tag.too-many</c>.</returns>
    public static Outcome<TagSet> Of(IEnumerable<Tag> tags, string pointer = "/tags")
    {
        ArgumentNullException.ThrowIfNull(tags);
        var set = new TagSet(tags);
        return set.Count <= MaxTags ? set : TooMany(pointer);
    }

    /// <summary>Reads tags apart by commas, semicolons or line breaks; empty parts are passed over.</summary>
    /// <param name="typed">What was typed, or a cell of a file.</param>
    /// <param name="pointer">The JSON pointer of the field, put into the reasons.</param>
    /// <returns>The set; or every fault of every tag, with its place such as <c>/tags/2</c>.</returns>
    public static Outcome<TagSet> Parse(string? typed, string pointer = "/tags")
    {
        var parts = (typed ?? string.Empty).Split(
            [',', ';', '\r', '\n'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return Parse(parts, pointer);
    }

    /// <summary>Reads tags that came as a list.</summary>
    /// <param name="typed">What was typed, a text for each tag.</param>
    /// <param name="pointer">The JSON pointer of the field, put into the reasons.</param>
    /// <returns>The set; or every fault of every tag, with its place such as <c>/tags/2</c>.</returns>
    public static Outcome<TagSet> Parse(
        IReadOnlyCollection<string?> typed,
        string pointer = "/tags"
    )
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (typed.Count > MaxParts)
        {
            return TooMany(pointer);
        }

        List<Tag> tags = [];
        List<Reason> reasons = [];
        foreach (var (index, text) in typed.Index())
        {
            var tag = Tag.Parse(text, $"{pointer}/{index}");
            reasons.AddRange(tag.Reasons);
            if (tag.TryGet(out var sound))
            {
                tags.Add(sound);
            }
        }

        var set = Of(tags, pointer);
        return reasons.Count == 0 ? set : Outcome<TagSet>.Refused([.. reasons, .. set.Reasons]);
    }

    /// <summary>Takes tags that were checked when they were stored.</summary>
    /// <param name="texts">What <see cref="Texts"/> gave.</param>
    public static TagSet Stored(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new TagSet(texts.Select(Tag.Stored));
    }

    /// <summary>Whether a tag is in it, however it is spelled.</summary>
    /// <param name="tag">The tag.</param>
    public bool Contains(Tag tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return _tags.Any(t => t.Key == tag.Key);
    }

    /// <summary>The tags of both; where both have one, in this one's spelling. Has no limit: nothing is lost in a merge.</summary>
    /// <param name="other">The other tags.</param>
    public TagSet Union(TagSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new TagSet(_tags.Concat(other._tags));
    }

    /// <summary>The tags that are not among the others, however those are spelled.</summary>
    /// <param name="other">The other tags.</param>
    public TagSet Except(TagSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var keys = other._tags.Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        return new TagSet(_tags.Where(t => !keys.Contains(t.Key)));
    }

    /// <summary>The tags as one text that <see cref="Parse(string, string)"/> reads again; personal data.</summary>
    public string ToText() => string.Join("; ", _tags.Select(t => t.Text));

    /// <inheritdoc/>
    public bool Equals(TagSet? other) => other is not null && _tags.Equals(other._tags);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TagSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _tags.GetHashCode();

    /// <inheritdoc/>
    public IEnumerator<Tag> GetEnumerator() => _tags.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many there are.</summary>
    public override string ToString() => _tags.ToString();

    private static Reason TooMany(string pointer) =>
        new Reason(TagReasons.TooMany).At(pointer).With("max", MaxTags);
}
