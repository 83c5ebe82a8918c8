using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Prospecting.Texts;

namespace Prospecting.Scopes;

/// <summary>A user of the host, by the code the host gives him; who he is, the host knows (SPEC O-0).</summary>
/// <remarks>Compared ordinally. Use an opaque code, not a name or an address: it is kept in history for ever.</remarks>
[JsonConverter(typeof(PlainTextJsonConverter<UserId>))]
public readonly record struct UserId : IPlainText<UserId>
{
    /// <summary>The greatest length of a code.</summary>
    public const int MaxLength = 64;

    private const string AlsoAllowed = "@:";

    /// <summary>Makes the id from the host's code.</summary>
    /// <param name="value">1 to 64 characters of <c>A-Z a-z 0-9 . _ - @ :</c>.</param>
    /// <exception cref="ArgumentException">The code is empty, too long or has another character.</exception>
    public UserId(string value) =>
        Value = HostCode.Checked(value, MaxLength, nameof(value), AlsoAllowed);

    /// <summary>The host's code; empty for <see langword="default"/>.</summary>
    public string Value => field ?? string.Empty;

    /// <summary>Reads a text that may be a code or not, such as a cell of a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="user">The user; <see langword="default"/> when the text can be nobody's code, such as a name with a space.</param>
    /// <returns>Whether it is a code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out UserId user)
    {
        var isCode = text is not null && HostCode.IsCode(text, MaxLength, AlsoAllowed);
        user = isCode ? new UserId(text!) : default;
        return isCode;
    }

    /// <inheritdoc/>
    static UserId IPlainText<UserId>.FromPlainText(string text) => new(text);

    /// <inheritdoc/>
    string IPlainText<UserId>.ToPlainText() => Value;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
