using System.Globalization;
using Prospecting.Collections;

namespace Prospecting.Results;

/// <summary>One reason why something was refused, as data: what a caller can test, translate and act on.</summary>
/// <param name="Code">A stable code such as <c>status.reason-required</c>; see <c>docs/reason-codes.md</c>.</param>
/// <remarks>Compared by value. A parameter may hold what the user typed, so <see cref="ToString"/> prints the code and the pointer alone.</remarks>
public sealed record Reason(string Code)
{
    /// <summary>The values named by the placeholders of the text, in the order they were given.</summary>
    public ValueList<ReasonParameter> Parameters { get; init; } = [];

    /// <summary>A JSON pointer to the field, or the code of the transition, that the reason is about; <see langword="null"/> when it is about the whole.</summary>
    public string? Pointer { get; init; }

    /// <summary>The code of the action that would remove the reason, if there is one.</summary>
    public string? Fix { get; init; }

    /// <summary>The reason as a sentence.</summary>
    /// <param name="culture">French and English are there; every other culture reads English.</param>
    public string Text(CultureInfo culture) => ReasonTexts.Format(this, culture);

    /// <summary>Adds a parameter.</summary>
    /// <param name="name">The placeholder's name in the text.</param>
    /// <param name="value">Its value; formatted without culture.</param>
    public Reason With(string name, object? value) =>
        this with
        {
            Parameters =
            [
                .. Parameters,
                new ReasonParameter(
                    name,
                    Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty
                ),
            ],
        };

    /// <summary>The same reason, pointing at a field.</summary>
    /// <param name="pointer">A JSON pointer such as <c>/addresses/2/city</c>.</param>
    public Reason At(string? pointer) => this with { Pointer = pointer };

    /// <summary>The same reason, naming what would remove it.</summary>
    /// <param name="fix">The code of an action, or the word that was probably meant.</param>
    public Reason FixedBy(string? fix) => this with { Fix = fix };

    /// <summary>The code and the pointer: fit for a log, whatever the parameters hold.</summary>
    public override string ToString() => Pointer is null ? Code : $"{Code} ({Pointer})";
}

/// <summary>A named value inside the text of a <see cref="Reason"/>.</summary>
/// <param name="Name">The placeholder's name.</param>
/// <param name="Value">The value, already text.</param>
public sealed record ReasonParameter(string Name, string Value)
{
    /// <summary>The name alone: the value may be personal data.</summary>
    public override string ToString() => Name;
}
