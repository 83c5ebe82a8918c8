using System.Globalization;
using Prospecting.Diagnostics;
using Prospecting.Hosting.Diagnostics;
using Prospecting.Import.Diagnostics;
using Prospecting.Persistence.EfCore.Diagnostics;
using Prospecting.Results;

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
    public async Task No_canary_is_in_a_refusal_that_is_printed_or_thrown()
    {
        await using var session = await run.OpenAsync();
        var refusals = CanaryRefusals.Reasons(session).ToList();
        refusals.SelectMany(r => r).Select(r => r.Code).Distinct().Count().ShouldBeGreaterThan(20);
        foreach (var reasons in refusals)
        {
            string[] printed =
            [
                new RefusedException(reasons).Message,
                reasons.ToString(),
                .. reasons.Select(r => r.ToString()),
                .. reasons.SelectMany(r => r.Parameters).Select(p => p.ToString()),
            ];
            Canaries.In(string.Join('\n', printed)).ShouldBeEmpty(string.Join('\n', printed));
        }
    }

    /// <summary>For the reader who typed it: a name out of a list that is not in it. What has no list - a name, a number, a note - is never repeated.</summary>
    [Fact]
    public async Task Only_unknown_names_are_repeated_in_the_text_of_a_refusal_and_not_at_length()
    {
        await using var session = await run.OpenAsync();
        var texts = CanaryRefusals
            .Reasons(session)
            .SelectMany(reasons => reasons)
            .SelectMany(r =>
                new[] { CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("fr") }.Select(c =>
                    (r.Code, Text: r.Text(c))
                )
            )
            .ToList();
        texts.ShouldAllBe(t => t.Text.Length < 1_000);
        texts
            .Where(t => Canaries.In(t.Text).Any())
            .Select(t => t.Code)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "address.country",
                "attachment.type-not-allowed",
                "custom.choice-unknown",
                "custom.unknown",
                "report.unknown-field",
                "status.unknown-action",
            ]);
    }

    [Fact]
    public async Task No_canary_is_in_an_exception_that_misuse_throws()
    {
        await using var session = await run.OpenAsync();
        foreach (var (index, misuse) in CanaryRefusals.Misuse(session).Index())
        {
            var thrown = await Should.ThrowAsync<Exception>(misuse, $"misuse {index}");
            // Without the stack, in which our own names are.
            for (var one = thrown; one is not null; one = one.InnerException)
            {
                Canaries.In(one.Message).ShouldBeEmpty(one.Message);
            }
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
