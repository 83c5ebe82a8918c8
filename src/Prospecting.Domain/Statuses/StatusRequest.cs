using Prospecting.Collections;

namespace Prospecting.Statuses;

/// <summary>An action asked for, with what comes along.</summary>
/// <param name="Action">The code of the transition.</param>
public sealed record StatusRequest(string Action)
{
    /// <summary>Codes or texts of the reasons [facteurs] (SPEC S-7).</summary>
    public ValueList<string> Reasons { get; init; } = [];

    /// <summary>The written justification (SPEC S-7).</summary>
    public string? Note { get; init; }

    /// <summary>The token of a <see cref="StatusDecision.NeedsConfirmation"/>, given back to confirm (SPEC S-9).</summary>
    public string? Confirmation { get; init; }

    /// <summary>The version of the definition the caller was looking at; another one answers <see cref="StatusDecision.StaleDefinition"/>.</summary>
    public int? DefinitionVersion { get; init; }

    /// <summary>The action alone: note and reasons are the user's words.</summary>
    public override string ToString() => Action;
}
