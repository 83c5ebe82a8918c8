using FsCheck;
using FsCheck.Fluent;

namespace Prospecting.Domain.Tests.Attachments;

/// <summary>Names and paths that would like to lead somewhere else.</summary>
internal static class HostileNames
{
    private static readonly string[] Fragments =
    [
        "..",
        ".",
        "/",
        "\\",
        "\uFF0F",
        "\u2215",
        "%2e%2e%2f",
        "~",
        "C:",
        "\\\\server\\share",
        "//",
        "con",
        "NUL",
        "COM1",
        "$INDEX_ALLOCATION",
        "::$DATA",
        "etc",
        "passwd",
        " ",
        "\t",
        "\n",
        "\0",
        "\u202E",
        "\u200F",
        "\u00A0",
        "é",
        "e\u0301",
        "a",
        "1",
        "0190a2b4-0000-7000-8000-000000000001",
        "{",
        "*",
        "?",
        "|",
        ".part",
        ".pdf",
        ".exe",
    ];

    /// <summary>Fragments in any order, with an extension that may be attached as often as not.</summary>
    public static Arbitrary<string> All { get; } =
        (
            from parts in Gen.Elements(Fragments).ArrayOf()
            from end in Gen.Elements("", ".pdf", ".PDF")
            select string.Concat(parts) + end
        ).ToArbitrary();
}
