using System.Globalization;
using Prospecting.Duplicates;

namespace Prospecting.Cli.Output;

/// <summary>Explains likely duplicates.</summary>
internal static class DuplicateText
{
    /// <summary>What was found and what it contributed, the weightiest first.</summary>
    public static string Explain(DuplicateScore score) =>
        string.Join(
            ", ",
            score
                .Evidence.OrderByDescending(e => Math.Abs(e.Points))
                .Select(e =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{e.Field} {e.Level} {e.Points:+0.#;-0.#}"
                    )
                )
        );

    public static string Points(DuplicateScore score) =>
        score.Points.ToString("0.#", CultureInfo.InvariantCulture);
}
