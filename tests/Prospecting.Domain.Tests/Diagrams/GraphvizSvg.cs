using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Prospecting.Domain.Tests.Diagrams;

/// <summary>What Graphviz drew.</summary>
/// <param name="Clusters">The labels of the clusters, by their names.</param>
/// <param name="Nodes">The labels of the nodes, by their names.</param>
/// <param name="Edges">The edges, as from -> to, each with its label.</param>
internal sealed partial record GraphvizSvg(
    IReadOnlyDictionary<string, string> Clusters,
    IReadOnlyDictionary<string, string> Nodes,
    IReadOnlyList<(string Title, string Label)> Edges
)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Lets Graphviz draw; the test is skipped where it is not installed.</summary>
    public static GraphvizSvg Draw(string dot)
    {
        Skip.IfNot(
            OnPath("dot"),
            "Graphviz is not installed; eng/test installs it on Debian and Ubuntu."
        );
        using var process = Process.Start(
            new ProcessStartInfo("dot", ["-Tsvg"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                StandardInputEncoding = new UTF8Encoding(false),
                StandardOutputEncoding = Encoding.UTF8,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(dot);
        process.StandardInput.Close();
        var svg = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, error.GetAwaiter().GetResult() + dot);
        using var text = new StringReader(svg);
        using var reader = XmlReader.Create(
            text,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore }
        );
        var drawn = XDocument.Load(reader);
        return new GraphvizSvg(
            Of(drawn, "cluster").ToDictionary(c => c.Title, c => c.Label, StringComparer.Ordinal),
            Of(drawn, "node").ToDictionary(n => n.Title, n => n.Label, StringComparer.Ordinal),
            [.. Of(drawn, "edge")]
        );
    }

    /// <summary>Graphviz draws several blanks as unbreakable ones.</summary>
    public static string WithSingleBlanks(string label) => Blanks().Replace(label, " ").Trim();

    private static IEnumerable<(string Title, string Label)> Of(XDocument drawn, string kind) =>
        drawn
            .Descendants(Svg + "g")
            .Where(g => (string?)g.Attribute("class") == kind)
            .Select(g =>
                (
                    g.Element(Svg + "title")!.Value,
                    WithSingleBlanks(
                        string.Concat(g.Descendants(Svg + "text").Select(t => t.Value))
                    )
                )
            );

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
