namespace Prospecting.Diagrams;

/// <summary>What a diagram shows, whatever language it is drawn in; phases and statuses are numbered by their places.</summary>
/// <param name="Phases">The phases.</param>
/// <param name="Statuses">The statuses, in the order of the definition.</param>
/// <param name="Arrows">The arrows.</param>
internal sealed record Drawing(
    IReadOnlyList<DrawnPhase> Phases,
    IReadOnlyList<DrawnStatus> Statuses,
    IReadOnlyList<DrawnArrow> Arrows
)
{
    /// <summary>The statuses in the phases they lie in: a phase opens where its first status stands, those without any come last.</summary>
    public IEnumerable<OutlineLine> Outline()
    {
        var contents = Contents();
        // Faulty definitions may nest deeper than the call stack is.
        Stack<(int? Phase, int Next)> open = new([(null, 0)]);
        while (open.TryPop(out var at))
        {
            var inside = contents[Slot(at.Phase)];
            if (at.Next < inside.Count)
            {
                open.Push(at with { Next = at.Next + 1 });
                var line = inside[at.Next] with { Depth = open.Count - 1 };
                yield return line;
                if (line.Kind == OutlineKind.Opening)
                {
                    open.Push((line.Index, 0));
                }
            }
            else if (at.Phase is { } phase)
            {
                if (inside.Count == 0)
                {
                    yield return new OutlineLine(OutlineKind.Nothing, phase, open.Count);
                }

                yield return new OutlineLine(OutlineKind.Closing, phase, open.Count - 1);
            }
        }
    }

    // By phase, those in none first.
    private List<OutlineLine>[] Contents()
    {
        List<OutlineLine>[] contents =
        [
            .. Enumerable.Range(0, Phases.Count + 1).Select(_ => new List<OutlineLine>()),
        ];
        var isPlaced = new bool[Phases.Count];
        for (var status = 0; status < Statuses.Count; status++)
        {
            Place(Statuses[status].Phase);
            contents[Slot(Statuses[status].Phase)]
                .Add(new OutlineLine(OutlineKind.Status, status, 0));
        }

        for (var phase = 0; phase < Phases.Count; phase++)
        {
            Place(phase);
        }

        return contents;

        void Place(int? phase)
        {
            while (phase is { } inner && !isPlaced[inner])
            {
                isPlaced[inner] = true;
                phase = Phases[inner].Parent;
                contents[Slot(phase)].Add(new OutlineLine(OutlineKind.Opening, inner, 0));
            }
        }
    }

    private static int Slot(int? phase) => phase is { } number ? number + 1 : 0;
}

/// <summary>A phase.</summary>
/// <param name="Label">What is written at it.</param>
/// <param name="Parent">The phase it lies in, if any; never, by whatever way, itself.</param>
internal sealed record DrawnPhase(string Label, int? Parent);

/// <summary>A status.</summary>
/// <param name="Label">What is written on it.</param>
/// <param name="Phase">The phase it lies in, if any.</param>
/// <param name="IsTerminal">Whether the prospect's way ends there.</param>
/// <param name="Style">The name of the style that sets it off, if any.</param>
internal sealed record DrawnStatus(string Label, int? Phase, bool IsTerminal, string? Style);

/// <summary>An arrow.</summary>
/// <param name="From">The status it leads out of; <see langword="null"/> for the start.</param>
/// <param name="To">The status it leads to; <see langword="null"/> for the end.</param>
/// <param name="Label">What is written at it, if anything.</param>
internal sealed record DrawnArrow(int? From, int? To, string? Label);

/// <summary>One line of the outline.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Index">The number of the status or phase.</param>
/// <param name="Depth">In how many phases it lies.</param>
internal readonly record struct OutlineLine(OutlineKind Kind, int Index, int Depth)
{
    private const int MaxIndented = 20;

    /// <summary>The blanks before it.</summary>
    public string Indent => new(' ', 4 * (Math.Min(Depth, MaxIndented) + 1));
}

/// <summary>What a line of the outline does.</summary>
internal enum OutlineKind
{
    /// <summary>A status.</summary>
    Status = 0,

    /// <summary>A phase opens.</summary>
    Opening = 1,

    /// <summary>The open phase has nothing in it.</summary>
    Nothing = 2,

    /// <summary>The phase closes.</summary>
    Closing = 3,
}
