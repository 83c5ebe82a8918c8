using Prospecting.Scopes;

namespace Prospecting.Receipts;

/// <summary>Names one command, so that it is done once however often it is sent; chosen by whoever sends it.</summary>
/// <remarks>
/// Compared ordinally. A key is its user's own: two users of a tenant may use the same one. Something unique such as a UUID is a good
/// key; it is kept with the receipt, so it holds no personal data.
/// </remarks>
public readonly record struct CommandKey
{
    /// <summary>The greatest length of a key.</summary>
    public const int MaxLength = 100;

    /// <summary>Makes a key.</summary>
    /// <param name="value">1 to 100 characters of <c>A-Z a-z 0-9 . _ - : #</c>.</param>
    /// <exception cref="ArgumentException">The key is empty, too long or has another character.</exception>
    public CommandKey(string value) =>
        Value = HostCode.Checked(value, MaxLength, nameof(value), ":#");

    /// <summary>The key; empty for <see langword="default"/>.</summary>
    public string Value => field ?? string.Empty;

    /// <summary>The key of a part of a command, such as one batch of an import.</summary>
    /// <param name="number">The part's number.</param>
    /// <exception cref="ArgumentException">The key is too long for a part.</exception>
    public CommandKey Part(int number) => new($"{Value}#{number}");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
