using System.Security.Cryptography;
using System.Text;
using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.Statuses;

/// <summary>A status workflow as immutable data: what the builder, a JSON file and the store all give (SPEC S-1, S-16).</summary>
/// <remarks>Compared by value. Says nothing about being right: <see cref="CompiledWorkflow.Compile"/> checks it.</remarks>
public sealed record StatusWorkflow
{
    /// <summary>The stable key.</summary>
    public required string Key { get; init; }

    /// <summary>The version, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What people read.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>The phases that statuses belong to, if any.</summary>
    public ValueList<StatusGroup> Groups { get; init; } = [];

    /// <summary>The statuses, in the order that lists and funnels show.</summary>
    public ValueList<StatusDefinition> Statuses { get; init; } = [];

    /// <summary>The transitions.</summary>
    public ValueList<TransitionDefinition> Transitions { get; init; } = [];

    /// <summary>A fingerprint of all it says: equal for equal definitions, wherever they come from.</summary>
    /// <returns>The SHA-256 of its canonical JSON, 64 hexadecimal digits.</returns>
    public string ContentHash() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(WorkflowJson.Write(this))));
}
