namespace Prospecting.LeadBase;

/// <summary>
/// What a stream of numbers is drawn for; no topic disturbs the numbers of another.
/// </summary>
internal enum Topic
{
    Numbering,
    Kinship,
    Company,
    Entry,
    Slips,
    Filing,
    Plan,
    Fault,
}

/// <summary>
/// SplitMix64, from G. Steele, D. Lea and C. Flood, "Fast Splittable Pseudorandom Number
/// Generators", OOPSLA 2014. Its sequence is part of this program, so it never changes under it.
/// </summary>
internal sealed class Prng
{
    private const ulong GoldenGamma = 0x9E37_79B9_7F4A_7C15;

    private ulong _state;

    private Prng(ulong state) => _state = state;

    /// <summary>
    /// The stream of one thing: the same seed, topic and number give the same draws.
    /// </summary>
    public static Prng For(ulong seed, Topic topic, long number) =>
        new(Mix(Mix(seed + GoldenGamma * ((ulong)topic + 1)) + GoldenGamma * ((ulong)number + 1)));

    /// <summary>
    /// A number from 0 to <paramref name="bound"/> - 1 (Lemire's multiplication).
    /// </summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    public bool Percent(int percent) => Below(100) < percent;

    public T Pick<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    public T Weighted<T>(params ReadOnlySpan<(int Weight, T Item)> choices)
    {
        var total = 0;
        foreach (var (weight, _) in choices)
        {
            total += weight;
        }

        var rest = Below(total);
        foreach (var (weight, item) in choices)
        {
            if (rest < weight)
            {
                return item;
            }

            rest -= weight;
        }

        throw new ArgumentException("Every weight is zero.", nameof(choices));
    }

    /// <summary>The text, or nothing: the cell was left empty.</summary>
    public string Maybe(int percent, string text) => Percent(percent) ? text : "";

    private ulong Next() => Mix(_state += GoldenGamma);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}
