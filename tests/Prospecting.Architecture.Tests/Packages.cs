using System.Reflection;
using Prospecting.Hosting.Diagnostics;
using Prospecting.Import.Execution;
using Prospecting.Persistence.EfCore;
using Prospecting.Prospects;
using Prospecting.Testing.Contracts;

namespace Prospecting.Architecture.Tests;

/// <summary>The assemblies that are published.</summary>
internal static class Packages
{
    public static readonly Assembly Domain = typeof(Prospect).Assembly;

    public static IReadOnlyList<Assembly> All { get; } =
    [
        Domain,
        typeof(ProspectImport).Assembly,
        typeof(ProspectingDbContext).Assembly,
        Assembly.Load("Prospecting.Persistence.EfCore.PostgreSql"),
        Assembly.Load("Prospecting.Persistence.EfCore.Sqlite"),
        typeof(StoreContract).Assembly,
        typeof(HostingSignals).Assembly,
    ];

    public static TheoryData<string> Names => [.. All.Select(a => a.GetName().Name!)];

    public static Assembly Named(string name) => All.Single(a => a.GetName().Name == name);

    /// <summary>The types that people wrote: no compiler's, no generator's.</summary>
    public static IEnumerable<Type> TypesOf(Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(t =>
                t.Namespace is not null
                && t.Namespace.StartsWith("Prospecting", StringComparison.Ordinal)
            )
            .Where(t =>
                !t.Name.Contains('<', StringComparison.Ordinal)
                && !t.Namespace!.Contains("Migrations", StringComparison.Ordinal)
            );
}
