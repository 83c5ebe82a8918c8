using Prospecting.Diagnostics;
using Prospecting.Hosting.Diagnostics;
using Prospecting.Import.Diagnostics;
using Prospecting.Persistence.EfCore.Diagnostics;

namespace Prospecting.Hosting.Tests.Diagnostics;

/// <summary>Whatever is done with records full of canaries: none of them shows up in a trace, a metric or a log.</summary>
public sealed class NoPersonalDataIsObserved(CanaryRun run) : IClassFixture<CanaryRun>
{
    private static IEnumerable<Signal> Documented =>
        DomainSignals
            .All.Concat(ImportSignals.All)
            .Concat(HostingSignals.All)
            .Concat(EfCoreSignals.All);

    [Fact]
    public void No_canary_shows_up_anywhere()
    {
        run.Observed.All.ShouldNotBeEmpty();
        foreach (
            var words in run
                .Observed.All.Select(o => $"{o.Name} {o.Words}")
                .Concat(run.Log.Lines.Select(l => $"{l.Text} {l.Exception}"))
        )
        {
            Canaries.In(words).ShouldBeEmpty(words);
        }
    }

    [Fact]
    public void Every_documented_signal_was_seen_with_its_unit_and_no_other_tags()
    {
        var seen = run.Observed.All.ToLookup(o => o.Name);
        foreach (var signal in Documented)
        {
            var observations = seen[signal.Name].ToList();
            observations.ShouldNotBeEmpty(signal.Name);
            observations
                .SelectMany(o => o.Tags)
                .Distinct()
                .ShouldBeSubsetOf(signal.Tags, signal.Name);
            if (signal.Kind != SignalKind.Activity)
            {
                var instrument = run.Observed.Instruments[signal.Name];
                (instrument.Unit, instrument.Description).ShouldBe(
                    (signal.Unit, signal.Description)
                );
            }
        }

        seen.Select(s => s.Key).ShouldBe(Documented.Select(s => s.Name), ignoreOrder: true);
    }

    [Fact]
    public void Every_log_line_of_ours_was_seen() =>
        run
            .Log.Lines.Select(l => l.EventId)
            .Where(id => id is >= 1000 and < 4000)
            .Distinct()
            .Order()
            .ShouldBe([
                1001,
                1002,
                1003,
                1004,
                2001,
                2002,
                2101,
                2102,
                2103,
                2104,
                2105,
                2201,
                2202,
                2203,
                2204,
                2301,
                2302,
                2303,
                2304,
                2401,
                2402,
                2403,
                2404,
                3001,
                3002,
            ]);

    [Fact]
    public void Commits_are_counted_by_what_came_of_them() =>
        run
            .Observed.All.Where(o => o.Name == EfCoreSignals.Commits.Name)
            .Select(o =>
                o.Words.Split(' ')
                    .Single(w => w.StartsWith(SignalTags.Outcome, StringComparison.Ordinal))
            )
            .Distinct()
            .ShouldBe(
                new[] { "written", "conflict", "unavailable" }.Select(w =>
                    $"{SignalTags.Outcome}={w}"
                ),
                ignoreOrder: true
            );

    [Fact]
    public void Messages_are_counted_by_what_came_of_them() =>
        run
            .Observed.All.Where(o => o.Name == HostingSignals.NotificationMessages.Name)
            .Select(o =>
                o.Words.Split(' ')
                    .Single(w => w.StartsWith(SignalTags.Outcome, StringComparison.Ordinal))
            )
            .Distinct()
            .ShouldBe(
                new[] { "delivered", "failed", "dead", "held-back" }.Select(w =>
                    $"{SignalTags.Outcome}={w}"
                ),
                ignoreOrder: true
            );

    [Fact]
    public void An_action_that_no_workflow_has_is_never_a_tag() =>
        run
            .Observed.All.Where(o =>
                o.Name == DomainSignals.Moves.Name
                && o.Words.Contains("unknown-action", StringComparison.Ordinal)
            )
            .ShouldContain(o =>
                o.Words.Contains($"{SignalTags.Action}=_OTHER", StringComparison.Ordinal)
            );
}
