using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace Prospecting.Results;

/// <summary>Where the texts of reasons come from: ours, those of other packages, those of the host.</summary>
/// <remarks>Thread-safe.</remarks>
public static class ReasonCatalog
{
    private static ImmutableArray<ResourceManager> _sources =
    [
        new ResourceManager("Prospecting.Results.ReasonTexts", typeof(ReasonCatalog).Assembly),
    ];

    /// <summary>Adds texts for codes of one's own; a later source wins over an earlier one, so that a host can reword ours.</summary>
    /// <param name="texts">Resources whose names are codes and whose values have <c>{placeholders}</c>.</param>
    public static void Register(ResourceManager texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ImmutableInterlocked.Update(ref _sources, sources => sources.Insert(0, texts));
    }

    /// <summary>The text of a code, with its placeholders.</summary>
    /// <param name="code">The code.</param>
    /// <param name="culture">French and English are there; every other culture reads English.</param>
    /// <returns>The text, or <see langword="null"/> when no source has the code.</returns>
    public static string? Template(string code, CultureInfo culture)
    {
        foreach (var source in _sources)
        {
            if (source.GetString(code, culture) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
