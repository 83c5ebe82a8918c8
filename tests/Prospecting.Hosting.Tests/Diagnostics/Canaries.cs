namespace Prospecting.Hosting.Tests.Diagnostics;

/// <summary>The marks that records are full of: whatever is personal holds one of them, and none may show up.</summary>
internal static class Canaries
{
    public const string Word = "canary";
    public const string Phone = "01 99 00 12 34";
    public const string Mobile = "06 39 98 12 36";
    public const string HomePhone = "02 61 91 12 36";
    public const string ForeignPhone = "+41 44 000 12 38";
    public const string Fax = "01 99 00 12 39";
    public const string Siret = "73282932000074";
    public const double Latitude = 12.3456789;
    public const double Longitude = 65.4321987;
    public const decimal Turnover = 7654321m;

    // Without spaces, and of the ends that national and international writing have in common.
    private static readonly string[] Marks =
    [
        Word,
        "199001234",
        "639981236",
        "261911236",
        "440001238",
        "199001239",
        "732829320",
        "12.345678",
        "123456789",
        "65.432198",
        "654321987",
        "7654321",
        "1984-02-29",
        "29/02/1984",
        "02/29/1984",
        "2011-05-09",
        "09/05/2011",
        "05/09/2011",
    ];

    /// <summary>The marks that some words hold, however they are spaced and whatever their case.</summary>
    public static IEnumerable<string> In(string words)
    {
        var dense = words.Replace(" ", string.Empty, StringComparison.Ordinal);
        return Marks.Where(m => dense.Contains(m, StringComparison.OrdinalIgnoreCase));
    }
}
