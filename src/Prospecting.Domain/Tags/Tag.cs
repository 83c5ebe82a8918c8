using System.Text.Json.Serialization;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Tags;

/// <summary>A word that people stick on a prospect to find it again (SPEC P-11).</summary>
/// <remarks>
/// Immutable; compared as it is spelled. Two tags with one <see cref="Key"/> are the same tag to people, and a <see cref="TagSet"/> holds
/// one of them. Prints redacted: people type what they like.
/// </remarks>
[JsonConverter(typeof(TagJsonConverter))]
public sealed record Tag
{
    /// <summary>The greatest length, in UTF-16 code units.</summary>
    public const int MaxLength = 50;

    private Tag(string text, string key) => (Text, Key) = (text, key);

    /// <summary>What was typed, trimmed.</summary>
    public string Text { get; }

    /// <summary>What it is compared and found by: folded, so that <c>Été 2026</c> is <c>ete 2026</c>.</summary>
    public string Key { get; }

    /// <summary>Reads a tag.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="pointer">The JSON pointer of the field, put into the reasons.</param>
    /// <returns>The tag; or <c>text.missing</c>, <c>text.too-long</c>, <c>text.forbidden-character</c>, <c>tag.separator</c>, <c>tag.blank</c>.</returns>
    public static Outcome<Tag> Parse(string? typed, string pointer = "/tags")
    {
        List<Reason> reasons = [];
        if (new TextRule(pointer, MaxLength).Require(typed, reasons) is not { } text)
        {
            return Outcome<Tag>.Refused(reasons);
        }

        if (text.AsSpan().ContainsAny(TagSet.Separators))
        {
            return new Reason(TagReasons.Separator).At(pointer);
        }

        var key = TextFolding.Fold(text);
        return key.Length > 0 ? new Tag(text, key) : new Reason(TagReasons.Blank).At(pointer);
    }

    /// <summary>Takes a tag that was checked when it was stored.</summary>
    internal static Tag Stored(string text) => new(text, TextFolding.Fold(text));

    /// <summary>Redacted.</summary>
    public override string ToString() => "(tag)";
}
