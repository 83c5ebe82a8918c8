using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Prospecting.Channels;
using Prospecting.Diagnostics;
using Prospecting.Duplicates;
using Prospecting.Hosting.Diagnostics;
using Prospecting.Import.Diagnostics;
using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Merging;
using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.Hosting.Tests.Diagnostics;

/// <summary>Whatever is done with records full of canaries: none of them shows up in a trace, a metric or a log.</summary>
public sealed class NoPersonalDataIsObserved : IAsyncLifetime
{
    private const string Canary = "canary";
    private const string Phone = "0199001234";

    // Beyond what one record may have.
    private const int TooLong = (1 << 20) + 1;

    // Who acts is a canary too: users are in history, not in telemetry.
    private static readonly Scope Anne = Scope.ForUser(new UserId(Canary), Hosts.Paris);

    private readonly LogLines _log = new();
    private readonly Observed _observed = new();
    private readonly ServiceProvider _host;

    public NoPersonalDataIsObserved() => _host = Hosts.Build(_log);

    private static IEnumerable<Signal> Documented =>
        DomainSignals.All.Concat(ImportSignals.All).Concat(HostingSignals.All);

    private BreakableSessions Store => _host.GetRequiredService<BreakableSessions>();

    public async Task InitializeAsync()
    {
        await ImportAsync();
        await MoveAsync();
        await MergeAsync();
        await CheckHealthAsync();
    }

    public async Task DisposeAsync()
    {
        _observed.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public void No_canary_shows_up_anywhere()
    {
        _observed.All.ShouldNotBeEmpty();
        foreach (
            var words in _observed
                .All.Select(o => $"{o.Name} {o.Words}")
                .Concat(_log.Lines.Select(l => $"{l.Text} {l.Exception}"))
        )
        {
            words.ShouldNotContain(Canary, Case.Insensitive);
            words.Replace(" ", "", StringComparison.Ordinal).ShouldNotContain(Phone);
        }
    }

    [Fact]
    public void Every_documented_signal_was_seen_with_its_unit_and_no_other_tags()
    {
        var seen = _observed.All.ToLookup(o => o.Name);
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
                var instrument = _observed.Instruments[signal.Name];
                (instrument.Unit, instrument.Description).ShouldBe(
                    (signal.Unit, signal.Description)
                );
            }
        }

        seen.Select(s => s.Key).ShouldBe(Documented.Select(s => s.Name), ignoreOrder: true);
    }

    [Fact]
    public void Every_log_line_of_ours_was_seen() =>
        _log
            .Lines.Select(l => l.EventId)
            .Where(id => id is >= 1000 and < 3000)
            .Distinct()
            .Order()
            .ShouldBe([1001, 1002, 1003, 1004, 2001, 2002]);

    [Fact]
    public void An_action_that_no_workflow_has_is_never_a_tag() =>
        _observed
            .All.Where(o =>
                o.Name == DomainSignals.Moves.Name
                && o.Words.Contains("unknown-action", StringComparison.Ordinal)
            )
            .ShouldContain(o =>
                o.Words.Contains($"{SignalTags.Action}=_OTHER", StringComparison.Ordinal)
            );

    private async Task ImportAsync()
    {
        var import = _host.GetRequiredService<ProspectImport>();
        var rows =
            $"Raison sociale;Email;Téléphone;Commentaire;{Canary}\n"
            + $"{Canary} SARL;{Canary}@{Canary}.fr;{Phone};{Canary};{Canary}\n"
            + $"{Canary} SARL;{Canary}@{Canary}.fr;{Phone};{Canary};{Canary}\n"
            + $"{Canary} bad;{Canary};{Canary};{Canary};{Canary}\n";
        (await import.RunAsync(Source(rows), Anne, new ImportOptions { DryRun = true })).OrThrow();
        (await import.RunAsync(Source(rows), Anne)).OrThrow();
        (await import.RunAsync(Source(""), Anne)).Succeeded.ShouldBeFalse();

        var endless = rows + new string('x', TooLong) + "\n";
        (await import.RunAsync(Source(endless), Anne)).OrThrow().StoppedEarly.ShouldBeTrue();

        // A driver's message may repeat a value; a lost race is tried again, and then given up.
        foreach (
            var fault in (Exception[])
                [
                    new InvalidOperationException($"{Canary} is not unique"),
                    new ConcurrencyConflictException(Canary),
                ]
        )
        {
            Store.Wrap = session => CommitFails.Of(session, fault);
            (
                await Should.ThrowAsync<Exception>(() => import.RunAsync(Source(rows), Anne))
            ).ShouldBeSameAs(fault);
        }

        Store.Wrap = s => s;
    }

    private async Task MoveAsync()
    {
        var moves = _host.GetRequiredService<PipelineMoves>();
        await using var session = await Store.OpenAsync(Anne);
        var prospect = Add(session);
        await session.CommitAsync();
        foreach (var action in (string[])["qualify", "lose", "discard", "win", $"{Canary}-action"])
        {
            await moves.MoveAsync(
                session,
                prospect.Id,
                new StatusRequest(action) { Note = Canary, Confirmation = Canary },
                StatusRights.All
            );
        }

        await session.CommitAsync();
        var reader = Scope.ForUser(
            TenantId.Single,
            new UserId(Canary),
            Hosts.Paris,
            new CompanyGrant(Hosts.Paris, AccessLevel.Read)
        );
        await using var readOnly = await Store.OpenAsync(reader);
        await moves.MoveAsync(
            readOnly,
            prospect.Id,
            new StatusRequest($"{Canary}-action"),
            StatusRights.All
        );
    }

    private async Task MergeAsync()
    {
        var merging = _host.GetRequiredService<ProspectMerging>();
        await using var session = await Store.OpenAsync(Anne);
        var (first, second) = (Add(session), Add(session));
        await session.CommitAsync();
        await foreach (
            var pair in _host.GetRequiredService<DuplicateFinder>().FindAllAsync(session.Matches)
        )
        {
            pair.Score.Verdict.ShouldNotBe(DuplicateVerdict.Different);
        }

        var plan = (await merging.PlanAsync(session, first.Id, second.Id)).OrThrow();
        (await merging.ExecuteAsync(session, plan)).OrThrow();
        await session.CommitAsync();
        (await merging.PlanAsync(session, first.Id, first.Id)).Succeeded.ShouldBeFalse();
    }

    private async Task CheckHealthAsync()
    {
        var checks = _host.GetRequiredService<HealthCheckService>();
        Store.Fault = new TimeoutException($"no route to {Canary}");
        await checks.CheckHealthAsync();
        Store.Fault = null;
        await checks.CheckHealthAsync();
    }

    private static Prospect Add(IProspectingSession session)
    {
        var prospect = Prospect
            .Create(
                new ProspectDetails
                {
                    LegalName = $"{Canary} SARL",
                    Comment = Canary,
                    Email = EmailAddress.Parse($"{Canary}@{Canary}.fr").OrThrow(),
                    Phone = PhoneNumber.Parse(Phone).OrThrow(),
                },
                session.Context
            )
            .OrThrow();
        session.Prospects.Add(prospect);
        return prospect;
    }

    private static ImportSource Source(string text) =>
        ImportSource.FromBytes($"{Canary}.csv", Encoding.UTF8.GetBytes(text));
}
