using System.Globalization;

namespace Prospecting.LeadBase;

/// <summary>
/// Telephone numbers from the six blocks of 10,000 the French regulator (ARCEP) keeps for works of
/// fiction. Two companies have two numbers as long as there are at most 10,000 companies.
/// </summary>
internal sealed class Phones
{
    private const int BlockSize = 10_000;
    private const string MobileBlock = "063998";

    private static readonly string[] Blocks = ["019900", "026191", "035301", "046571", "053649"];

    private readonly (long Step, long Start) _landlines;
    private readonly (long Step, long Start) _mobiles;

    public Phones(ulong seed)
    {
        var prng = Prng.For(seed, Topic.Numbering, 1);
        _landlines = Walk(prng);
        _mobiles = Walk(prng);
    }

    public string Landline(Town town, int company) =>
        Blocks[town.Zone - 1] + InBlock(_landlines, company);

    public string Mobile(int company) => MobileBlock + InBlock(_mobiles, company);

    /// <summary>Another line of the same company, one nobody else has in a base of 5,000.</summary>
    public string OtherLandline(Town town, int company) => Landline(town, company + BlockSize / 2);

    /// <summary>As one of a dozen people would type it.</summary>
    public static string Typed(string digits, Prng prng)
    {
        if (digits.Length == 0)
        {
            return "";
        }

        var pairs = digits.Chunk(2).Select(pair => new string(pair)).ToArray();
        var tail = string.Join(' ', pairs[1..]);
        return prng.Below(100) switch
        {
            < 45 => string.Join(' ', pairs),
            < 62 => string.Join('.', pairs),
            < 80 => digits,
            < 92 => $"+33 {digits[1]} {tail}",
            _ => $"+33 (0){digits[1]} {tail}",
        };
    }

    /// <summary>
    /// A step that ends in 1 shares no factor with 10,000, so it visits every number.
    /// </summary>
    private static (long Step, long Start) Walk(Prng prng) =>
        (1 + 10 * (100 + prng.Below(800)), prng.Below(BlockSize));

    private static string InBlock((long Step, long Start) walk, int company) =>
        ((walk.Start + company * walk.Step) % BlockSize).ToString(
            "D4",
            CultureInfo.InvariantCulture
        );
}
