using FsCheck;
using FsCheck.Fluent;

namespace Prospecting.Domain.Tests;

/// <summary>Texts that people and programs send by mistake or on purpose.</summary>
internal static class Hostile
{
    private static readonly string[] Fragments =
    [
        "S.A.R.L.",
        "l'Étoile",
        "+33",
        "(0)",
        "00",
        "01 23 45 67 89",
        "@",
        "exemple.fr",
        "http://",
        "www.",
        "xn--",
        "E+13",
        "FR",
        "732829320",
        "mailto:",
        "{status}",
        "\"",
        "\\",
        "#",
        ";",
        "\r\n",
        "\0",
        "\u202E",
        "\u200B",
        "\uFEFF",
        "e\u0301",
        "\uD83D\uDE00",
        "\uD800",
        "\uDC00",
        "İ",
        "ẞ",
        "ﬁ",
        "한",
        "漢",
        "ى",
        "١",
    ];

    /// <summary>Any UTF-16 text, well-formed or not.</summary>
    /// <remarks>U+FFFE is left out: .NET refuses to normalise it, and that case has a test of its own.</remarks>
    public static Arbitrary<string> Text { get; } =
        Gen.Frequency(
                (3, Gen.Elements(Fragments)),
                (2, Gen.Choose(0x20, 0x7E).Select(c => ((char)c).ToString())),
                (1, Gen.Choose(0, 0x24F).Select(c => ((char)c).ToString())),
                (1, Gen.Choose(0, 0xFFFF).Where(c => c != 0xFFFE).Select(c => ((char)c).ToString()))
            )
            .ArrayOf()
            .Select(parts => string.Concat(parts))
            .ToArbitrary();

    /// <summary>Any text that is well-formed UTF-16: what JSON can carry.</summary>
    public static Gen<string> WellFormed { get; } =
        Text.Generator.Select(text =>
            string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()))
        );

    public static Arbitrary<string> Digits(int length) =>
        Gen.Choose(0, 9).ArrayOf(length).Select(digits => string.Concat(digits)).ToArbitrary();

    public static void Holds(this Property property, int tests = 300) =>
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(tests));
}
