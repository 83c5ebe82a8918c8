using System.Text;
using Prospecting.Import.Mapping;

namespace Prospecting.Import.Sources;

/// <summary>Finds the delimiter by trying each on a sample: the one with the steadiest rows and the most known headers wins.</summary>
internal static class DelimiterTrial
{
    private const int SampleRows = 200;
    private const int SampleBytes = 1 << 18;

    private static readonly char[] Candidates = [';', ',', '\t', '|'];

    public static async Task<char> FindAsync(
        Stream stream,
        Encoding encoding,
        CancellationToken cancellationToken
    )
    {
        var sample = new byte[SampleBytes];
        var length = await stream
            .ReadAtLeastAsync(sample, sample.Length, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        var best = Candidates[0];
        var bestScore = double.MinValue;
        foreach (var candidate in Candidates)
        {
            var score = await ScoreAsync(
                    sample.AsMemory(0, length).ToArray(),
                    encoding,
                    candidate,
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    private static async Task<double> ScoreAsync(
        byte[] sample,
        Encoding encoding,
        char candidate,
        CancellationToken cancellationToken
    )
    {
        List<int> counts = [];
        var knownHeaders = 0;
        using var stream = new MemoryStream(sample);
        try
        {
            var rows = CsvRows.ReadAsync(
                stream,
                new CsvFormat(encoding, candidate),
                cancellationToken
            );
            await foreach (var row in rows.ConfigureAwait(false))
            {
                if (counts.Count == 0)
                {
                    knownHeaders = row.Cells.Count(HeaderSynonyms.IsKnown);
                }

                counts.Add(row.Cells.Count);
                if (counts.Count == SampleRows)
                {
                    break;
                }
            }
        }
        catch (RecordTooLongException)
        {
            return double.MinValue;
        }

        if (counts.Count == 0)
        {
            return double.MinValue;
        }

        var mode = counts.GroupBy(c => c).MaxBy(g => g.Count())!;
        var steadiness = mode.Count() / (double)counts.Count;
        return (mode.Key > 1 ? steadiness * Math.Log2(mode.Key) : 0) + (2 * knownHeaders);
    }
}
