using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Prospecting.Receipts;

/// <summary>A hash of a command and all that came with it: equal commands have equal ones, and nothing can be read from it.</summary>
public static class CommandFingerprint
{
    /// <summary>Hashes a command.</summary>
    /// <param name="parts">
    /// What is done, such as <c>prospect.create</c>, and all that it is done with: the body of a request, or each value as text.
    /// </param>
    /// <returns>SHA-256 over each part's length and UTF-8 bytes, 64 hexadecimal digits; the absent and the empty differ.</returns>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            // The length stands first, so that "ab", "c" and "a", "bc" are not the same.
            BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
