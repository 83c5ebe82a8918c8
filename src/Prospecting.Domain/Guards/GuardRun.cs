namespace Prospecting.Guards;

/// <summary>One decision's evaluation of guards: each is asked at most once, whoever needs its answer.</summary>
internal ref struct GuardRun
{
    private readonly IStatusFacts _facts;
    private readonly ReadOnlySpan<Func<IStatusFacts, bool>> _predicates;
    private readonly Span<GuardState> _known;
    private Dictionary<int, string>? _errors;

    /// <summary>Starts a decision.</summary>
    /// <param name="facts">What guards look at.</param>
    /// <param name="predicates">The guards, numbered.</param>
    /// <param name="known">Zeroes, one for each guard.</param>
    public GuardRun(
        IStatusFacts facts,
        ReadOnlySpan<Func<IStatusFacts, bool>> predicates,
        Span<GuardState> known
    )
    {
        _facts = facts;
        _predicates = predicates;
        _known = known;
    }

    public GuardState Ask(int guard)
    {
        if (_known[guard] == GuardState.Unknown)
        {
            _known[guard] = Evaluate(guard);
        }

        return _known[guard];
    }

    /// <summary>The type of the exception that a guard threw.</summary>
    public readonly string ErrorOf(int guard) => _errors![guard];

    private GuardState Evaluate(int guard)
    {
        try
        {
            return _predicates[guard](_facts) ? GuardState.Holds : GuardState.Fails;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A host's guard that throws says neither yes nor no; its message may hold personal data, its type does not.
            (_errors ??= [])[guard] = exception.GetType().Name;
            return GuardState.Error;
        }
    }
}
