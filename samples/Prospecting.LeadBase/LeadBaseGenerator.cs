using System.Globalization;
using System.Text;

namespace Prospecting.LeadBase;

/// <summary>
/// Generates a fictional French lead base. The same number of rows and the same seed give the same
/// bytes, on every machine and in every culture.
/// </summary>
public static class LeadBaseGenerator
{
    /// <summary>The number of rows unless asked otherwise.</summary>
    public const int DefaultRows = 5_000;

    /// <summary>The seed unless asked otherwise.</summary>
    public const ulong DefaultSeed = 20_260_101;

    private const string TruthHeader = "lead,cluster";

    /// <summary>Generates a base in memory.</summary>
    /// <param name="rows">How many rows, the bad ones included, the header not.</param>
    /// <param name="seed">Any number; another seed is another base.</param>
    public static GeneratedLeadBase Generate(int rows, ulong seed)
    {
        using var csv = new MemoryStream();
        var truth = new List<TruthRow>(rows);
        Write(rows, seed, csv, truth.Add);
        return new GeneratedLeadBase(csv.ToArray(), truth);
    }

    /// <summary>Generates a base row by row; neither stream is closed.</summary>
    /// <param name="rows">How many rows, the bad ones included, the header not.</param>
    /// <param name="seed">Any number; another seed is another base.</param>
    /// <param name="csv">Receives the lead file.</param>
    /// <param name="truth">Receives the truth, in UTF-8: a header, then a line a good row.</param>
    public static void Stream(int rows, ulong seed, Stream csv, Stream truth)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var lines = new StreamWriter(truth, utf8, leaveOpen: true) { NewLine = "\n" };
        lines.WriteLine(TruthHeader);
        Write(
            rows,
            seed,
            csv,
            row =>
                lines.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{row.Lead},{row.Cluster}")
                )
        );
    }

    private static void Write(int rows, ulong seed, Stream csv, Action<TruthRow> onGoodRow)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        var market = new Market(seed);
        var plan = new DuplicatePlan(seed, rows);
        var office = new Office(seed, rows);
        using var file = new LeadCsv(csv);
        var companies = 0;
        for (var row = 0; row < rows; row++)
        {
            if (BadRows.At(row, seed) is { } fault)
            {
                var unlucky = market[companies++];
                var entry = office.File(FirstEntry(unlucky, seed), row);
                var prng = Prng.For(seed, Topic.Fault, -1L - row);
                file.Write(BadRows.Spoil(entry, unlucky, fault, prng));
                continue;
            }

            int number;
            if (plan.TryTake(row, out var duplicate))
            {
                number = duplicate.Company;
                file.Write(office.File(Duplicate(market, duplicate, seed), row).Cells);
            }
            else
            {
                number = companies++;
                file.Write(office.File(FirstEntry(market[number], seed), row).Cells);
                plan.Wrote(number, row);
            }

            onGoodRow(new TruthRow(Office.FileNumber(row), number + 1));
        }
    }

    private static LeadRow FirstEntry(Company company, ulong seed) =>
        Typist.Enter(company, Prng.For(seed, Topic.Entry, company.Number));

    private static LeadRow Duplicate(Market market, (int Company, int Copy) duplicate, ulong seed)
    {
        var company = market[duplicate.Company];
        var prng = Prng.For(seed, Topic.Slips, duplicate.Company * 4L + duplicate.Copy);
        var first = FirstEntry(company, seed);
        return Corruption.Copy(first, company, market.OtherPhone(company), prng);
    }
}
