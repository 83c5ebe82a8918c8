using Prospecting.Tests;

namespace Prospecting.Architecture.Tests.PublicApi;

/// <summary>The public surface of each package, as text: what changes is seen in review.</summary>
public sealed class PublicApiApprovals
{
    public static TheoryData<string> Names => Packages.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_public_surface_is_the_approved_one(string package)
    {
        var file = Repository.Path(
            "tests",
            "Prospecting.Architecture.Tests",
            "PublicApi",
            package + ".approved.txt"
        );
        var surface = PublicSurface.Describe(Packages.Named(package));
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(file, surface);
        }

        File.Exists(file)
            .ShouldBeTrue(
                $"{package} has no approved surface; run the tests once with APPROVE=1 and look at the file."
            );
        surface.ShouldBe(
            File.ReadAllText(file).ReplaceLineEndings("\n"),
            "The public surface changed; if it is meant, run with APPROVE=1."
        );
    }
}
