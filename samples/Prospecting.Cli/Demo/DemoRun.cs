using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Cli.Commands;
using Prospecting.Cli.Output;
using Prospecting.Duplicates;
using Prospecting.Import.Execution;
using Prospecting.Import.Reporting;
using Prospecting.Import.Sources;
using Prospecting.Merging;
using Prospecting.Notifications;
using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Rights;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.Cli.Demo;

/// <summary>The main job from end to end, told step by step.</summary>
internal sealed class DemoRun(Terminal terminal, string database, Scope scope)
{
    private const int PairsShown = 6;
    private const int ReferencesPerLoad = 500;

    public async Task<DemoResult> RunAsync(CancellationToken cancellationToken)
    {
        var channel = new CountingChannel();
        await using var provider = await Databases.OpenAsync(
            database,
            create: true,
            cancellationToken,
            services => services.AddSingleton<INotificationChannel>(channel)
        );
        await RequireFreshAsync(provider, cancellationToken);
        var place = ServerBase.IsNamedBy(database) ? "on a PostgreSQL server" : "in a SQLite file";
        terminal.Line(
            $"Prospecting demo: a fictional French lead base, from CSV to funnel, {place}."
        );
        var import = await ImportAsync(provider, cancellationToken);
        var (pairs, quality) = await FindDuplicatesAsync(provider, cancellationToken);
        var merged = await MergeAsync(provider, pairs, cancellationToken);
        await MoveStatusesAsync(provider, cancellationToken);
        await ListAsync(provider, cancellationToken);
        var delivered = await DeliverAsync(provider, channel, cancellationToken);
        return new DemoResult(import, quality, merged, delivered);
    }

    // The figures are those of the lead base alone.
    private async Task RequireFreshAsync(
        ServiceProvider provider,
        CancellationToken cancellationToken
    )
    {
        await using var session = await OpenAsync(provider, cancellationToken);
        var page = await session.Prospects.QueryAsync(
            new ProspectQuery { PageSize = 1 },
            cancellationToken
        );
        if (page.Rows.Count > 0)
        {
            throw new CliException(
                $"\"{ServerBase.Label(database)}\" holds prospects of this tenant already; the demo makes a fresh base, name another one."
            );
        }
    }

    private async Task<ImportReport> ImportAsync(
        ServiceProvider provider,
        CancellationToken cancellationToken
    )
    {
        terminal.Heading("1. Import");
        var clock = Stopwatch.StartNew();
        var report = await terminal.WithProgressAsync(
            "Importing",
            quiet: false,
            async progress =>
            {
                var options = new ImportOptions
                {
                    Progress = new Progress<ImportProgress>(p =>
                        progress.Report((double)p.Bytes / p.TotalBytes)
                    ),
                };
                var outcome = await provider
                    .GetRequiredService<ProspectImport>()
                    .RunAsync(
                        ImportSource.FromBytes("leads-fr.csv", DemoData.Leads()),
                        scope,
                        options,
                        cancellationToken
                    );
                return outcome.OrStop();
            }
        );
        var seconds = clock.Elapsed.TotalSeconds;
        terminal.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"leads-fr.csv: {report.Format.EncodingName}, {report.Format.DelimiterName}, {report.Rows} rows in {seconds:0.0} s ({report.Rows / seconds:0} rows/s)"
            )
        );
        terminal.Line();
        ImportCommand.PrintCounts(terminal, report);
        ImportCommand.PrintIssues(terminal, "Errors", report.Errors);
        ImportCommand.PrintIssues(terminal, "Warnings", report.Warnings);
        return report;
    }

    private async Task<(IReadOnlyList<NamedPair> Pairs, MatchQuality Quality)> FindDuplicatesAsync(
        ServiceProvider provider,
        CancellationToken cancellationToken
    )
    {
        terminal.Heading("2. Duplicates");
        await using var session = await OpenAsync(provider, cancellationToken);
        var finder = provider.GetRequiredService<DuplicateFinder>();
        var clock = Stopwatch.StartNew();
        var pairs = await NamedPair.FindAllAsync(session, finder, cancellationToken);
        var seconds = clock.Elapsed.TotalSeconds;
        terminal.Line(
            "A few pairs, from the surest to the least sure, each with what speaks for and against it:"
        );
        terminal.Line();
        DuplicatesCommand.Print(terminal, Spread(pairs));
        terminal.Line();
        var sure = pairs.Count(p => p.Pair.Score.Verdict == DuplicateVerdict.Sure);
        var quality = MatchQuality.Of(
            pairs.Select(p => (p.Pair.First, p.Pair.Second)),
            await ClustersAsync(session, cancellationToken)
        );
        terminal.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Whole base in {seconds:0.0} s: {pairs.Count} pairs, {sure} sure. Planted: {quality.TruePairs}. Precision {quality.Precision:0.000}, recall {quality.Recall:0.000}."
            )
        );
        return (pairs, quality);
    }

    // A few pairs from the surest to the least sure: what people want to see explained.
    private static List<NamedPair> Spread(IReadOnlyList<NamedPair> pairs) =>
        pairs.Count <= PairsShown
            ? [.. pairs]
            :
            [
                .. Enumerable
                    .Range(0, PairsShown)
                    .Select(i => pairs[i * (pairs.Count - 1) / (PairsShown - 1)]),
            ];

    private static async Task<Dictionary<ProspectId, int>> ClustersAsync(
        IProspectingSession session,
        CancellationToken cancellationToken
    )
    {
        var truth = DemoData.Truth();
        Dictionary<ProspectId, int> clusters = [];
        foreach (var references in truth.Keys.Chunk(ReferencesPerLoad))
        {
            foreach (
                var hit in await session.Prospects.FindByReferencesAsync(
                    references,
                    null,
                    cancellationToken
                )
            )
            {
                clusters[hit.Prospect] = truth[hit.Reference.Id];
            }
        }

        return clusters;
    }

    private async Task<int> MergeAsync(
        ServiceProvider provider,
        IReadOnlyList<NamedPair> pairs,
        CancellationToken cancellationToken
    )
    {
        terminal.Heading("3. Merge the sure ones");
        var merging = provider.GetRequiredService<ProspectMerging>();
        var merged = 0;
        foreach (var pair in pairs.Where(p => p.Pair.Score.Verdict == DuplicateVerdict.Sure))
        {
            await using var session = await OpenAsync(provider, cancellationToken);
            // An earlier merge may have joined the two already, or moved one of them: old ids lead to where they are now.
            var first = await session.Prospects.FindAsync(pair.Pair.First, cancellationToken);
            var second = await session.Prospects.FindAsync(pair.Pair.Second, cancellationToken);
            if (first!.Id == second!.Id)
            {
                continue;
            }

            var plan = (
                await merging.PlanAsync(
                    session,
                    first.Id,
                    second.Id,
                    cancellationToken: cancellationToken
                )
            ).OrStop();
            (await merging.ExecuteAsync(session, plan, cancellationToken)).OrStop();
            await session.CommitAsync(cancellationToken);
            if (merged++ == 0)
            {
                terminal.Line($"The first plan, of \"{pair.First}\" and \"{pair.Second}\":");
                MergeCommand.Print(terminal, plan);
            }
        }

        terminal.Line(
            $"{merged} records were merged; their old ids and references lead to the survivors."
        );
        return merged;
    }

    private async Task MoveStatusesAsync(
        ServiceProvider provider,
        CancellationToken cancellationToken
    )
    {
        terminal.Heading("4. Statuses: allowed, or every reason why not");
        await using var session = await OpenAsync(provider, cancellationToken);
        var page = await session.Prospects.QueryAsync(
            new ProspectQuery
            {
                Statuses = [StatusPresets.Standard.Statuses[0].Code],
                PageSize = 50,
            },
            cancellationToken
        );
        var moves = provider.GetRequiredService<PipelineMoves>();
        var rights = provider.GetRequiredService<IActionRights>();
        var prospect = await ReachableAsync(
            session,
            page.Rows.Select(r => r.Id),
            cancellationToken
        );
        terminal.Line($"{prospect.DisplayName} is {prospect.StatusCode}.");
        foreach (
            var request in (StatusRequest[])
                [
                    new("win"),
                    new("wn"),
                    new("qualify"),
                    new("propose"),
                    new("win"),
                    new("win") { Reasons = ["price"] },
                    new("lose") { Reasons = ["price"], Note = "court" },
                ]
        )
        {
            await TryAsync(session, moves, rights, prospect, request, cancellationToken);
        }

        var winning = new StatusRequest("win") { Reasons = ["price"] };
        var question = (
            await moves.MoveAsync(session, prospect.Id, winning, rights, cancellationToken)
        ).OrStop();
        await TryAsync(
            session,
            moves,
            rights,
            prospect,
            winning with
            {
                Confirmation = ((StatusDecision.NeedsConfirmation)question).Token,
            },
            cancellationToken
        );
        await session.CommitAsync(cancellationToken);
    }

    private static async Task<Prospect> ReachableAsync(
        IProspectingSession session,
        IEnumerable<ProspectId> ids,
        CancellationToken cancellationToken
    )
    {
        foreach (var id in ids)
        {
            var prospect = await session.Prospects.FindAsync(id, cancellationToken);
            if (prospect is { Contacts.Count: > 0, Phone: not null })
            {
                return prospect;
            }
        }

        throw new CliException(
            "No new prospect of the base has a contact and a telephone number.",
            ExitCode.Internal
        );
    }

    private async Task TryAsync(
        IProspectingSession session,
        PipelineMoves moves,
        IActionRights rights,
        Prospect prospect,
        StatusRequest request,
        CancellationToken cancellationToken
    )
    {
        var before = prospect.StatusCode;
        var decision = (
            await moves.MoveAsync(session, prospect.Id, request, rights, cancellationToken)
        ).OrStop();
        var extras =
            (request.Reasons.Count > 0 ? " --reason price" : "")
            + (request.Note is null ? "" : $" --note {request.Note}")
            + (request.Confirmation is null ? "" : " --confirm");
        terminal.Line(
            $"  {request.Action}{extras}: {StatusCommand.NameOf(decision)}"
                + (
                    decision is StatusDecision.Allowed
                        ? $", {before} -> {prospect.StatusCode}"
                        : string.Empty
                )
        );
        foreach (var reason in decision.Reasons)
        {
            terminal.Line($"      {Reasons.Sentence(reason)}{StatusCommand.Remedy(reason.Code)}");
        }
    }

    private async Task ListAsync(ServiceProvider provider, CancellationToken cancellationToken)
    {
        terminal.Heading("5. List");
        await using var session = await OpenAsync(provider, cancellationToken);
        var page = await session.Prospects.QueryAsync(
            new ProspectQuery { PageSize = 8 },
            cancellationToken
        );
        ListCommand.Print(terminal, page with { Next = null });
        terminal.Heading("6. Funnel");
        var counts = (await session.Prospects.CountByStatusAsync(cancellationToken)).ToDictionary(
            c => c.Status,
            c => c.Count
        );
        var most = counts.Values.Max();
        terminal.Table(
            ["Status", "Prospects", "Probability", ""],
            StatusPresets.Standard.Statuses.Select(s =>
                (IReadOnlyList<string?>)
                    [
                        s.Label.En,
                        counts.GetValueOrDefault(s.Code).ToString(CultureInfo.InvariantCulture),
                        $"{s.Probability} %",
                        new string(
                            '#',
                            (int)Math.Ceiling(40.0 * counts.GetValueOrDefault(s.Code) / most)
                        ),
                    ]
            )
        );
    }

    private async Task<int> DeliverAsync(
        ServiceProvider provider,
        CountingChannel channel,
        CancellationToken cancellationToken
    )
    {
        terminal.Heading("7. Notifications");
        var delivery = provider.GetRequiredService<NotificationDelivery>();
        var sessions = provider.GetRequiredService<IProspectingSessionFactory>();
        await using var session = await sessions.OpenAsync(
            Scope.ForSystem(scope.Tenant, new UserId("delivery")),
            cancellationToken
        );
        var delivered = 0;
        DeliveryReport report;
        do
        {
            report = await delivery.DeliverAsync(session.Outbox, cancellationToken);
            delivered += report.Delivered;
        } while (report.Delivered > 0);
        terminal.Line(
            $"{delivered} messages, written with the changes, reached the notification port: {string.Join(", ", channel.Told.OrderByDescending(t => t.Value).Select(t => $"{t.Value} {t.Key}"))}."
        );
        return delivered;
    }

    private async Task<IProspectingSession> OpenAsync(
        ServiceProvider provider,
        CancellationToken cancellationToken
    ) =>
        await provider
            .GetRequiredService<IProspectingSessionFactory>()
            .OpenAsync(scope, cancellationToken);
}
