using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.LeadBase;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Execution;

[Rule("I-3", "I-7")]
public sealed class EndToEnd
{
    [Fact]
    public async Task A_generated_lead_base_goes_into_SQLite_from_a_file_and_again_without_change()
    {
        using var folder = new TemporaryFolder();
        var lead = LeadBaseGenerator.Generate(300, 7);
        await File.WriteAllBytesAsync(folder.File("leads.csv"), lead.Csv.ToArray());
        await using var world = await ImportWorld.SqliteAsync();
        var source = ImportSource.FromFile(folder.File("leads.csv"));
        var options = new ImportOptions
        {
            BatchSize = 100,
            OpenRejects = () => File.Create(folder.File("rejects.csv")),
        };

        var dry = await world.RunAsync(source, options with { DryRun = true, OpenRejects = null });
        var first = await world.RunAsync(source, options);
        var second = await world.RunAsync(source, options with { OpenRejects = null });

        first.Comparable().ShouldBe(dry.Comparable());
        first.ShouldAddUp().Rows.ShouldBe(300);
        first.Rejected.ShouldBe(300 - lead.Truth.Count);
        first.Format.EncodingName.ShouldBe("windows-1252");
        first.Unmapped.ShouldBeEmpty();
        (await world.CountAsync()).ShouldBe(first.Created + first.Flagged);
        second.Unchanged.ShouldBe(first.Created + first.Flagged);
        File.Exists(folder.File("rejects.csv")).ShouldBeTrue();
    }

    [Fact]
    [Rule("I-3")]
    public async Task Nothing_but_bad_rows_of_the_lead_base_is_rejected()
    {
        var lead = LeadBaseGenerator.Generate(
            LeadBaseGenerator.DefaultRows,
            LeadBaseGenerator.DefaultSeed
        );
        var good = lead.Truth.Select(t => t.Lead).ToHashSet();
        await using var world = ImportWorld.InMemory();
        using var rejects = new MemoryStream();

        var report = await world.RunAsync(
            ImportSource.FromBytes("leads.csv", lead.Csv.ToArray()),
            new ImportOptions
            {
                DryRun = true,
                BatchSize = 5000,
                OpenRejects = () => rejects,
            }
        );

        // A bad row may still name a person by his first name alone; then it comes in.
        report.ShouldAddUp().Rows.ShouldBe(LeadBaseGenerator.DefaultRows);
        report.Rejected.ShouldBeInRange(47, LeadBaseGenerator.DefaultRows - good.Count);
        var rejected = System
            .Text.Encoding.UTF8.GetString(rejects.ToArray())
            .Split("\r\n")
            .SelectMany(line => line.Split(';'))
            .Where(cell =>
                cell.Length == 7 && cell[0] == 'L' && cell.Skip(1).All(char.IsAsciiDigit)
            )
            .ToList();
        rejected.Count.ShouldBe(report.Rejected);
        rejected.ShouldAllBe(reference => !good.Contains(reference));
    }
}
