using System.Globalization;

namespace Prospecting.Channels;

/// <summary>Reads numbering plans from the text form that <c>PhonePlans.txt</c> explains.</summary>
internal static class PhonePlanText
{
    /// <summary>Reads plans.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">A line is not of the form; the message has its number.</exception>
    public static IReadOnlyList<PhonePlan> Read(string text)
    {
        List<PhonePlan> plans = [];
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var words = lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && words[0] != "#")
            {
                Add(plans, words, i + 1);
            }
        }

        return plans;
    }

    private static void Add(List<PhonePlan> plans, string[] words, int line)
    {
        string[] values = words[1..];
        if (words[0] == "plan" && values.Length > 1)
        {
            plans.Add(new PhonePlan(values[0], values[1..]));
            return;
        }

        if (plans.Count == 0 || values.Length == 0)
        {
            throw Malformed(line);
        }

        plans[^1] = words[0] switch
        {
            "trunk" => plans[^1] with { Trunks = values },
            "exit" => plans[^1] with { Exits = values },
            "near" => plans[^1] with { Near = values },
            _ => plans[^1] with { Ranges = [.. plans[^1].Ranges, .. Ranges(words, line)] },
        };
    }

    private static IEnumerable<PhoneRange> Ranges(string[] words, int line)
    {
        var kind = words[0] switch
        {
            "fixed" => PhoneKind.Fixed,
            "mobile" => PhoneKind.Mobile,
            "other" => PhoneKind.Other,
            "either" => PhoneKind.Unknown,
            _ => throw Malformed(line),
        };
        var lengths = words[1].TrimEnd(':').Split('-').Select(n => Number(n, line)).ToArray();
        return words
            .Skip(2)
            .Select(word => new PhoneRange(kind, lengths[0], lengths[^1], Leading(word, line)));
    }

    private static int Number(string text, int line) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Malformed(line);

    // "26[013-9]": a place is one digit, or in brackets the digits it may have, neighbours written from-to.
    private static List<int> Leading(string word, int line)
    {
        List<int> places = [];
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != '[')
            {
                places.Add(1 << Digit(word, i, line));
                continue;
            }

            var digits = 0;
            for (i++; i < word.Length && word[i] != ']'; i++)
            {
                var from = Digit(word, i, line);
                var to = from;
                if (i + 2 < word.Length && word[i + 1] == '-')
                {
                    i += 2;
                    to = Digit(word, i, line);
                }

                for (var digit = from; digit <= to; digit++)
                {
                    digits |= 1 << digit;
                }
            }

            places.Add(digits);
        }

        return places;
    }

    private static int Digit(string word, int place, int line) =>
        char.IsAsciiDigit(word[place]) ? word[place] - '0' : throw Malformed(line);

    private static FormatException Malformed(int line) =>
        new(
            $"Line {line.ToString(CultureInfo.InvariantCulture)} of the numbering plans is not of their form."
        );
}
