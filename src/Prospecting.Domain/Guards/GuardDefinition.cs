using System.Globalization;
using Prospecting.Collections;

namespace Prospecting.Guards;

/// <summary>A condition by name with its arguments, or one made of other conditions; plain data (SPEC S-4). <see cref="Guard"/> writes it shortly.</summary>
/// <param name="Code">The code of a registered guard, such as <c>field-present</c>; or <c>all</c>, <c>any</c>, <c>not</c>.</param>
public sealed record GuardDefinition(string Code)
{
    /// <summary>The code of a condition that holds when all its <see cref="Guards"/> do.</summary>
    public const string All = "all";

    /// <summary>The code of a condition that holds when one of its <see cref="Guards"/> does.</summary>
    public const string Any = "any";

    /// <summary>The code of a condition that holds when its only one of <see cref="Guards"/> does not.</summary>
    public const string Not = "not";

    /// <summary>The arguments, in the order they were written.</summary>
    public ValueList<GuardArgument> Arguments { get; init; } = [];

    /// <summary>The conditions that <c>all</c>, <c>any</c> and <c>not</c> are made of; empty for every other one.</summary>
    public ValueList<GuardDefinition> Guards { get; init; } = [];

    /// <summary>Whether it is made of other conditions.</summary>
    public bool IsCompound => Code is All or Any or Not;

    /// <summary>The values of an argument.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <returns>The values; empty when the argument is not given.</returns>
    public ValueList<string> Values(string name)
    {
        foreach (var argument in Arguments.AsSpan())
        {
            if (string.Equals(argument.Name, name, StringComparison.Ordinal))
            {
                return argument.Values;
            }
        }

        return [];
    }

    /// <summary>The value of an argument that has a single one.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <returns>The value, or <see langword="null"/> when the argument is not given or has not exactly one value.</returns>
    public string? Text(string name) => Values(name) is [var single] ? single : null;

    /// <summary>The value of an argument that is a whole number.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="FormatException">It is not given or no number; cannot happen to a parameter declared as <see cref="GuardParameterKind.WholeNumber"/>.</exception>
    public int Number(string name) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"The guard \"{Code}\" has no whole number \"{name}\".");
}
