using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Channels;

/// <summary>An e-mail address: what was typed, and the form that comparisons use (SPEC P-4).</summary>
/// <remarks>Immutable. Lengths are counted in octets of UTF-8 (RFC 5321, RFC 6531). Equal when both forms are equal. Prints redacted.</remarks>
[JsonConverter(typeof(PlainTextJsonConverter<EmailAddress>))]
public sealed record EmailAddress : IPlainText<EmailAddress>
{
    // RFC 5321, section 4.5.3.1: 64 octets before the sign, 255 after it, 254 in all that a path can carry. RFC 1035: 63 in a label.
    private const int MaxLocal = 64;
    private const int MaxDomain = 255;
    private const int MaxLabel = 63;
    private const int MaxTotal = 254;

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private EmailAddress(string typed, string normalised) =>
        (Typed, Normalised) = (typed, normalised);

    /// <summary>What was typed, trimmed.</summary>
    public string Typed { get; }

    /// <summary>The lower-cased form; an international domain as its A-label, <c>xn--…</c> (RFC 5890).</summary>
    public string Normalised { get; }

    /// <summary>The part after the sign, lower-cased, as its A-label.</summary>
    public string Domain => Normalised[(Normalised.LastIndexOf('@') + 1)..];

    /// <summary>Reads an address.</summary>
    /// <param name="typed">What was typed; a <c>mailto:</c> prefix is dropped.</param>
    /// <returns>The address, or <c>email.format</c>.</returns>
    public static Outcome<EmailAddress> Parse(string? typed)
    {
        var text = (typed ?? string.Empty).Trim();
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            text = text[7..];
        }

        return Normal(text) is { } normal
            ? new EmailAddress(text, normal)
            : new Reason(ChannelReasons.EmailFormat).At("/email");
    }

    /// <summary>Takes an address that was checked when it was stored.</summary>
    /// <param name="typed">What was typed.</param>
    internal static EmailAddress Stored(string typed) =>
        new(typed, Normal(typed) ?? typed.ToLowerInvariant());

    /// <inheritdoc/>
    static EmailAddress IPlainText<EmailAddress>.FromPlainText(string text) =>
        Parse(text).OrThrow();

    /// <inheritdoc/>
    string IPlainText<EmailAddress>.ToPlainText() => Typed;

    /// <summary>Redacted: an address is personal data.</summary>
    public override string ToString() => "(e-mail)";

    // The normalised form; null when the text is no address.
    private static string? Normal(string text)
    {
        var at = text.LastIndexOf('@');
        if (
            at < 1
            || Encoding.UTF8.GetByteCount(text) > MaxTotal
            || Encoding.UTF8.GetByteCount(text.AsSpan(0, at)) > MaxLocal
            || !IsLocalPart(text.AsSpan(0, at))
            || !IsDomain(text.AsSpan(at + 1))
        )
        {
            return null;
        }

        var domain = AsciiDomain(text[(at + 1)..]);
        if (domain is null || domain.Length > MaxDomain || !IsDomain(domain))
        {
            return null;
        }

        var normal = $"{text[..at]}@{domain}".ToLowerInvariant();
        return Encoding.UTF8.GetByteCount(normal) <= MaxTotal ? normal : null;
    }

    private static string? AsciiDomain(string domain)
    {
        if (Ascii.IsValid(domain))
        {
            return domain;
        }

        try
        {
            return Idn.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            // A name that the rules of international domain names (RFC 5891) forbid.
            return null;
        }
    }

    private static bool IsLocalPart(ReadOnlySpan<char> local)
    {
        if (local[0] == '.' || local[^1] == '.')
        {
            return false;
        }

        for (var i = 0; i < local.Length; i++)
        {
            var c = local[i];
            var allowed =
                char.IsLetterOrDigit(c)
                || "!#$%&'*+-/=?^_`{|}~.".Contains(c, StringComparison.Ordinal);
            if (!allowed || (c == '.' && local[i - 1] == '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var labels = 0;
        foreach (var range in domain.Split('.'))
        {
            var label = domain[range];
            if (label.IsEmpty || label.Length > MaxLabel || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            foreach (var c in label)
            {
                if (!char.IsLetterOrDigit(c) && c != '-')
                {
                    return false;
                }
            }

            labels++;
        }

        // The last label is a top-level domain, and none of those is a number (RFC 3696, section 2).
        return labels >= 2
            && domain[(domain.LastIndexOf('.') + 1)..].ContainsAnyExceptInRange('0', '9');
    }
}
