namespace Prospecting.Guards;

/// <summary>A parameter that a guard takes; definitions are checked against it when they are loaded (SPEC S-13).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="IsList">Whether it takes several values.</param>
public sealed record GuardParameter(
    string Name,
    GuardParameterKind Kind = GuardParameterKind.Text,
    bool IsList = false
);

/// <summary>What the values of a guard's parameter are.</summary>
public enum GuardParameterKind
{
    /// <summary>Any text that is not blank.</summary>
    Text = 0,

    /// <summary>A whole number from 0.</summary>
    WholeNumber = 1,

    /// <summary>The name of a field: what <see cref="IStatusFacts.Text"/> is asked for.</summary>
    Field = 2,

    /// <summary>The name of a collection: what <see cref="IStatusFacts.Count"/> is asked for.</summary>
    Collection = 3,

    /// <summary>The name of a moment: what <see cref="IStatusFacts.Age"/> is asked for.</summary>
    Moment = 4,
}
