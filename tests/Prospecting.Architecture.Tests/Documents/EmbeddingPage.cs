using Prospecting.DependencyInjection;
using Prospecting.Tests;

namespace Prospecting.Architecture.Tests.Documents;

/// <summary>The page for hosts names whatever they can set, and every table of rows.</summary>
public sealed class EmbeddingPage
{
    private static readonly string Text = File.ReadAllText(Repository.Path("docs", "embedding.md"));

    [Fact]
    public void The_page_has_a_row_for_every_class_of_options() =>
        Missing(
            Packages
                .All.SelectMany(Packages.TypesOf)
                .Where(t =>
                    t is { IsVisible: true, IsClass: true }
                    && t.Name.EndsWith("Options", StringComparison.Ordinal)
                    && t != typeof(ProspectingOptions)
                )
                .Select(t => $"| `{t.Name}` |")
        );

    [Fact]
    public void The_page_has_a_row_for_every_option_of_the_domain() =>
        Missing(typeof(ProspectingOptions).GetProperties().Select(p => $"| `{p.Name}` |"));

    [Fact]
    public void The_page_names_every_row() =>
        Missing(
            Packages
                .TypesOf(Packages.Named("Prospecting.Persistence.EfCore"))
                .Where(t => t.IsVisible && t.Name.EndsWith("Row", StringComparison.Ordinal))
                .Select(t => $"`{t.Name}`")
        );

    private static void Missing(IEnumerable<string> expected) =>
        expected.Where(e => !Text.Contains(e, StringComparison.Ordinal)).ShouldBeEmpty();
}
