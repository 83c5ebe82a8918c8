using Prospecting.Collections;
using Prospecting.Statuses;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Statuses;

/// <summary>Everything that is asked at once, sensible or hostile.</summary>
internal sealed record RandomQuestion(string Status, string Action)
{
    private const int MaxReasons = 20;
    private const int MaxReasonLength = 200;

    private static readonly string[] Nonsense =
    [
        "",
        " ",
        "s0 ",
        "S0",
        "ACT0",
        "act",
        "any-open",
        "gone",
        "former-gone",
        "\uD800",
        "s0\0",
        "{status}",
        "'; drop table prospects; --",
        new('x', 10_000),
    ];

    private static readonly Given[] Reasonable =
    [
        new("price", 5),
        new("trust", 5),
        new("line\nbreak", 10),
        new("  ", 0),
        new("\u200B", 0),
        new(new string('r', MaxReasonLength), MaxReasonLength),
        new(new string('r', MaxReasonLength + 1), MaxReasonLength + 1),
        new("\0", 1, TextReasons.ForbiddenCharacter),
        new("\u202Eecirp", 6, TextReasons.ForbiddenCharacter),
        new("\uD800", 1, TextReasons.ForbiddenCharacter),
    ];

    private static readonly Given?[] Notes =
    [
        null,
        new("", 0),
        new("as agreed", 9),
        new("  ok  ", 2),
        new("five!", 5),
        new("\u200B\u200B\u200B\u200B\u200B\u200B", 0),
        new("two\nlines", 9),
        new("bell\a", 5, TextReasons.ForbiddenCharacter),
    ];

    // Rare, because looking at every character of them takes long.
    private static readonly Given[] LongNotes =
    [
        new(new string('n', 4000), 4000),
        new(new string('n', 4001), 4001, TextReasons.TooLong),
    ];

    private static readonly Holder[] Holders =
    [
        Holder.Of(),
        Holder.Of("sign"),
        Holder.Of("manage"),
        Holder.Of("SIGN", "sign "),
    ];

    public Guid Subject { get; init; }

    public int Version { get; init; }

    public string? ReopensTo { get; init; }

    public int? SeenVersion { get; init; }

    public ValueList<Given> Reasons { get; init; } = [];

    public Given? Note { get; init; }

    public Holder Rights { get; init; } = Holder.OfAll;

    /// <summary>What each guard says; <see langword="null"/> for one that throws.</summary>
    public ValueList<bool?> Answers { get; init; } = [];

    public string? Confirmation { get; init; }

    public StatusRequest Request =>
        new(Action)
        {
            Reasons = Reasons.Select(r => r.Text).ToValueList(),
            Note = Note?.Text,
            Confirmation = Confirmation,
            DefinitionVersion = SeenVersion,
        };

    /// <summary>Asks something.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="statuses">Names that statuses go by.</param>
    /// <param name="actions">The actions out of a status; the others too, now and then.</param>
    /// <param name="version">The version of the definition.</param>
    public static RandomQuestion Next(
        Random random,
        IReadOnlyList<string> statuses,
        Func<string, IReadOnlyList<string>> actions,
        int version
    )
    {
        var status = random.Next(100) < 8 ? random.In(Nonsense) : random.In(statuses);
        var possible = actions(status);
        return new RandomQuestion(
            status,
            random.Next(100) < 8 ? random.In(Nonsense) : random.In(possible)
        )
        {
            Subject = new Guid(random.Next(3), 0, 0, new byte[8]),
            Version = random.Next(1, 4),
            ReopensTo = random.Next(4) == 0 ? random.In(Nonsense) : random.In(statuses),
            SeenVersion = random.Next(20) switch
            {
                0 => version + random.Next(1, 3),
                1 => -version,
                < 8 => version,
                _ => null,
            },
            Reasons = random.Next(8) switch
            {
                0 => [],
                1 => Many(random, random.Next(MaxReasons + 3)),
                _ => Many(random, random.Next(1, 4)),
            },
            Note = random.Next(40) > 0 ? random.In(Notes) : random.In(LongNotes),
            Rights = random.Next(3) > 0 ? Holder.OfAll : random.In(Holders),
            Answers = AnyAnswers(random),
            Confirmation = random.Next(3) == 0 ? random.In(Nonsense) : null,
        };
    }

    /// <summary>Asks nearly the same again, with the token that the first answer gave.</summary>
    public RandomQuestion Confirmed(Random random, string token, IReadOnlyList<string> statuses)
    {
        var same = this with { Confirmation = token };
        return random.Next(12) switch
        {
            0 => same with { Version = Version + 1 },
            1 => same with { Subject = new Guid(7, 0, 0, new byte[8]) },
            2 => same with { Note = random.In(Notes) },
            3 => same with { Reasons = [.. Reasons.Reverse()] },
            4 => same with { Reasons = [.. Reasons, random.In(Reasonable)] },
            5 => same with { Answers = AnyAnswers(random) },
            6 => same with { Status = random.In(statuses) },
            7 => same with { Confirmation = token.ToUpperInvariant() },
            8 => same with { Rights = Holders[0] },
            _ => same,
        };
    }

    /// <summary>Whether a confirmation of the one confirms the other, as far as prospect and input go.</summary>
    public bool IsAboutTheSameAs(RandomQuestion other) =>
        (Subject, Version, Status, Action)
            == (other.Subject, other.Version, other.Status, other.Action)
        && Reasons.Equals(other.Reasons)
        && (Note?.Text ?? string.Empty) == (other.Note?.Text ?? string.Empty);

    /// <summary>The codes of what is missing or wrong, as the documentation says.</summary>
    public IEnumerable<string> Missing(TransitionDefinition transition)
    {
        if (Reasons.Count > MaxReasons || Reasons.Any(r => r.Text.Length > MaxReasonLength))
        {
            yield return StatusReasons.ReasonsTooLong;
        }
        else
        {
            foreach (var fault in Reasons.Select(r => r.Fault).OfType<string>())
            {
                yield return fault;
            }

            if (Reasons.Count(r => r.Length > 0) < transition.MinReasons)
            {
                yield return StatusReasons.ReasonRequired;
            }
        }

        if (Note?.Fault is { } wrong)
        {
            yield return wrong;
        }

        if ((Note?.Length ?? 0) < transition.MinNoteLength)
        {
            yield return StatusReasons.NoteRequired;
        }
    }

    public override string ToString() =>
        Uri.EscapeDataString(
            $"{Action} from {Status} by {(Rights.Codes is null ? "all" : string.Join("+", Rights.Codes))}"
        ) + $" saying [{string.Join(", ", Answers.Select(a => a?.ToString() ?? "throws"))}]";

    private static ValueList<Given> Many(Random random, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                // Most are fine, else nothing would ever be complete.
                .Select(_ =>
                    random.Next(10) > 0 ? Reasonable[random.Next(3)] : random.In(Reasonable)
                ),
        ];

    private static ValueList<bool?> AnyAnswers(Random random)
    {
        var (fails, throws) = random.Next(4) switch
        {
            0 => (30, 10),
            1 => (15, 0),
            _ => (0, 0),
        };
        return
        [
            .. Enumerable
                .Range(0, Guards.CountingFacts.Guards)
                .Select(_ =>
                {
                    var die = random.Next(100);
                    return die < throws ? (bool?)null : die >= throws + fails;
                }),
        ];
    }

    /// <summary>A text that comes along, and what it is worth.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="Length">How many characters of it count.</param>
    /// <param name="Fault">The code of what is wrong with it.</param>
    internal sealed record Given(string Text, int Length, string? Fault = null);

    /// <summary>One who asks.</summary>
    /// <param name="Codes">The rights; <see langword="null"/> for all.</param>
    /// <param name="Rights">The same, as the engine takes them.</param>
    internal sealed record Holder(ValueList<string>? Codes, StatusRights Rights)
    {
        public static readonly Holder OfAll = new(null, StatusRights.All);

        public static Holder Of(params string[] codes) =>
            new(codes.ToValueList(), StatusRights.Of(codes));

        public bool MayDo(TransitionDefinition transition) =>
            transition.Permission is null || Codes is null || Codes.Contains(transition.Permission);
    }
}

/// <summary>Chance that is easy to read.</summary>
internal static class RandomExtensions
{
    public static T In<T>(this Random random, IReadOnlyList<T> items) =>
        items[random.Next(items.Count)];
}
