using System.Globalization;

namespace Prospecting.Cli.Demo;

/// <summary>The fictional lead base that ships with the program.</summary>
internal static class DemoData
{
    public static byte[] Leads() => Read("leads-fr.csv");

    /// <summary>The cluster of each lead, by its reference: what is really one.</summary>
    public static Dictionary<string, int> Truth()
    {
        using var reader = new StreamReader(new MemoryStream(Read("leads-fr.truth.csv")));
        Dictionary<string, int> clusters = new(StringComparer.Ordinal);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            clusters.Add(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture));
        }

        return clusters;
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(DemoData).Assembly.GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
