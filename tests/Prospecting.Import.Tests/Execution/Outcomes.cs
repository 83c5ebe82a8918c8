using FsCheck;
using FsCheck.Fluent;
using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Execution;

/// <summary>Small files of few different cells, so that rows meet each other; good, bad, ragged, blank and oddly quoted.</summary>
internal static class SmallFiles
{
    public const string Header =
        "id;Raison sociale;Nom;E-mail;Ville;Code postal;Statut;CA annuel;Créé le";

    private static readonly Gen<string> Rows = Gen.Elements("", "", "1", "2", "3", "4")
        .Zip(Gen.Elements("", "Alpha", "Alpha SARL", "Beta", "Boulangerie Gamma"))
        .Zip(Gen.Elements("", "Dupont", "Zoé Lefèvre"))
        .Zip(Gen.Elements("", "", "a@alpha.example", "b@beta.example", "no mail"))
        .Zip(Gen.Elements(";", "Lyon;69001", "Paris;75011", ";75011"))
        .Zip(Gen.Elements("", "", "Qualifié", "À rappeler"))
        .Zip(Gen.Elements("", "", "12,50", "n.c."))
        .Zip(Gen.Elements("", "", "01/02/2024", "31/02/2024"))
        .Select(t =>
        {
            var (((((((id, company), name), mail), place), status), amount), date) = t;
            return string.Join(';', id, company, name, mail, place, status, amount, date);
        });

    private static readonly Gen<string> Oddities = Gen.Elements(
        "",
        ";;;;;;;;",
        "1;Alpha",
        "2;Beta;;;;;;;;surplus",
        "3;\"Alpha \"\"le vieux\"\"\";;;;;;;",
        "4;Bar 12\" Vinyl;;;;;;;"
    );

    /// <summary>A file's rows and a batch size.</summary>
    public static readonly Gen<(IList<string> Rows, int BatchSize)> All = Gen.Frequency(
            (9, Rows),
            (1, Oddities)
        )
        .ListOf()
        .Select(list => (IList<string>)[.. list])
        .Zip(Gen.Choose(1, 7));

    public static int CountRows(IEnumerable<string> rows) =>
        rows.Count(r => r.Split(';').Any(c => !string.IsNullOrWhiteSpace(c)));
}

[Rule("I-7", "I-4")]
public sealed class Outcomes
{
    [Fact]
    public void Every_row_has_exactly_one_outcome_and_the_store_holds_what_the_report_says()
    {
        var policies = Gen.Elements(OnDuplicate.Flag, OnDuplicate.Create, OnDuplicate.Skip);

        PropertyCheck.Holds(
            SmallFiles.All.Zip(policies),
            150,
            async pair =>
            {
                var ((rows, batchSize), policy) = pair;
                await using var world = ImportWorld.InMemory();
                using var rejects = new MemoryStream();

                var report = await world.RunAsync(
                    new ImportOptions
                    {
                        OnDuplicate = policy,
                        BatchSize = batchSize,
                        OpenRejects = () => rejects,
                    },
                    [SmallFiles.Header, .. rows]
                );

                report.ShouldAddUp();
                report.Rows.ShouldBe(SmallFiles.CountRows(rows));
                (report.Updated, report.Merged).ShouldBe((0, 0));
                report.Errors.Select(e => e.Line).Distinct().Count().ShouldBe(report.Rejected);
                var marksOfOthers =
                    policy == OnDuplicate.Skip
                        ? 0
                        : report.Warnings.Count(w => w.Code == ImportReasons.ReferenceKnown);
                var stored = await world.AllAsync();
                stored.Count.ShouldBe(report.Created + report.Flagged - marksOfOthers);
                stored.SelectMany(s => s.Prospect.References).ShouldBeUnique();
                RejectedLines(rejects).ShouldBe(report.Rejected);
            }
        );
    }

    [Fact]
    [Rule("I-3")]
    public void A_dry_run_reports_what_the_import_reports_and_writes_nothing()
    {
        var policies = Gen.Elements(OnDuplicate.Flag, OnDuplicate.Create, OnDuplicate.Skip);

        PropertyCheck.Holds(
            SmallFiles.All.Zip(policies),
            150,
            async pair =>
            {
                var ((rows, batchSize), policy) = pair;
                await using var world = ImportWorld.InMemory();
                string[] lines = [SmallFiles.Header, .. rows];
                var options = new ImportOptions { OnDuplicate = policy, BatchSize = batchSize };

                var dry = await world.RunAsync(options with { DryRun = true }, lines);
                (await world.CountAsync()).ShouldBe(0);
                var real = await world.RunAsync(options, lines);

                (dry.IsDryRun, real.IsDryRun).ShouldBe((true, false));
                dry.Comparable().ShouldBe(real.Comparable());
            }
        );
    }

    [Fact]
    public void The_size_of_the_batches_does_not_change_the_report()
    {
        PropertyCheck.Holds(
            SmallFiles.All,
            60,
            async file =>
            {
                await using var small = ImportWorld.InMemory();
                await using var large = ImportWorld.InMemory();
                string[] lines = [SmallFiles.Header, .. file.Rows];

                var one = await small.RunAsync(
                    new ImportOptions { BatchSize = file.BatchSize },
                    lines
                );
                var all = await large.RunAsync(new ImportOptions { BatchSize = 5000 }, lines);

                one.Comparable().ShouldBe(all.Comparable());
            }
        );
    }

    [Fact]
    [Rule("P-13")]
    public void A_file_with_references_imported_twice_changes_nothing_the_second_time()
    {
        PropertyCheck.Holds(
            SmallFiles.All,
            60,
            async file =>
            {
                await using var world = ImportWorld.InMemory();
                // One row for each reference: a second one with other values is flagged each time.
                string[] rows =
                [
                    SmallFiles.Header,
                    .. file.Rows.Where(r => r.Length > 0).Select((r, i) => $"R{i}-{r}"),
                ];
                var options = new ImportOptions { BatchSize = file.BatchSize };

                var first = await world.RunAsync(options, rows);
                var second = await world.RunAsync(options, rows);

                second.Unchanged.ShouldBe(first.Created + first.Flagged);
                second.Rejected.ShouldBe(first.Rejected);
                (await world.CountAsync()).ShouldBe(first.Created + first.Flagged);
            }
        );
    }

    private static int RejectedLines(MemoryStream rejects)
    {
        // The reject file is closed by now; its cells have no line breaks here.
        var text = System.Text.Encoding.UTF8.GetString(rejects.ToArray());
        return Math.Max(0, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }
}
