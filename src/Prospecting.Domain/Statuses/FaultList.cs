using System.Buffers;
using Prospecting.Results;

namespace Prospecting.Statuses;

/// <summary>Gathers the faults of one definition.</summary>
internal sealed class FaultList
{
    public const int MaxCodeLength = 40;
    private const int MaxSuggestions = 100;

    private static readonly SearchValues<char> CodeCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789._-"
    );

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

    /// <summary>Whether a text is a code: of a workflow, a status, or another definition that a host writes.</summary>
    public static bool IsCode(string code) =>
        code.Length is > 0 and <= MaxCodeLength && !code.AsSpan().ContainsAnyExcept(CodeCharacters);

    /// <summary>Notes a code that is none.</summary>
    public void CheckCode(string code, FaultPlace place)
    {
        if (!IsCode(code) || code == TransitionDefinition.AnyOpen)
        {
            Error(
                new Reason(WorkflowFaultReasons.BadCode)
                    .At(place.ToString())
                    .With("max", MaxCodeLength)
            );
        }
    }

    /// <summary>Notes a number out of its range.</summary>
    public void CheckRange(int number, int min, int max, FaultPlace place)
    {
        if (number < min || number > max)
        {
            Error(
                new Reason(WorkflowFaultReasons.WrongValue)
                    .At(place.ToString())
                    .With("expected", $"whole number from {min} to {max}")
            );
        }
    }
}
