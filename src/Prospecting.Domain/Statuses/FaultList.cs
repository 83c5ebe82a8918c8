using Prospecting.Results;

namespace Prospecting.Statuses;

/// <summary>Gathers the faults of one definition.</summary>
internal sealed class FaultList
{
    private const int MaxCodeLength = 40;
    private const int MaxSuggestions = 100;

    private readonly List<WorkflowFault> _items = [];
    private int _suggestions;

    public IReadOnlyList<WorkflowFault> Items => _items;

    public bool HasErrors { get; private set; }

    public void Error(Reason reason)
    {
        _items.Add(new WorkflowFault(reason, IsError: true));
        HasErrors = true;
    }

    public void Warning(Reason reason) => _items.Add(new WorkflowFault(reason, IsError: false));

    /// <summary>The nearest known word. Each costs time: a hostile file gets a hundred of them, not a hundred thousand.</summary>
    public string? Suggest(string word, IEnumerable<string> known) =>
        _suggestions++ < MaxSuggestions ? DidYouMean.Among(word, known) : null;

    /// <summary>Notes a code that is none.</summary>
    public void CheckCode(string code, string pointer)
    {
        var isCode =
            code.Length is > 0 and <= MaxCodeLength
            && code.All(c =>
                char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-'
            );
        if (!isCode || code == TransitionDefinition.AnyOpen)
        {
            Error(new Reason(WorkflowFaultReasons.BadCode).At(pointer).With("max", MaxCodeLength));
        }
    }

    /// <summary>Notes a number out of its range.</summary>
    public void CheckRange(int number, int min, int max, string pointer)
    {
        if (number < min || number > max)
        {
            Error(
                new Reason(WorkflowFaultReasons.WrongValue)
                    .At(pointer)
                    .With("expected", $"whole number from {min} to {max}")
            );
        }
    }
}
