using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Diagrams;

/// <summary>The drawings of the documentation are those that the code makes.</summary>
[Rule("S-15")]
public sealed class DiagramPage
{
    [Theory]
    [InlineData("AgencyInMermaid", "```mermaid\n", "```")]
    [InlineData("AgencyDifferenceInMermaid", "```mermaid\n", "```")]
    [InlineData("AgencyDifferenceInMarkdown", "\n\n", "\n")]
    public void The_page_shows_what_is_drawn(string approved, string before, string after) =>
        File.ReadAllText(Repository.Path("docs", "concepts", "statuses.md"))
            .ReplaceLineEndings("\n")
            .Contains(before + Approved.Text(approved) + after, StringComparison.Ordinal)
            .ShouldBeTrue($"docs/concepts/statuses.md does not show {approved}.approved.txt");
}
