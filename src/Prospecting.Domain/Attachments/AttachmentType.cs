using Prospecting.Collections;

namespace Prospecting.Attachments;

/// <summary>A type of files that may be attached. Immutable.</summary>
public sealed record AttachmentType
{
    private const int MaxExtensionLength = 16;

    /// <summary>Makes a type.</summary>
    /// <param name="mediaType">Its media type (RFC 6838) without parameters, such as <c>application/pdf</c>; this one is kept.</param>
    /// <param name="extensions">The extensions its files have, without dot: 1 to 16 characters of <c>a-z 0-9</c>.</param>
    /// <exception cref="ArgumentException">It is no media type, there is no extension, or one has other characters.</exception>
    public AttachmentType(string mediaType, params ReadOnlySpan<string> extensions)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        if (mediaType.Split('/') is not [var main, var sub] || !IsWord(main) || !IsWord(sub))
        {
            throw new ArgumentException(
                "A media type is two words in small letters with a slash between.",
                nameof(mediaType)
            );
        }

        foreach (var extension in extensions)
        {
            if (
                extension is not { Length: > 0 and <= MaxExtensionLength }
                || !extension.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            )
            {
                throw new ArgumentException(
                    $"An extension has 1 to {MaxExtensionLength} characters of a-z 0-9, and no dot.",
                    nameof(extensions)
                );
            }
        }

        if (extensions.IsEmpty)
        {
            throw new ArgumentException("A type has an extension.", nameof(extensions));
        }

        (MediaType, Extensions) = (mediaType, ValueList.Create(extensions));
    }

    /// <summary>Its media type.</summary>
    public string MediaType { get; }

    /// <summary>Its extensions, in small letters.</summary>
    public ValueList<string> Extensions { get; }

    /// <summary>Other media types that programs send such files as, in small letters.</summary>
    public ValueList<string> AlsoSentAs { get; init; } = [];

    /// <summary>What its files begin with, any one of them; empty for types that begin with anything.</summary>
    public ValueList<FileSignature> Signatures { get; init; } = [];

    /// <summary>Whether files of the type are sent as a media type.</summary>
    /// <param name="mediaType">A media type, with parameters or not.</param>
    public bool IsSentAs(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        var essence = mediaType.Split(';', 2)[0].Trim().ToLowerInvariant();
        return essence == MediaType || AlsoSentAs.Contains(essence, StringComparer.Ordinal);
    }

    /// <summary>Whether a file begins as those of the type do.</summary>
    /// <param name="beginning">Its first <see cref="FileSignature.MaxReach"/> bytes, or all of a shorter one.</param>
    public bool BeginsAs(ReadOnlySpan<byte> beginning)
    {
        foreach (var signature in Signatures)
        {
            if (signature.IsIn(beginning))
            {
                return true;
            }
        }

        return Signatures.Count == 0;
    }

    // RFC 6838, 4.2, in small letters.
    private static bool IsWord(string word) =>
        word.Length > 0
        && word.All(c =>
            char.IsAsciiLetterLower(c)
            || char.IsAsciiDigit(c)
            || "!#$&-^_.+".Contains(c, StringComparison.Ordinal)
        );
}
