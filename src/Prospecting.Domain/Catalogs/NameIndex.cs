using Prospecting.Texts;

namespace Prospecting.Catalogs;

/// <summary>Finds what a text names among some choices. Immutable, thread-safe.</summary>
/// <remarks>
/// A code as it is written is surest, retired or not: so programs write. A folded code is surer than a label or an alias. Among those, what
/// may be chosen comes before what may not any more, so that a new entry takes over the label of a retired one.
/// </remarks>
internal sealed class NameIndex<T>
    where T : class, INamedChoice
{
    private readonly Dictionary<string, T> _codes;
    private readonly Ranks _active;
    private readonly Ranks _retired;

    public NameIndex(IReadOnlyList<T> choices)
    {
        _codes = choices.ToDictionary(c => c.Code, StringComparer.Ordinal);
        _active = new Ranks(choices.Where(c => c.IsActive));
        _retired = new Ranks(choices.Where(c => !c.IsActive));
    }

    /// <summary>What a text names.</summary>
    public NameMatch<T> Find(string text)
    {
        if (_codes.TryGetValue(text, out var exact))
        {
            return new NameMatch<T>([exact]);
        }

        var folded = TextFolding.Fold(text);
        return new NameMatch<T>(
            _active.Find(folded) is { Count: > 0 } active ? active : _retired.Find(folded)
        );
    }

    private sealed class Ranks
    {
        private readonly Dictionary<string, List<T>> _foldedCodes = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<T>> _names = new(StringComparer.Ordinal);

        public Ranks(IEnumerable<T> choices)
        {
            foreach (var choice in choices)
            {
                Add(_foldedCodes, TextFolding.Fold(choice.Code), choice);
                Add(_names, TextFolding.Fold(choice.Label.Fr), choice);
                Add(_names, TextFolding.Fold(choice.Label.En), choice);
                foreach (var alias in choice.Aliases)
                {
                    Add(_names, TextFolding.Fold(alias), choice);
                }
            }
        }

        public List<T> Find(string folded) =>
            _foldedCodes.GetValueOrDefault(folded) ?? _names.GetValueOrDefault(folded) ?? [];

        private static void Add(Dictionary<string, List<T>> index, string name, T choice)
        {
            // A text of punctuation alone folds to nothing, and nothing names nothing.
            if (name.Length == 0)
            {
                return;
            }

            if (!index.TryGetValue(name, out var choices))
            {
                index[name] = choices = [];
            }

            if (!choices.Contains(choice))
            {
                choices.Add(choice);
            }
        }
    }
}

/// <summary>What a text names: nothing, one choice, or several.</summary>
internal readonly record struct NameMatch<T>(IReadOnlyList<T> Candidates)
    where T : class, INamedChoice
{
    /// <summary>The only one there is, active or not.</summary>
    public T? Single => Candidates.Count == 1 ? Candidates[0] : null;

    public bool IsAmbiguous => Candidates.Count > 1;
}
