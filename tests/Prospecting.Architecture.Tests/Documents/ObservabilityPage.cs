using System.Reflection;
using Microsoft.Extensions.Logging;
using Prospecting.Diagnostics;
using Prospecting.Tests;

namespace Prospecting.Architecture.Tests.Documents;

/// <summary>The names that dashboards and alerts are built on: all of them are on one page.</summary>
public sealed class ObservabilityPage
{
    [Fact]
    public void The_page_has_every_activity_and_every_metric()
    {
        var rows = Packages
            .All.OrderBy(p => p.GetName().Name, StringComparer.Ordinal)
            .SelectMany(SignalsOf);
        Page.Check(
            "observability.md",
            "signals",
            "| source and meter | kind | name | unit | tags | what it tells |\n|---|---|---|---|---|---|\n"
                + string.Join('\n', rows)
        );
    }

    [Fact]
    public void The_page_has_every_line_that_is_logged()
    {
        var events = LogEvents().ToList();
        events.Select(e => e.Event.EventId).ShouldBeUnique();
        var rows = events
            .OrderBy(e => e.Event.EventId)
            .Select(e =>
                $"| {e.Event.EventId} | {e.Method.Name} | {e.Event.Level} | `{e.Method.DeclaringType!.Assembly.GetName().Name}` | {e.Event.Message} |"
            );
        Page.Check(
            "observability.md",
            "events",
            "| id | name | level | package | message |\n|---|---|---|---|---|\n"
                + string.Join('\n', rows)
        );
    }

    [Fact]
    public void Names_and_units_are_those_of_the_semantic_conventions()
    {
        foreach (var signal in Packages.All.SelectMany(Signals).Select(s => s.Signal))
        {
            signal.Name.ShouldMatch("^prospecting(\\.[a-z_-]+)+$");
            signal.Unit.ShouldMatch(
                signal.Kind switch
                {
                    SignalKind.Activity => "^$",
                    SignalKind.Counter => "^\\{[a-z]+\\}$",
                    _ => "^s$",
                },
                signal.Name
            );
            signal.Description.ShouldEndWith(".");
            foreach (var tag in signal.Tags)
            {
                KnownTags.ShouldContain(tag, signal.Name);
            }
        }
    }

    private static string[] KnownTags =>
        [
            .. typeof(SignalTags)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(f => (string)f.GetRawConstantValue()!),
        ];

    private static IEnumerable<string> SignalsOf(Assembly package) =>
        Signals(package)
            .Select(s =>
                $"| `{s.Source}` | {s.Signal.Kind.ToString().ToLowerInvariant()} | `{s.Signal.Name}` | {s.Signal.Unit} | {string.Join(", ", s.Signal.Tags.Select(t => $"`{t}`"))} | {s.Signal.Description} |"
            );

    private static IEnumerable<(string Source, Signal Signal)> Signals(Assembly package) =>
        from type in Packages.TypesOf(package)
        where type.IsVisible && type.Name.EndsWith("Signals", StringComparison.Ordinal)
        let source = (string)type.GetField("SourceName")!.GetRawConstantValue()!
        from signal in (IReadOnlyList<Signal>)type.GetProperty("All")!.GetValue(null)!
        select (source, signal);

    private static IEnumerable<(MethodInfo Method, LoggerMessageAttribute Event)> LogEvents() =>
        from type in Packages.All.SelectMany(Packages.TypesOf)
        from method in type.GetMethods(
            BindingFlags.Static
                | BindingFlags.Instance
                | BindingFlags.Public
                | BindingFlags.NonPublic
                | BindingFlags.DeclaredOnly
        )
        let logged = method.GetCustomAttribute<LoggerMessageAttribute>()
        where logged is not null
        select (method, logged);
}
