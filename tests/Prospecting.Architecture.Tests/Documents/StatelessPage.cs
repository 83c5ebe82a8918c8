using System.Reflection;
using System.Text.RegularExpressions;
using Prospecting.Statuses;
using Prospecting.Tests;

namespace Prospecting.Architecture.Tests.Documents;

/// <summary>The page for those who come from Stateless names tests that there are, and every word of the builder.</summary>
public sealed partial class StatelessPage
{
    private const string Weaknesses = "| Stateless 5.18.0 | here | test |\n|---|---|---|\n";

    private static readonly string Page = File.ReadAllText(
            Repository.Path("docs", "coming-from-stateless.md")
        )
        .ReplaceLineEndings("\n");

    private static readonly HashSet<string> Tests =
    [
        .. Directory
            .EnumerateFiles(Repository.Path("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj"))
            .SelectMany(TestsOf),
    ];

    [Fact]
    public void Every_row_of_what_is_hard_names_tests_that_there_are()
    {
        var start = Page.IndexOf(Weaknesses, StringComparison.Ordinal) + Weaknesses.Length;
        start.ShouldBeGreaterThan(Weaknesses.Length);
        var rows = Page[start..].TrimEnd().Split('\n');
        rows.Length.ShouldBeGreaterThan(10);
        foreach (var row in rows)
        {
            var named = NamedTest().Matches(row).Select(m => m.Groups[1].Value).ToList();
            named.ShouldNotBeEmpty(row);
            named.ShouldBeSubsetOf(Tests);
        }
    }

    [Fact]
    public void Every_test_written_for_the_page_is_named_on_it()
    {
        var written = Tests
            .Where(t => t.StartsWith("ComingFromStateless.", StringComparison.Ordinal))
            .ToList();
        written.Count.ShouldBeGreaterThan(10);
        written.ShouldAllBe(t => Page.Contains($"`{t}`", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_word_of_the_builder_is_on_it()
    {
        var words = new[] { typeof(StatusWorkflowBuilder), typeof(StatusConfiguration) }
            .SelectMany(t =>
                t.GetMethods(
                    BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly
                )
            )
            .Select(m => m.Name)
            .Distinct()
            // What a definition is called and which version it is, and the end of building it.
            .Except(["Labelled", "Numbered", "Build"])
            .ToList();
        words.Count.ShouldBeGreaterThan(10);
        foreach (var word in words)
        {
            Regex.IsMatch(Page, $"`{word}[(`]").ShouldBeTrue(word);
        }
    }

    [Fact]
    public void Every_page_it_links_to_is_there()
    {
        var links = Link().Matches(Page).Select(m => m.Groups[1].Value).ToList();
        links.ShouldNotBeEmpty();
        foreach (var link in links)
        {
            File.Exists(Repository.Path("docs", link)).ShouldBeTrue(link);
        }
    }

    private static IEnumerable<string> TestsOf(string file)
    {
        var source = File.ReadAllText(file);
        var type = TestClass().Match(source).Groups[1].Value;
        return TestMethod().Matches(source).Select(m => $"{type}.{m.Groups[1].Value}");
    }

    [GeneratedRegex(@"`(\w+\.\w+_\w+)`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"^public sealed (?:partial )?class (\w+)", RegexOptions.Multiline)]
    private static partial Regex TestClass();

    [GeneratedRegex(
        @"^    \[(?:Skippable)?(?:Fact|Theory)\b.*?^    public (?:static )?(?:async )?\w+ (\w+)\(",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex TestMethod();

    [GeneratedRegex(@"\]\(([^)#:]+)\)")]
    private static partial Regex Link();
}
