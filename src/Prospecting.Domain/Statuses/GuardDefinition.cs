using Prospecting.Collections;
using Prospecting.Results;

namespace Prospecting.Statuses;

/// <summary>A condition by name, with its parameters.</summary>
/// <param name="Code">The code of a registered guard, such as <c>field-present</c>.</param>
public sealed record GuardDefinition(string Code)
{
    /// <summary>The parameters, in the order they were written.</summary>
    public ValueList<ReasonParameter> Parameters { get; init; } = [];

    /// <summary>The value of a parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The value, or <see langword="null"/> when it is not given.</returns>
    public string? this[string name] => Parameters.FirstOrDefault(p => p.Name == name)?.Value;
}
