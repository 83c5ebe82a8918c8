using System.Text.Json;
using System.Text.Json.Serialization;
using Prospecting.Collections;
using Prospecting.Results;

namespace Prospecting.Merging;

/// <summary>What a merge will do, before it does it: data that can be shown, sent and stored (SPEC G-1).</summary>
public sealed record MergePlan
{
    /// <summary>The record that stays.</summary>
    public required MergeParty Survivor { get; init; }

    /// <summary>The record that is merged into it.</summary>
    public required MergeParty Loser { get; init; }

    /// <summary>Why that one stays: <c>asked</c>, <c>fuller</c>, <c>older</c>.</summary>
    public required string SurvivorWhy { get; init; }

    /// <summary>The fields where the records differ.</summary>
    public ValueList<FieldChoice> Fields { get; init; } = [];

    /// <summary>How many addresses move.</summary>
    public int AddressesMoved { get; init; }

    /// <summary>How many contacts move.</summary>
    public int ContactsMoved { get; init; }

    /// <summary>How many companies get the record.</summary>
    public int SharesMoved { get; init; }

    /// <summary>How many external references move.</summary>
    public int ReferencesMoved { get; init; }

    /// <summary>How many tasks move.</summary>
    public int TasksMoved { get; init; }

    /// <summary>How many activities move.</summary>
    public int ActivitiesMoved { get; init; }

    /// <summary>How many notes move.</summary>
    public int NotesMoved { get; init; }

    /// <summary>How many attachments move.</summary>
    public int AttachmentsMoved { get; init; }

    /// <summary>What somebody should know before saying yes.</summary>
    public ValueList<Reason> Conflicts { get; init; } = [];

    /// <summary>The plan as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, MergeJson.Default.MergePlan);

    /// <summary>Reads a plan.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    /// <exception cref="JsonException">It is something else.</exception>
    public static MergePlan FromJson(string json) =>
        JsonSerializer.Deserialize(json, MergeJson.Default.MergePlan)
        ?? throw new JsonException("A merge plan is an object.");

    /// <summary>The two ids: values may be personal data.</summary>
    public override string ToString() => $"merge {Loser.Id} into {Survivor.Id}";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true
)]
[JsonSerializable(typeof(MergePlan))]
[JsonSerializable(typeof(FieldChoice[]))]
[JsonSerializable(typeof(Reason[]))]
[JsonSerializable(typeof(ReasonParameter[]))]
internal sealed partial class MergeJson : JsonSerializerContext;
