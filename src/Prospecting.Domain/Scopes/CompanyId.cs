using System.Text.Json.Serialization;
using Prospecting.Texts;

namespace Prospecting.Scopes;

/// <summary>A company of the host's group, by the code the host gives it (SPEC M-1).</summary>
/// <remarks>Compared ordinally. Text, because hosts number their companies by integers, GUIDs or short codes alike.</remarks>
[JsonConverter(typeof(PlainTextJsonConverter<CompanyId>))]
public readonly record struct CompanyId : IPlainText<CompanyId>
{
    /// <summary>The greatest length of a code.</summary>
    public const int MaxLength = 40;

    /// <summary>Makes the id from the host's code.</summary>
    /// <param name="value">1 to 40 characters of <c>A-Z a-z 0-9 . _ -</c>.</param>
    /// <exception cref="ArgumentException">The code is empty, too long or has another character.</exception>
    public CompanyId(string value) => Value = HostCode.Checked(value, MaxLength, nameof(value));

    /// <summary>The host's code; empty for <see langword="default"/>.</summary>
    public string Value => field ?? string.Empty;

    /// <summary>Whether it names a company; <see langword="default"/> does not.</summary>
    public bool IsValid => Value.Length > 0;

    /// <inheritdoc/>
    static CompanyId IPlainText<CompanyId>.FromPlainText(string text) => new(text);

    /// <inheritdoc/>
    string IPlainText<CompanyId>.ToPlainText() => Value;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
