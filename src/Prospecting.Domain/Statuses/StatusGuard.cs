namespace Prospecting.Statuses;

/// <summary>A condition that workflows can name: pure, synchronous, over facts loaded beforehand.</summary>
/// <param name="Code">The code that definitions use.</param>
/// <param name="RequiredParameters">The parameters a definition must give.</param>
/// <param name="Holds">Whether the condition holds.</param>
/// <param name="FieldParameter">The parameter that names the field to point at in a refusal, if any.</param>
public sealed record StatusGuard(
    string Code,
    IReadOnlyList<string> RequiredParameters,
    Func<IStatusFacts, GuardDefinition, bool> Holds,
    string? FieldParameter = null
);
