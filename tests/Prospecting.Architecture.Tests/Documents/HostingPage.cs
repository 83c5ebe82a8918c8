using Microsoft.Extensions.DependencyInjection;
using Prospecting.Problems;
using Prospecting.Tests;

namespace Prospecting.Architecture.Tests.Documents;

/// <summary>What a host may rely on: lifetimes as they are registered, statuses as the rules say.</summary>
public sealed class HostingPage
{
    [Fact]
    public void The_page_has_every_service_with_its_lifetime()
    {
        var services = new ServiceCollection();
        services
            .AddProspecting()
            .UseSqlite("Data Source=:memory:")
            .AddCsvImport()
            .AddNotificationDelivery()
            .AddHousekeeping()
            .AddTaskReminders()
            .AddAttachmentSweep()
            .UseFileSystemAttachments(Path.GetTempPath());
        var rows = services
            .Where(s =>
                s.ServiceType.Namespace?.StartsWith("Prospecting", StringComparison.Ordinal) == true
                || s.ServiceType == typeof(NodaTime.IClock)
            )
            .Where(s => s.ServiceType.IsVisible)
            .Select(s => (Name: Name(s.ServiceType), s.Lifetime))
            .Distinct()
            .OrderBy(s => s.Name, StringComparer.Ordinal)
            .Select(s => $"| `{s.Name}` | {s.Lifetime.ToString().ToLowerInvariant()} |");
        Page.Check(
            "hosting.md",
            "lifetimes",
            "| service | lifetime |\n|---|---|\n" + string.Join('\n', rows)
        );
    }

    [Fact]
    public void The_page_has_every_status_that_is_not_the_default()
    {
        var rows = ProblemRules
            .Default.Statuses.OrderBy(s => s.Value)
            .ThenBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => $"| {s.Value} | `{s.Key}` |");
        Page.Check(
            "hosting.md",
            "statuses",
            "| status | reasons |\n|---|---|\n" + string.Join('\n', rows)
        );
    }

    private static string Name(Type type) =>
        type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
}
