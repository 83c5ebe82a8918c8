using System.Collections.Frozen;
using NodaTime;
using Prospecting.Collections;
using Prospecting.Guards;

namespace Prospecting.Testing.Statuses;

/// <summary>Facts that say what a test wants them to say: all fields filled, ten of everything, all long ago, unless told otherwise.</summary>
/// <remarks>Immutable; change with <c>with</c>.</remarks>
public sealed record FakeFacts(string Status) : IStatusFacts
{
    private const int Plenty = 10;
    private const int LongAgo = 10_000;
    private const int MaxWays = 1000;

    /// <inheritdoc/>
    public Guid Subject { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;

    /// <inheritdoc/>
    public string? ReopensTo { get; init; }

    /// <summary>The fields that are empty.</summary>
    public IReadOnlySet<string> Empty { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The fields that have a certain value; every other one has its name, again and again, as its value.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } =
        FrozenDictionary<string, string>.Empty;

    /// <summary>How many there are of each collection.</summary>
    public int HowMany { get; init; } = Plenty;

    /// <summary>How long ago everything happened.</summary>
    public Duration HowLongAgo { get; init; } = Duration.FromDays(LongAgo);

    /// <summary>Facts that meet conditions as far as facts alone can: the built-in guards, and those made of them.</summary>
    /// <param name="guards">The conditions. Of several ways to meet one, a way is chosen that leaves the others met, if there is one.</param>
    public FakeFacts Meeting(params IEnumerable<GuardDefinition> guards)
    {
        GuardDefinition[] all = [.. guards];
        IEnumerable<FakeFacts> ways = [this];
        foreach (var guard in all)
        {
            ways = ways.SelectMany(facts => facts.Ways(guard, holds: true));
        }

        FakeFacts? first = null;
        foreach (var facts in ways.Take(MaxWays))
        {
            first ??= facts;
            if (Array.TrueForAll(all, guard => facts.Meets(guard, holds: true)))
            {
                return facts;
            }
        }

        return first ?? this;
    }

    /// <inheritdoc/>
    public string? Text(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Empty.Contains(field)
            ? null
            : Texts.GetValueOrDefault(field)
                ?? string.Concat(Enumerable.Repeat(field + " ", Plenty)).Trim();
    }

    /// <inheritdoc/>
    public int Count(string collection) => HowMany;

    /// <inheritdoc/>
    public Duration? Age(string moment) => HowLongAgo;

    // One after another, the ways to make a condition hold, or not hold.
    private IEnumerable<FakeFacts> Ways(GuardDefinition guard, bool holds) =>
        (guard.Code, holds) switch
        {
            (GuardDefinition.Not, _) => Ways(guard.Guards[0], !holds),
            (GuardDefinition.All, true) or (GuardDefinition.Any, false) => guard.Guards.Aggregate(
                (IEnumerable<FakeFacts>)[this],
                (ways, inner) => ways.SelectMany(facts => facts.Ways(inner, holds))
            ),
            (GuardDefinition.All, false) or (GuardDefinition.Any, true) => guard.Guards.SelectMany(
                inner => Ways(inner, holds)
            ),
            _ => [Changed(guard, holds)],
        };

    private FakeFacts Changed(GuardDefinition guard, bool holds) =>
        (guard.Code, holds) switch
        {
            ("equals" or "in-set", true) => With(
                guard.Text("field"),
                guard.Values(guard.Code == "equals" ? "value" : "values")[0]
            ),
            ("min-length", true) => With(
                guard.Text("field"),
                new string('x', guard.Number("length"))
            ),
            ("field-present" or "any-field-present" or "min-length", false) => Without([
                .. guard.Values("field"),
                .. guard.Values("fields"),
            ]),
            ("count-at-least", true) => this with
            {
                HowMany = Math.Max(HowMany, guard.Number("count")),
            },
            ("count-at-least", false) => this with { HowMany = guard.Number("count") - 1 },
            ("age-at-least", false) => this with { HowLongAgo = Duration.Zero },
            _ => this,
        };

    // What a host's guard says is not for facts to know.
    private bool Meets(GuardDefinition guard, bool holds) =>
        (guard.Code, holds) switch
        {
            (GuardDefinition.Not, _) => Meets(guard.Guards[0], !holds),
            (GuardDefinition.All, true) or (GuardDefinition.Any, false) => guard.Guards.All(g =>
                Meets(g, holds)
            ),
            (GuardDefinition.All, false) or (GuardDefinition.Any, true) => guard.Guards.Any(g =>
                Meets(g, holds)
            ),
            _ => StatusGuards.BuiltIn.Find(guard.Code) is not { } builtIn
                || builtIn.Bind(guard)(this) == holds,
        };

    private FakeFacts With(string? field, string value) =>
        this with
        {
            Texts = new Dictionary<string, string>(Texts, StringComparer.Ordinal)
            {
                [field!] = value,
            },
        };

    private FakeFacts Without(ValueList<string> fields) =>
        this with
        {
            Empty = new HashSet<string>(Empty.Concat(fields), StringComparer.Ordinal),
        };
}
