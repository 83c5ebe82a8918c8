using NodaTime;
using Prospecting.Scopes;

namespace Prospecting.Receipts;

/// <summary>What a command with a key did: written in its transaction, given back when the same command comes again.</summary>
public sealed record CommandReceipt
{
    /// <summary>The key.</summary>
    public required CommandKey Key { get; init; }

    /// <summary>Whose key it is.</summary>
    public required UserId User { get; init; }

    /// <summary>A hash of the command and all that came with it; see <see cref="CommandFingerprint"/>.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The result as JSON: ids and codes, no personal data.</summary>
    public required string Result { get; init; }

    /// <summary>When it was done.</summary>
    public required Instant At { get; init; }

    /// <summary>Key and user: codes only.</summary>
    public override string ToString() => $"command {Key} of {User}";
}
