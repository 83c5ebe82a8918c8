using Prospecting.Collections;

namespace Prospecting.Attachments;

/// <summary>Bytes that files of a type have near their beginning. Immutable, compared by value.</summary>
public sealed record FileSignature
{
    /// <summary>How many bytes of a file are looked at.</summary>
    public const int MaxReach = 64;

    /// <summary>Makes a signature.</summary>
    /// <param name="bytes">The bytes, at least one.</param>
    /// <param name="offset">Where they stand, from 0; they end within the first <see cref="MaxReach"/> bytes.</param>
    /// <exception cref="ArgumentException">There are none, or they stand elsewhere.</exception>
    public FileSignature(ReadOnlySpan<byte> bytes, int offset = 0)
    {
        if (bytes.IsEmpty || offset < 0 || offset > MaxReach - bytes.Length)
        {
            throw new ArgumentException(
                $"A signature has one byte or more, within the first {MaxReach} of a file.",
                nameof(bytes)
            );
        }

        (Bytes, Offset) = (ValueList.Create(bytes), offset);
    }

    /// <summary>The bytes.</summary>
    public ValueList<byte> Bytes { get; }

    /// <summary>Where they stand, from 0.</summary>
    public int Offset { get; }

    /// <summary>Whether a file has them.</summary>
    /// <param name="beginning">The first <see cref="MaxReach"/> bytes of the file, or all of a shorter one.</param>
    public bool IsIn(ReadOnlySpan<byte> beginning) =>
        beginning.Length >= Offset + Bytes.Count
        && beginning.Slice(Offset, Bytes.Count).SequenceEqual(Bytes.AsSpan());
}
