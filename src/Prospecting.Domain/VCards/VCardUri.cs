using System.Globalization;
using System.Text;
using Prospecting.Channels;

namespace Prospecting.VCards;

/// <summary>What a card holds as URIs, of ASCII characters alone.</summary>
internal static class VCardUri
{
    // RFC 3986, section 2, without the comma: some readers cut every value there, and others keep a backslash before it.
    private const string Marks = "-._~:/?#[]@!$&'()*+;=%";

    /// <summary>A web address with its scheme, its host as the domain name system knows it.</summary>
    public static string Of(Website website)
    {
        var typed = website.Typed.Contains("://", StringComparison.Ordinal)
            ? website.Typed
            : "http://" + website.Typed;
        // What is stored may never have been a web address: then it has no host.
        if (website.Host.Length == 0 || !Uri.TryCreate(typed, UriKind.Absolute, out var uri))
        {
            return Encoded(website.Typed);
        }

        var named = new UriBuilder(uri) { Host = uri.IdnHost }.ToString();
        // A name may have no form that is a web address again; as it was typed it still tells a reader something.
        return Encoded(
            Uri.TryCreate(named, UriKind.Absolute, out var ascii)
                ? ascii.AbsoluteUri
                : website.Typed
        );
    }

    /// <summary>A telephone number in E.164 as such a URI (RFC 3966).</summary>
    public static string OfPhone(string e164) => "tel:" + e164;

    private static string Encoded(string uri)
    {
        var encoded = new StringBuilder(uri.Length);
        foreach (var b in Encoding.UTF8.GetBytes(uri))
        {
            _ =
                char.IsAsciiLetterOrDigit((char)b)
                || Marks.Contains((char)b, StringComparison.Ordinal)
                    ? encoded.Append((char)b)
                    : encoded.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return encoded.ToString();
    }
}
