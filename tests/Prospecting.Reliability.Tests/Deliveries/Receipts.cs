using System.Globalization;

namespace Prospecting.Reliability.Tests.Deliveries;

/// <summary>A message that arrived.</summary>
internal sealed record Receipt(
    long At,
    Guid Id,
    Guid Subject,
    int Sequence,
    int Ordinal,
    bool IsLate
);

/// <summary>What all receivers got, in the order in which it arrived, and how often a delivery failed.</summary>
internal sealed record Receipts(
    IReadOnlyList<Receipt> Received,
    IReadOnlyDictionary<string, int> Failures
)
{
    /// <summary>Messages that came again.</summary>
    public int Duplicates => Received.Count - Received.DistinctBy(r => r.Id).Count();

    /// <summary>Places in the order of a prospect that came under more than one id, or ids that came for more than one place.</summary>
    public int ForeignDuplicates =>
        Received.DistinctBy(r => (r.Id, r.Subject, r.Sequence, r.Ordinal)).Count()
        - Received.DistinctBy(r => (r.Subject, r.Sequence, r.Ordinal)).Count()
        + Received.DistinctBy(r => (r.Id, r.Subject, r.Sequence, r.Ordinal)).Count()
        - Received.DistinctBy(r => r.Id).Count();

    /// <summary>
    /// Messages that arrived for the first time after a later one of the same prospect. Who passes over ids that he knows already, as
    /// receivers are asked to, sees these and no others out of order. Replayed dead letters say of themselves that they are late.
    /// </summary>
    public int Inversions =>
        Received
            .Where(r => !r.IsLate)
            .DistinctBy(r => r.Id)
            .GroupBy(r => r.Subject)
            .Sum(g =>
                g.Zip(g.Skip(1))
                    .Count(pair =>
                        (pair.First.Sequence, pair.First.Ordinal).CompareTo(
                            (pair.Second.Sequence, pair.Second.Ordinal)
                        ) > 0
                    )
            );

    /// <summary>Reads the files of all processes.</summary>
    public static Receipts Read(IEnumerable<string> files)
    {
        List<Receipt> received = [];
        Dictionary<string, int> failures = [];
        foreach (var line in files.Where(File.Exists).SelectMany(WholeLines))
        {
            var parts = line.Split(' ');
            if (parts[0] == "failed")
            {
                failures[parts[3]] = failures.GetValueOrDefault(parts[3]) + 1;
                continue;
            }

            received.Add(
                new Receipt(
                    long.Parse(parts[1], CultureInfo.InvariantCulture),
                    Guid.Parse(parts[2]),
                    Guid.Parse(parts[3]),
                    int.Parse(parts[4], CultureInfo.InvariantCulture),
                    int.Parse(parts[5], CultureInfo.InvariantCulture),
                    parts[6] == "late"
                )
            );
        }

        return new Receipts([.. received.OrderBy(r => r.At)], failures);
    }

    // A process that was killed while it wrote has received nothing by that.
    private static string[] WholeLines(string file)
    {
        var text = File.ReadAllText(file);
        return text[..(text.LastIndexOf('\n') + 1)]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
