using Prospecting.Channels;

namespace Prospecting.Duplicates;

/// <summary>An indexed value by which records that may be duplicates find each other (SPEC U-4).</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Hash">A 64-bit hash of it: the value itself may be personal data and is not stored.</param>
public readonly record struct MatchKey(MatchKeyKind Kind, long Hash)
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>The key of everybody who has a telephone number, however it was written.</summary>
    /// <param name="phone">The number.</param>
    public static MatchKey OfPhone(PhoneNumber phone)
    {
        ArgumentNullException.ThrowIfNull(phone);
        return Of(MatchKeyKind.Phone, phone.Comparable);
    }

    /// <summary>The key of everybody who has an e-mail address.</summary>
    /// <param name="email">The address.</param>
    public static MatchKey OfEmail(EmailAddress email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return Of(MatchKeyKind.Email, email.Normalised);
    }

    /// <summary>Makes a key. The hash is FNV-1a (Fowler, Noll, Vo) of 64 bits over UTF-16 units; it is stored, so it never changes.</summary>
    /// <param name="kind">What the value is.</param>
    /// <param name="value">The normalised value.</param>
    public static MatchKey Of(MatchKeyKind kind, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var hash = (FnvOffset ^ (ulong)kind) * FnvPrime;
        foreach (var c in value)
        {
            hash = (hash ^ (byte)c) * FnvPrime;
            hash = (hash ^ (byte)(c >> 8)) * FnvPrime;
        }

        return new MatchKey(kind, unchecked((long)hash));
    }

    /// <summary>The kind alone: of a telephone number, the hash tells as much as the number to who tries them all.</summary>
    public override string ToString() => $"match key ({Kind})";
}
