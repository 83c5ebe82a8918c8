using FsCheck.Fluent;
using Prospecting.Import.Cells;
using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Import.Tests.Setup;
using Prospecting.Prospects;
using Prospecting.Tests;

namespace Prospecting.Import.Tests.Cells;

[Rule("I-2", "I-3")]
public sealed class Amounts
{
    [Theory]
    [InlineData("1234567,50", 1234567.50)]
    [InlineData("1 234 567,50", 1234567.50)]
    [InlineData("1\u00A0234\u00A0567,50", 1234567.50)]
    [InlineData("1\u202F234\u202F567,50", 1234567.50)]
    [InlineData("1.234.567,50", 1234567.50)]
    [InlineData("1'234'567,50", 1234567.50)]
    [InlineData("12,5", 12.5)]
    [InlineData("125000", 125000)]
    [InlineData("125.000", 125000)]
    [InlineData("12,50 €", 12.50)]
    [InlineData("€ 12,50", 12.50)]
    [InlineData("-12,50", -12.50)]
    [InlineData("- 1 200", -1200)]
    [InlineData("+12,50", 12.50)]
    [InlineData("0", 0)]
    public void Amounts_with_a_comma_are_read(string text, double amount) =>
        new AmountReader(',').Read(text).ShouldBe((decimal)amount);

    [Theory]
    [InlineData("1,234.50", 1234.50)]
    [InlineData("1,234,567.50", 1234567.50)]
    [InlineData("1234.5", 1234.5)]
    [InlineData("$1,234.50", 1234.50)]
    [InlineData("£ 1,234", 1234)]
    [InlineData("-1,234.50", -1234.50)]
    public void Amounts_with_a_point_are_read(string text, double amount) =>
        new AmountReader('.').Read(text).ShouldBe((decimal)amount);

    [Theory]
    [InlineData("n.c.")]
    [InlineData("NC")]
    [InlineData("douze")]
    [InlineData("12 k€")]
    [InlineData("1,2,3")]
    [InlineData("1e9")]
    [InlineData("(500)")]
    [InlineData("--5")]
    [InlineData("€")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("1000000000000000")]
    public void What_is_no_amount_is_not_read(string text) =>
        new AmountReader(',').Read(text).ShouldBeNull();

    [Fact]
    public void The_decimal_mark_is_the_one_that_most_cells_show()
    {
        AmountReader.MarkOf(["1,50", "2,50", "3.50"]).ShouldBe(',');
        AmountReader.MarkOf(["1.50", "2.50", "3,50"]).ShouldBe('.');
        AmountReader.MarkOf(["1,234.50", "2,000.00"]).ShouldBe('.');
        AmountReader.MarkOf(["1.234,50"]).ShouldBe(',');
        AmountReader.MarkOf(["100", "n.c."]).ShouldBe(',');
        AmountReader.MarkOf([]).ShouldBe(',');
    }

    [Fact]
    public void An_amount_is_read_as_it_was_written_with_either_mark_and_any_grouping()
    {
        var cents = Gen.Choose(-2_000_000_000, 2_000_000_000);
        var marks = Gen.Elements(
            (',', "."),
            (',', " "),
            (',', "\u202F"),
            (',', "\u00A0"),
            (',', ""),
            ('.', ","),
            ('.', ""),
            ('.', "'")
        );

        PropertyCheck.Holds(
            cents.Zip(marks),
            300,
            pair =>
            {
                var (mark, group) = pair.Item2;
                var format = (System.Globalization.NumberFormatInfo)
                    System.Globalization.NumberFormatInfo.InvariantInfo.Clone();
                (format.NumberDecimalSeparator, format.NumberGroupSeparator) = (
                    mark.ToString(),
                    group
                );
                var amount = pair.Item1 / 100m;
                new AmountReader(mark).Read(amount.ToString("N2", format)).ShouldBe(amount);
            }
        );
    }

    [Fact]
    public async Task The_column_decides_how_its_amounts_are_read()
    {
        await using var world = ImportWorld.InMemory();

        var report = await world.RunAsync(
            new ImportOptions { Currency = "USD" },
            "Company;Annual revenue",
            "Alpha;\"$1,234.50\"",
            "Beta;\"2,000,000\"",
            "Gamma;n.c.",
            "Delta;12.00"
        );

        report.Created.ShouldBe(3);
        var error = report.OnlyError();
        (error.Line, error.Column, error.Code).ShouldBe(
            (4, "Annual revenue", ImportReasons.AmountFormat)
        );
        (await world.AllAsync())
            .Select(s => s.Prospect.AnnualTurnover)
            .ShouldBe(
                [new Money(123450, "USD"), new Money(200000000, "USD"), new Money(1200, "USD")],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task A_blank_amount_is_none()
    {
        await using var world = ImportWorld.InMemory();

        await world.RunAsync("Raison sociale;CA annuel", "Alpha; ");

        (await world.OnlyAsync()).Prospect.AnnualTurnover.ShouldBeNull();
    }
}
