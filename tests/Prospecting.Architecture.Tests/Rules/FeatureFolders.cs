using System.Text.RegularExpressions;
using Prospecting.Tests;

namespace Prospecting.Architecture.Tests.Rules;

/// <summary>Reads the sources: what a folder uses is what its files say.</summary>
public sealed partial class FeatureFolders
{
    /// <summary>The concepts of the domain, each allowed to use those before it.</summary>
    private static readonly string[] Order =
    [
        "Collections",
        "Diagnostics",
        "Results",
        "Texts",
        "Json",
        "Scopes",
        "Users",
        "Identifiers",
        "Channels",
        "Aggregates",
        "Geography",
        "Addresses",
        "Guards",
        "Statuses",
        "Diagrams",
        "Releases",
        "Work",
        "Settings",
        "Catalogs",
        "CustomFields",
        "Tags",
        "Contacts",
        "Paging",
        "Prospects",
        "FollowUp",
        "Activities",
        "Notes",
        "Attachments",
        "VCards",
        "Policies",
        "Rights",
        "Ownership",
        "History",
        "Notifications",
        "Duplicates",
        "Receipts",
        "Storage",
        "Idempotency",
        "Intake",
        "Merging",
        "Deletion",
        "Pipeline",
        "Publishing",
        "Problems",
        "DependencyInjection",
    ];

    private static string Domain => Repository.Path("src", "Prospecting.Domain");

    [Fact]
    public void Every_folder_of_the_domain_has_its_place_in_the_order() =>
        Directory
            .GetDirectories(Domain)
            .Select(d => Path.GetFileName(d))
            .Where(d => d is not ("bin" or "obj"))
            .ShouldBe(Order, ignoreOrder: true);

    [Fact]
    public void Folders_of_the_domain_depend_one_way()
    {
        List<string> faults = [];
        foreach (var file in Sources(Domain))
        {
            var folder = Path.GetRelativePath(Domain, file).Split(Path.DirectorySeparatorChar)[0];
            foreach (Match match in UsedConcept().Matches(File.ReadAllText(file)))
            {
                var used = match.Groups[1].Value;
                if (Array.IndexOf(Order, used) > Array.IndexOf(Order, folder))
                {
                    faults.Add($"{Path.GetRelativePath(Domain, file)} uses {used}");
                }
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        List<string> faults = [];
        foreach (var project in Directory.GetDirectories(Repository.Path("src")))
        {
            var root =
                Path.GetFileName(project) == "Prospecting.Domain"
                    ? "Prospecting"
                    : Path.GetFileName(project);
            foreach (var file in Sources(project))
            {
                var folder = Path.GetDirectoryName(Path.GetRelativePath(project, file))!
                    .Replace(Path.DirectorySeparatorChar, '.');
                var expected = folder.Length == 0 ? root : $"{root}.{folder}";
                var match = DeclaredNamespace().Match(File.ReadAllText(file));
                // Extension methods for registration live where IntelliSense looks for them.
                if (
                    match.Success
                    && match.Groups[1].Value != expected
                    && !match.Groups[1].Value.StartsWith("Microsoft.", StringComparison.Ordinal)
                )
                {
                    faults.Add($"{Path.GetRelativePath(project, file)}: {match.Groups[1].Value}");
                }
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void The_store_mirrors_the_folders_of_the_domain()
    {
        string[] ofTheStore = ["Conversions", "Schema"];
        Directory
            .GetDirectories(Repository.Path("src", "Prospecting.Persistence.EfCore"))
            .Select(d => Path.GetFileName(d))
            .Where(d => d is not ("bin" or "obj"))
            .ShouldBeSubsetOf(Order.Concat(ofTheStore));
    }

    [Fact]
    public void No_source_file_has_more_than_400_lines() =>
        Sources(Repository.Path("src"))
            .Where(f => File.ReadLines(f).Count() > 400)
            .Select(f => Path.GetRelativePath(Repository.Root, f))
            .ShouldBeEmpty();

    private static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f =>
                !f.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj" or "Migrations")
            );

    [GeneratedRegex(
        @"^using Prospecting\.(\w+)",
        RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex UsedConcept();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex DeclaredNamespace();
}
