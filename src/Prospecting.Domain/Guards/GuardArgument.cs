using System.Globalization;
using Prospecting.Collections;

namespace Prospecting.Guards;

/// <summary>One argument of a guard: a name with a value, or with several.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Values">Its values, as text; a single one when it is not a list.</param>
public sealed record GuardArgument(string Name, ValueList<string> Values)
{
    /// <summary>An argument with a single value.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value.</param>
    public GuardArgument(string name, string value)
        : this(name, [value]) { }

    /// <summary>An argument that is a whole number.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value.</param>
    public GuardArgument(string name, int value)
        : this(name, [value.ToString(CultureInfo.InvariantCulture)]) { }
}
