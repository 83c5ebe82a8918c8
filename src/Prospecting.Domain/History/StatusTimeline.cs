using NodaTime;
using Prospecting.Collections;
using Prospecting.Statuses;

namespace Prospecting.History;

/// <summary>The statuses of one prospect along time, made of the lines that <see cref="IHistoryStore.ReadStatusesAsync"/> gives (SPEC S-12).</summary>
/// <remarks>
/// Immutable. The stays follow each other without gap or overlap from the first entry to <see cref="Now"/>. Where a clock stepped back, a
/// line counts from the latest instant before it: the stay that it ended lasted no time at all, and no duration is ever negative. What a
/// line itself says of its instant stays as it was written. A migration gives a stay another name, from its beginning, and ends none (SPEC S-14).
/// </remarks>
public sealed record StatusTimeline
{
    private StatusTimeline(ValueList<StatusStay> stays, Instant now) => (Stays, Now) = (stays, now);

    /// <summary>The stays, the first one first; empty without lines.</summary>
    public ValueList<StatusStay> Stays { get; }

    /// <summary>The end of the time that is told: the instant that was given, or the last entry if that is later.</summary>
    public Instant Now { get; }

    /// <summary>The time from the first entry to <see cref="Now"/>; zero without lines.</summary>
    public Duration Age => Stays.Count == 0 ? Duration.Zero : Now - Stays[0].Entered;

    /// <summary>Each status it was in, in the order of the first entries.</summary>
    public ValueList<StatusTotal> Totals =>
        Stays
            .GroupBy(s => s.Status, StringComparer.Ordinal)
            .Select(g => new StatusTotal(
                g.Key,
                g.Count(),
                g.Aggregate(Duration.Zero, (sum, stay) => sum + stay.Duration)
            ))
            .ToValueList();

    /// <summary>How often it entered a status that it had been in before; restarts included.</summary>
    public int Reentries => Stays.Count(s => s.IsReentry);

    /// <summary>How often an action led from a status to itself (SPEC S-4).</summary>
    public int Restarts => Stays.Count(s => s.IsRestart);

    /// <summary>Makes the timeline of one prospect.</summary>
    /// <param name="lines">The lines of its history of statuses, the oldest first.</param>
    /// <param name="now">Until when the present stay has lasted.</param>
    /// <exception cref="ArgumentException">The lines are not in the order of their numbers.</exception>
    public static StatusTimeline Of(IReadOnlyList<StatusChange> lines, Instant now)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Zip(lines.Skip(1)).Any(pair => pair.First.Sequence >= pair.Second.Sequence))
        {
            throw new ArgumentException(
                "The lines of one prospect are wanted, in the order of their numbers.",
                nameof(lines)
            );
        }

        if (lines.Count == 0)
        {
            return new StatusTimeline([], now);
        }

        // A migration renames the stay that it finds: it is told with that stay, and begins none.
        var entries = Entries(lines);
        var instants = new Instant[entries.Count + 1];
        for (var i = 0; i < instants.Length; i++)
        {
            var told = i < entries.Count ? entries[i].Line.At : now;
            instants[i] = i == 0 ? told : Instant.Max(told, instants[i - 1]);
        }

        var visits = new Dictionary<string, int>(StringComparer.Ordinal);
        var stays = new StatusStay[entries.Count];
        for (var i = 0; i < stays.Length; i++)
        {
            var isLast = i == stays.Length - 1;
            var (line, names) = entries[i];
            stays[i] = new StatusStay
            {
                EnteredBy = line,
                NamedBy = names[^1],
                LeftBy = isLast ? null : entries[i + 1].Line,
                Entered = instants[i],
                Left = isLast ? null : instants[i + 1],
                Duration = instants[i + 1] - instants[i],
                Visit = visits.GetValueOrDefault(line.To) + 1,
            };
            foreach (var name in names.Select(n => n.To).Distinct(StringComparer.Ordinal))
            {
                visits[name] = visits.GetValueOrDefault(name) + 1;
            }
        }

        return new StatusTimeline(ValueList.Create<StatusStay>(stays), instants[^1]);
    }

    private static List<(StatusChange Line, List<StatusChange> Names)> Entries(
        IReadOnlyList<StatusChange> lines
    )
    {
        List<(StatusChange Line, List<StatusChange> Names)> entries = [];
        foreach (var line in lines)
        {
            if (line.Kind == StatusChangeKind.Migrated && entries.Count > 0)
            {
                entries[^1].Names.Add(line);
            }
            else
            {
                entries.Add((line, [line]));
            }
        }

        return entries;
    }

    /// <summary>The stay at an instant: the one that had begun and not ended. An ended stay that lasted no time is never it.</summary>
    /// <param name="instant">When; after <see cref="Now"/> it is the present stay.</param>
    /// <returns>The stay; <see langword="null"/> before the first entry.</returns>
    public StatusStay? At(Instant instant) => Stays.LastOrDefault(s => s.Entered <= instant);

    /// <summary>How often it came from an open status, or from none, to a closed one: won, lost, junk or converted.</summary>
    /// <param name="workflow">Says what the statuses mean; one that it does not know counts as open.</param>
    public int Closings(CompiledWorkflow workflow) => Turns(workflow, toClosed: true);

    /// <summary>How often it came back from a closed status to an open one (SPEC S-11).</summary>
    /// <param name="workflow">Says what the statuses mean; one that it does not know counts as open.</param>
    public int Reopenings(CompiledWorkflow workflow) => Turns(workflow, toClosed: false);

    /// <summary>How many stays there are.</summary>
    public override string ToString() => $"status timeline of {Stays.Count} stays";

    private int Turns(CompiledWorkflow workflow, bool toClosed)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        var turns = 0;
        var wasClosed = false;
        foreach (var stay in Stays)
        {
            var isClosed = workflow.Status(stay.Status) is { Category: not StatusCategory.Open };
            turns += isClosed != wasClosed && isClosed == toClosed ? 1 : 0;
            wasClosed = isClosed;
        }

        return turns;
    }
}
