namespace Prospecting.LeadBase;

/// <summary>What can be wrong with a row that an import must refuse or report.</summary>
internal enum Fault
{
    TooFewCells,
    TooManyCells,
    SirenCheckDigit,
    SiretOf13Digits,
    MailWithoutAt,
    NoSuchDate,
    AmountInWords,
    NobodyNamed,
    SiretFromSpreadsheet,
}

/// <summary>
/// One bad row in every hundred, each with exactly one fault, all faults in turn.
/// </summary>
internal static class BadRows
{
    private const int Block = 100;

    private static readonly Fault[] Faults = Enum.GetValues<Fault>();

    public static Fault? At(int row, ulong seed)
    {
        var block = row / Block;
        return Prng.For(seed, Topic.Fault, block).Below(Block) == row % Block
            ? Faults[block % Faults.Length]
            : null;
    }

    public static string[] Spoil(LeadRow row, Company company, Fault fault, Prng prng) =>
        fault switch
        {
            Fault.TooFewCells => row.Cells[..^(1 + prng.Below(6))],
            Fault.TooManyCells => TooMany(row.Cells, prng),
            _ => Spoiled(row, company, fault, prng).Cells,
        };

    private static LeadRow Spoiled(LeadRow row, Company company, Fault fault, Prng prng) =>
        fault switch
        {
            Fault.SirenCheckDigit => row with
            {
                Siren = WrongLastDigit(company.Siren, prng),
                Siret = "",
                Vat = "",
            },
            Fault.SiretOf13Digits => row with { Siret = company.Siret.Remove(prng.Below(14), 1) },
            Fault.MailWithoutAt => row with
            {
                Mail = company.Mail.Replace("@", prng.Pick("", " ", "."), StringComparison.Ordinal),
            },
            Fault.NoSuchDate => row with { CreatedOn = "31/02/2024" },
            Fault.AmountInWords => row with { Revenue = "n.c." },
            Fault.NobodyNamed => row with { Title = "", LastName = "" },
            Fault.SiretFromSpreadsheet => row with { Siret = Scientific(company.Siret) },
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
        };

    /// <summary>A separator too many: in the middle of the row, or words behind its end.</summary>
    private static string[] TooMany(string[] cells, Prng prng) =>
        prng.Percent(50)
            ? [.. cells[..2], "", .. cells[2..]]
            :
            [
                .. cells,
                prng.Pick("doublon ?", "vu", "OK"),
                .. prng.Percent(30) ? [""] : Array.Empty<string>(),
            ];

    private static string WrongLastDigit(string siren, Prng prng)
    {
        var wrong = (siren[^1] - '0' + 1 + prng.Below(9)) % 10;
        return siren[..^1] + (char)('0' + wrong);
    }

    /// <summary>44210812300017 as a spreadsheet shows it in a narrow column: 4,42108E+13.</summary>
    private static string Scientific(string siret) => $"{siret[0]},{siret[1..6]}E+13";
}
