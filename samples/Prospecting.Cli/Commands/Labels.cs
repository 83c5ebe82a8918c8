using Prospecting.Texts;

namespace Prospecting.Cli.Commands;

/// <summary>Labels in both languages; who gives one alone means it for both.</summary>
internal static class Labels
{
    public static LocalizedText Of(string code, string? french, string? english) =>
        new(french ?? english ?? code, english ?? french ?? code);
}
