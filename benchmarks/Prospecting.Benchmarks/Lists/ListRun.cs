using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Benchmarks.Storage;
using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.Benchmarks.Lists;

/// <summary>How long lists, files and changes take among very many prospects; each call in a session of its own, as a request of a web host is.</summary>
internal static class ListRun
{
    private const int WarmUpCalls = 500;
    private static readonly Scope Manager = Scope.ForSystem(
        TenantId.Single,
        new UserId("direction")
    );

    public static async Task MeasureAsync(string[] args)
    {
        var engine = args.ElementAtOrDefault(0) ?? "sqlite";
        var records = int.Parse(
            args.ElementAtOrDefault(1) ?? "1000000",
            CultureInfo.InvariantCulture
        );
        var clock = new SpreadClock();
        await using var stores = await BenchStores.OfAsync(engine, args.ElementAtOrDefault(2));
        await using var store = await stores.CreateAsync(
            tracked: false,
            services => services.AddSingleton<IClock>(clock)
        );
        var run = new ListCalls(store, args.ElementAtOrDefault(3));
        var watch = Stopwatch.StartNew();
        if (await run.IsEmptyAsync(Manager))
        {
            await new Market(clock).FillAsync(store, records);
        }

        Console.WriteLine(
            $"{engine}, {records} prospects, {Environment.ProcessorCount} processors, filled in {watch.Elapsed.TotalSeconds:0} s"
        );
        Console.WriteLine("| | p50, ms | p95, ms | most | goal of p95 | calls |");
        Console.WriteLine("|---|---|---|---|---|---|");
        // The first calls of a process compile what the others use.
        for (var i = 0; i < WarmUpCalls; i++)
        {
            await run.NextAsync(Market.MarieOf("lyon"), new ProspectQuery { Statuses = ["won"] });
        }

        await ListsAsync(run);
        await TextAsync(run, records);
        await PagesAsync(run);
        await FilesAsync(run, store);
    }

    private static async Task ListsAsync(ListCalls run)
    {
        string[] statuses = ["new", "qualified", "proposition", "won", "lost"];
        foreach (var (company, _) in Market.Companies)
        {
            var scope = Market.MarieOf(company);
            await run.ListAsync($"{company}: all", scope, _ => new ProspectQuery());
            await run.ListAsync(
                $"{company}: by status",
                scope,
                i => new ProspectQuery { Statuses = [statuses[i % statuses.Length]] }
            );
            await run.ListAsync(
                $"{company}: by source",
                scope,
                i => new ProspectQuery { Source = Market.Sources[i % Market.Sources.Count] }
            );
            await run.ListAsync(
                $"{company}: by representative",
                scope,
                i => new ProspectQuery { Representative = Rep(i) }
            );
            await run.ListAsync(
                $"{company}: by status and source",
                scope,
                i => new ProspectQuery
                {
                    Statuses = [statuses[i % statuses.Length]],
                    Source = Market.Sources[i / 5 % Market.Sources.Count],
                }
            );
        }

        await run.ListAsync(
            "group: by company",
            Manager,
            i => new ProspectQuery
            {
                Company = new CompanyId(Market.Companies[i % Market.Companies.Count].Code),
            }
        );
        await run.ListAsync(
            "group: by operational representative",
            Manager,
            i => new ProspectQuery { OperationalRepresentative = Rep(i) }
        );
        await run.ListAsync(
            "group: without representative",
            Manager,
            _ => new ProspectQuery { WithoutRepresentative = true }
        );
        await run.ListAsync(
            "group: two statuses",
            Manager,
            _ => new ProspectQuery { Statuses = ["won", "lost"] }
        );
        await run.ListAsync(
            "group: by name",
            Manager,
            _ => new ProspectQuery { Sort = ProspectSort.Name }
        );
    }

    private static async Task TextAsync(ListCalls run, int records)
    {
        var paris = Market.MarieOf("paris");
        await run.ListAsync(
            "text: a name and a number",
            paris,
            i => new ProspectQuery
            {
                Text = $"{Market.NameOf(i * 13 % 8000)} {i * 2003 % records}",
            },
            goal: 50
        );
        await run.ListAsync(
            "text: a name",
            paris,
            i => new ProspectQuery { Text = Market.NameOf(i * 13 % 8000) },
            goal: 50
        );
        await run.ListAsync(
            "text: a trade and a name",
            paris,
            i => new ProspectQuery { Text = $"menuiserie {Market.NameOf(i * 13 % 8000)}" },
            goal: 50
        );
        await run.ListAsync(
            "text: a word of every eighth",
            paris,
            _ => new ProspectQuery { Text = "boulangerie" },
            goal: 50
        );
        await run.ListAsync(
            "text: a part of an e-mail address",
            paris,
            i => new ProspectQuery { Text = $"lead-{i * 2003 % records}." },
            goal: 50
        );
        await run.ListAsync(
            "text: nothing found",
            paris,
            _ => new ProspectQuery { Text = "zzzz" },
            goal: 50
        );
    }

    private static async Task PagesAsync(ListCalls run)
    {
        if (!run.Measures("page"))
        {
            return;
        }

        var query = new ProspectQuery { Statuses = ["new"] };
        var paris = Market.MarieOf("paris");
        await run.ListAsync("page 1 of a status", paris, _ => query);
        string? after = null;
        for (var page = 1; page < 1000; page++)
        {
            after =
                await run.NextAsync(paris, query with { After = after })
                ?? throw ListCalls.TooFew();
        }

        await run.ListAsync("page 1,000 of it", paris, _ => query with { After = after });
    }

    private static async Task FilesAsync(ListCalls run, BenchBase store)
    {
        if (!run.Measures("file"))
        {
            return;
        }

        var paris = Market.MarieOf("paris");
        var ids = await run.SomeAsync(paris, new ProspectQuery { Statuses = ["new"] }, 1200);
        await Latencies.MeasureAsync(
            "a file with all its parts",
            5,
            [.. ids.Take(ListCalls.Count)],
            id => run.OpenFileAsync(paris, id)
        );
        var moves = store.Provider.GetRequiredService<PipelineMoves>();
        await Latencies.MeasureAsync(
            "a status change",
            10,
            [.. ids.Skip(ListCalls.Count + 100).Take(800)],
            id => run.QualifyAsync(paris, id, moves)
        );
    }

    private static UserId Rep(int i) => new($"rep-{i % Market.Representatives}");
}
