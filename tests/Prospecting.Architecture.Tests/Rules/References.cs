namespace Prospecting.Architecture.Tests.Rules;

public sealed class References
{
    private static readonly string[] AllowedInDomain =
    [
        "NodaTime",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Options",
    ];

    [Fact]
    public void The_domain_references_only_NodaTime_and_the_two_abstractions()
    {
        var references = Packages
            .Domain.GetReferencedAssemblies()
            .Select(r => r.Name!)
            .Where(n =>
                !n.StartsWith("System", StringComparison.Ordinal)
                && n is not ("netstandard" or "Microsoft.CSharp")
            );
        references.ShouldBeSubsetOf(AllowedInDomain);
    }

    [Fact]
    public void Packages_reference_each_other_one_way()
    {
        foreach (var assembly in Packages.All)
        {
            var own = assembly
                .GetReferencedAssemblies()
                .Select(r => r.Name!)
                .Where(n => n.StartsWith("Prospecting", StringComparison.Ordinal));
            string[] allowed = assembly.GetName().Name switch
            {
                "Prospecting.Domain" => [],
                "Prospecting.Persistence.EfCore.Sqlite"
                or "Prospecting.Persistence.EfCore.PostgreSql" =>
                [
                    "Prospecting.Domain",
                    "Prospecting.Persistence.EfCore",
                ],
                _ => ["Prospecting.Domain"],
            };
            own.ShouldBeSubsetOf(allowed, assembly.GetName().Name);
        }
    }
}
