using System.Text.RegularExpressions;
using Prospecting.Tests;

namespace Prospecting.Architecture.Tests.Rules;

/// <summary>A library never goes back to its caller's context. The analyzer MA0004 checks each await; this checks that it may.</summary>
public sealed partial class Awaits
{
    [Fact]
    public void The_analyzer_that_asks_for_ConfigureAwait_is_an_error_in_the_packages()
    {
        var sections = File.ReadAllText(Repository.Path(".editorconfig"))
            .ReplaceLineEndings("\n")
            .Split("\n[")
            .Where(s => s.Contains("MA0004", StringComparison.Ordinal))
            .ToDictionary(s => s[..s.IndexOf(']', StringComparison.Ordinal)]);
        sections["*.cs"].ShouldContain("dotnet_diagnostic.MA0004.severity = error");
        sections["*.cs"].ShouldContain("MA0004.report = always");
        sections.Keys.ShouldBe(
            ["*.cs", "tests/**/*.cs", "{samples,benchmarks}/**/*.cs"],
            ignoreOrder: true
        );
    }

    [Fact]
    public void No_source_file_turns_it_off() =>
        Directory
            .EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj"))
            .Where(f => Suppression().IsMatch(File.ReadAllText(f)))
            .Select(f => Path.GetRelativePath(Repository.Root, f))
            .ShouldBeEmpty();

    [GeneratedRegex("MA0004|CA2007|ConfigureAwait\\(true\\)")]
    private static partial Regex Suppression();
}
