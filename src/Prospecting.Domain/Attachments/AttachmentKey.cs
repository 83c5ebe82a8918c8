using System.Globalization;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Attachments;

/// <summary>Under what a storage keeps the bytes of an attachment: made of ids by us, never of what a user typed (SPEC T-8).</summary>
/// <remarks>
/// Immutable, compared by value. As text it is <c>tenant/prospect/attachment</c>, of digits, small letters, <c>-</c> and two slashes: safe
/// as a path and as the key of an object store. The prospect is the one of the upload, for ever: a merge moves the attachment, not its bytes.
/// </remarks>
public sealed record AttachmentKey
{
    private const int MaxLength = 10 + 1 + 36 + 1 + 36;

    /// <summary>Makes a key.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="prospect">The prospect that it is attached to.</param>
    /// <param name="attachment">The attachment.</param>
    /// <exception cref="ArgumentException">The tenant is <see langword="default"/>.</exception>
    public AttachmentKey(TenantId tenant, ProspectId prospect, AttachmentId attachment)
    {
        if (!tenant.IsValid)
        {
            throw new ArgumentException(
                "A tenant is numbered from 1; default(TenantId) names none.",
                nameof(tenant)
            );
        }

        (Tenant, Prospect, Attachment) = (tenant, prospect, attachment);
    }

    /// <summary>The tenant.</summary>
    public TenantId Tenant { get; }

    /// <summary>The prospect that it was attached to when it was uploaded.</summary>
    public ProspectId Prospect { get; }

    /// <summary>The attachment.</summary>
    public AttachmentId Attachment { get; }

    /// <summary>Reads a key that was stored.</summary>
    /// <param name="text">What <see cref="ToString"/> gave.</param>
    /// <returns>The key; <see langword="null"/> for any other text, also one that only looks alike.</returns>
    public static AttachmentKey? TryParse(string? text)
    {
        if (
            text is not { Length: <= MaxLength }
            || text.Split('/') is not [var tenant, var prospect, var attachment]
            || !int.TryParse(
                tenant,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            || number < 1
            || !Guid.TryParseExact(prospect, "D", out var prospectId)
            || !Guid.TryParseExact(attachment, "D", out var attachmentId)
        )
        {
            return null;
        }

        var key = new AttachmentKey(
            new TenantId(number),
            new ProspectId(prospectId),
            new AttachmentId(attachmentId)
        );
        // One writing alone is a key: capitals and leading zeros would be other files under the same key.
        return key.ToString() == text ? key : null;
    }

    /// <summary>The key as text.</summary>
    public override string ToString() => $"{Tenant}/{Prospect}/{Attachment}";
}
