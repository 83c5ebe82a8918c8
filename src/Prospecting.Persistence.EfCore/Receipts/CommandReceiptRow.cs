using NodaTime;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.Receipts;

/// <summary>A row of the table <c>command_receipts</c>.</summary>
public sealed class CommandReceiptRow : IProspectingRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>Whose key it is.</summary>
    public string UserId { get; set; } = string.Empty;

    /// <summary>The key.</summary>
    public string CommandKey { get; set; } = string.Empty;

    /// <summary>SHA-256 of the command and all that came with it, in hexadecimal.</summary>
    public string Fingerprint { get; set; } = string.Empty;

    /// <summary>The result as JSON.</summary>
    public string Result { get; set; } = string.Empty;

    /// <summary>When it was done.</summary>
    public Instant At { get; set; }
}
