using System.Globalization;
using System.Text.Json.Serialization;
using Prospecting.Texts;

namespace Prospecting.Scopes;

/// <summary>A tenant: a group of companies that shares nothing with any other (SPEC M-0). The first part of every stored key.</summary>
/// <param name="Value">A number of the host's choosing, from 1.</param>
[JsonConverter(typeof(PlainTextJsonConverter<TenantId>))]
public readonly record struct TenantId(int Value) : IPlainText<TenantId>
{
    /// <summary>The tenant of hosts that have only one.</summary>
    public static readonly TenantId Single = new(1);

    /// <summary>Whether it names a tenant; <see langword="default"/> does not.</summary>
    public bool IsValid => Value > 0;

    /// <inheritdoc/>
    static bool IPlainText<TenantId>.IsNumber => true;

    /// <inheritdoc/>
    static TenantId IPlainText<TenantId>.FromPlainText(string text) => Read(text);

    /// <inheritdoc/>
    string IPlainText<TenantId>.ToPlainText() => IsValid ? ToString() : string.Empty;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    internal static TenantId Read(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? new TenantId(number)
            : throw new ArgumentException("A tenant is numbered from 1.", nameof(text));
}
