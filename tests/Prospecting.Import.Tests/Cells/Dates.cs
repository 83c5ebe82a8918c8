using FsCheck.Fluent;
using NodaTime;
using Prospecting.Import.Cells;
using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Cells;

[Rule("I-2", "I-3")]
public sealed class Dates
{
    [Theory]
    [InlineData("31/12/2024", 0, 0, 0)]
    [InlineData("31/12/2024 14:05", 14, 5, 0)]
    [InlineData("31/12/2024 14:05:09", 14, 5, 9)]
    [InlineData("31-12-2024", 0, 0, 0)]
    [InlineData("31.12.2024", 0, 0, 0)]
    [InlineData("2024-12-31", 0, 0, 0)]
    [InlineData("2024-12-31 14:05", 14, 5, 0)]
    [InlineData("2024-12-31 14:05:09", 14, 5, 9)]
    [InlineData("2024-12-31T14:05:09", 14, 5, 9)]
    [InlineData("2024-12-31T14:05:09Z", 14, 5, 9)]
    [InlineData("2024-12-31T14:05:09.000Z", 14, 5, 9)]
    [InlineData("2024/12/31", 0, 0, 0)]
    [InlineData("12/31/2024", 0, 0, 0)]
    [InlineData("12/31/2024 14:05", 14, 5, 0)]
    [InlineData("12/31/2024 2:05 PM", 14, 5, 0)]
    [InlineData("31 Dec 2024", 0, 0, 0)]
    [InlineData("31 Dec, 2024 14:05:09", 14, 5, 9)]
    [InlineData("31 Dec 2024 14:05:09", 14, 5, 9)]
    [InlineData("31 December 2024", 0, 0, 0)]
    [InlineData("Dec 31, 2024", 0, 0, 0)]
    [InlineData("31 déc. 2024", 0, 0, 0)]
    [InlineData("31 décembre 2024", 0, 0, 0)]
    [InlineData("31/12/24", 0, 0, 0)]
    public async Task Each_supported_writing_is_read(string cell, int hour, int minute, int second)
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync("Raison sociale|Créé le", "Alpha|" + cell);

        report.Errors.ShouldBeEmpty();
        (await world.OnlyAsync()).Prospect.CreatedAt.ShouldBe(
            Instant.FromUtc(2024, 12, 31, hour, minute, second)
        );
    }

    [Fact]
    public void Days_and_months_without_leading_zeros_are_read()
    {
        Find("1/2/2024", "28/2/2024")
            .Read("1/2/2024")
            .ShouldBe(new LocalDateTime(2024, 2, 1, 0, 0));
        Find("1/30/2024", "2/28/2024")
            .Read("2/1/2024")
            .ShouldBe(new LocalDateTime(2024, 2, 1, 0, 0));
    }

    [Fact]
    public void A_date_that_could_be_both_is_day_before_month() =>
        Find("01/02/2024", "03/04/2024")
            .Read("01/02/2024")
            .ShouldBe(new LocalDateTime(2024, 2, 1, 0, 0));

    [Fact]
    public void One_cell_that_can_only_be_month_before_day_decides_for_the_column() =>
        Find("01/02/2024", "03/04/2024", "12/31/2024")
            .Read("01/02/2024")
            .ShouldBe(new LocalDateTime(2024, 1, 2, 0, 0));

    [Fact]
    public async Task Bad_cells_of_a_mostly_good_column_are_rejected_one_by_one()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            "Raison sociale;Créé le",
            "Alpha;01/03/2024",
            "Beta;31/02/2024",
            "Gamma;",
            "Delta;hier",
            "Epsilon;2024-03-01",
            "Zeta;04/03/2024",
            "Eta;05/03/2024"
        );

        report.Created.ShouldBe(4);
        report
            .Errors.Select(e => (e.Line, e.Column, e.Code))
            .ShouldBe([
                (3L, "Créé le", ImportReasons.DateFormat),
                (5L, "Créé le", ImportReasons.DateFormat),
                (6L, "Créé le", ImportReasons.DateFormat),
            ]);
    }

    [Fact]
    public void A_column_of_which_not_half_are_dates_has_no_format()
    {
        DateReader.Find(["hier", "demain", "01/02/2024"]).ShouldBeNull();
        DateReader.Find(["hier", "01/02/2024"])!.Format.ShouldBe("dd/MM/uuuu");
    }

    [Fact]
    public void A_format_that_is_none_has_no_reader()
    {
        DateReader.Of("").ShouldBeNull();
        DateReader.Of("garbage in").ShouldBeNull();
        DateReader.Of("dd/MM/uuuu|fr").ShouldNotBeNull();
    }

    [Fact]
    public void A_date_is_read_as_it_was_written_in_any_format_of_its_own()
    {
        var days = Gen.Choose(0, 20_000).Select(d => new LocalDate(1980, 1, 1).PlusDays(d));
        var formats = Gen.Elements(
            "dd/MM/uuuu",
            "uuuu-MM-dd",
            "dd.MM.uuuu",
            "d MMMM uuuu|fr",
            "d MMMM uuuu|en",
            "d MMM uuuu|fr",
            "MMM d, uuuu|en"
        );

        PropertyCheck.Holds(
            days.Zip(formats),
            200,
            pair =>
            {
                var parts = pair.Item2.Split('|');
                var culture = System.Globalization.CultureInfo.GetCultureInfo(
                    parts.Length > 1 ? parts[1] : ""
                );
                var text = NodaTime
                    .Text.LocalDatePattern.Create(parts[0], culture)
                    .Format(pair.Item1);
                DateReader.Of(pair.Item2)!.Read(text).ShouldBe(pair.Item1.AtMidnight());
            }
        );
    }

    [Fact]
    public async Task A_date_that_names_no_zone_is_of_the_zone_of_the_import()
    {
        await using var world = ImportWorld.InMemory();
        var paris = new ImportOptions { Zone = DateTimeZoneProviders.Tzdb["Europe/Paris"] };

        await world.RunAsync(paris, "Raison sociale;Créé le", "Alpha;15/07/2024 14:00");

        (await world.OnlyAsync()).Prospect.CreatedAt.ShouldBe(Instant.FromUtc(2024, 7, 15, 12, 0));
    }

    [Fact]
    public async Task An_hour_that_the_clock_skipped_or_repeated_is_still_read()
    {
        await using var world = ImportWorld.InMemory();
        var paris = new ImportOptions { Zone = DateTimeZoneProviders.Tzdb["Europe/Paris"] };

        var report = await world.RunAsync(
            paris,
            "Raison sociale;Créé le",
            "Alpha;31/03/2024 02:30",
            "Beta;27/10/2024 02:30"
        );

        report.Created.ShouldBe(2);
    }

    [Fact]
    public async Task A_blank_date_is_the_day_of_the_import()
    {
        await using var world = ImportWorld.InMemory();

        await world.RunAsync("Raison sociale;Créé le", "Alpha;");

        (await world.OnlyAsync()).Prospect.CreatedAt.ShouldBe(world.Clock.GetCurrentInstant());
    }

    private static DateReader Find(params string[] sample) =>
        DateReader.Find(sample).ShouldNotBeNull();
}
