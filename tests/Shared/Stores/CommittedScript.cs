using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.Schema;

namespace Prospecting.Tests.Stores;

/// <summary>The whole schema as SQL under docs/schema: what a migration changes is seen in review.</summary>
internal static class CommittedScript
{
    public static void ShouldBeCurrent(ProspectingDbContext context, string name, bool isIdempotent)
    {
        var file = Repository.Path("docs", "schema", name);
        var script = SchemaScript.Write(context, isIdempotent: isIdempotent).TrimStart('\uFEFF');
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(file, script);
        }

        File.ReadAllText(file)
            .ReplaceLineEndings("\n")
            .ShouldBe(
                script,
                $"{name} is out of date; run the tests with APPROVE=1 and look at it."
            );
    }
}
