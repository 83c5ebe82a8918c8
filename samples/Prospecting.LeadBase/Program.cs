using System.Globalization;
using Prospecting.LeadBase;

const string Usage =
    "prospecting-leadbase [--rows 5000] [--seed 20260101] --out leads.csv --truth truth.csv";

var rows = LeadBaseGenerator.DefaultRows;
var seed = LeadBaseGenerator.DefaultSeed;
string? leads = null;
string? truth = null;

for (var index = 0; index < args.Length; index += 2)
{
    var value = index + 1 < args.Length ? args[index + 1] : "";
    var understood = args[index] switch
    {
        "--rows" => int.TryParse(value, CultureInfo.InvariantCulture, out rows) && rows > 0,
        "--seed" => ulong.TryParse(value, CultureInfo.InvariantCulture, out seed),
        "--out" => (leads = value).Length > 0,
        "--truth" => (truth = value).Length > 0,
        _ => false,
    };
    if (!understood)
    {
        return Refuse($"Not understood: {args[index]} {value}");
    }
}

if (leads is null || truth is null)
{
    return Refuse("--out and --truth are needed.");
}

using var leadFile = File.Create(leads);
using var truthFile = File.Create(truth);
LeadBaseGenerator.Stream(rows, seed, leadFile, truthFile);
return 0;

static int Refuse(string reason)
{
    Console.Error.WriteLine(reason);
    Console.Error.WriteLine(Usage);
    return 2;
}
