using Prospecting.Collections;

namespace Prospecting.Guards;

/// <summary>The names that facts answer to. A definition that asks for another one is faulty: it would wait for ever.</summary>
public sealed record FactVocabulary
{
    /// <summary>What <see cref="IStatusFacts.Text"/> answers to.</summary>
    public ValueList<string> Fields { get; init; } = [];

    /// <summary>What <see cref="IStatusFacts.Count"/> answers to.</summary>
    public ValueList<string> Collections { get; init; } = [];

    /// <summary>What <see cref="IStatusFacts.Age"/> answers to.</summary>
    public ValueList<string> Moments { get; init; } = [];
}
