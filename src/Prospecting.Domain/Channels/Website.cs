using System.Text.Json.Serialization;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Channels;

/// <summary>A web address: what was typed, and the host name that comparisons use (SPEC P-3).</summary>
/// <remarks>Immutable. Compared by both forms.</remarks>
[JsonConverter(typeof(PlainTextJsonConverter<Website>))]
public sealed record Website : IPlainText<Website>
{
    private Website(string typed, string host) => (Typed, Host) = (typed, host);

    /// <summary>What was typed, trimmed.</summary>
    public string Typed { get; }

    /// <summary>The host name, lower-cased, without <c>www.</c>.</summary>
    public string Host { get; }

    /// <summary>Reads an address with or without scheme; only http and https are web addresses.</summary>
    /// <param name="typed">What was typed.</param>
    /// <returns>The address, or <c>website.format</c>.</returns>
    public static Outcome<Website> Parse(string? typed)
    {
        var text = (typed ?? string.Empty).Trim();
        return HostOf(text) is { } host
            ? new Website(text, host)
            : new Reason(ChannelReasons.WebsiteFormat).At("/website");
    }

    /// <summary>Takes an address that was checked when it was stored.</summary>
    /// <param name="typed">What was typed.</param>
    internal static Website Stored(string typed) => new(typed, HostOf(typed) ?? string.Empty);

    /// <inheritdoc/>
    static Website IPlainText<Website>.FromPlainText(string text) => Parse(text).OrThrow();

    /// <inheritdoc/>
    string IPlainText<Website>.ToPlainText() => Typed;

    /// <inheritdoc/>
    public override string ToString() => Host;

    private static string? HostOf(string text)
    {
        if (text.Length is 0 or > 500 || text.Any(char.IsWhiteSpace))
        {
            return null;
        }

        var absolute = text.Contains("://", StringComparison.Ordinal) ? text : "http://" + text;
        if (
            !Uri.TryCreate(absolute, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.UserInfo.Length > 0
            || IdnHost(uri) is not { } idn
        )
        {
            return null;
        }

        var host = idn.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return host.Trim('.').Contains('.', StringComparison.Ordinal) ? host : null;
    }

    private static string? IdnHost(Uri uri)
    {
        try
        {
            return uri.IdnHost;
        }
        catch (Exception exception) when (exception is ArgumentException or UriFormatException)
        {
            // A name that the rules of international domain names (RFC 5891) forbid.
            return null;
        }
    }
}
