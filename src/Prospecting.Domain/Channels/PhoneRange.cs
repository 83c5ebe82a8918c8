namespace Prospecting.Channels;

/// <summary>A block of numbers: what they are for, how long they are, which digits they begin with.</summary>
/// <param name="Kind">What they are for.</param>
/// <param name="Shortest">The smallest number of digits.</param>
/// <param name="Longest">The greatest number of digits.</param>
/// <param name="Leading">For each of the first places the digits it may have, as bits.</param>
internal sealed record PhoneRange(
    PhoneKind Kind,
    int Shortest,
    int Longest,
    IReadOnlyList<int> Leading
)
{
    /// <summary>Whether a number of this many digits can be in it.</summary>
    public bool HasLength(int digits) => digits >= Shortest && digits <= Longest;

    /// <summary>Whether a number is in it.</summary>
    /// <param name="national">The digits without country code and trunk prefix.</param>
    public bool Holds(ReadOnlySpan<char> national)
    {
        if (!HasLength(national.Length) || national.Length < Leading.Count)
        {
            return false;
        }

        for (var i = 0; i < Leading.Count; i++)
        {
            if ((Leading[i] & (1 << (national[i] - '0'))) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
