using System.Text.Json;
using System.Text.Json.Serialization;
using Prospecting.Collections;

namespace Prospecting.Problems;

/// <summary>Why a request failed, in the shape of RFC 9457 (Problem Details for HTTP APIs); nothing here needs a web framework.</summary>
/// <remarks>Written by System.Text.Json to the members of the RFC, whatever the naming policy, and one extension: <c>reasons</c>.</remarks>
public sealed class Problem
{
    /// <summary>The media type of its JSON (RFC 9457, section 3).</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>A URI that names the kind of problem; the same kind has the same one for ever.</summary>
    [JsonPropertyName("type"), JsonPropertyOrder(1)]
    public required string Type { get; init; }

    /// <summary>The kind of problem as a short text, the same for every occurrence.</summary>
    [JsonPropertyName("title"), JsonPropertyOrder(2)]
    public required string Title { get; init; }

    /// <summary>The HTTP status code.</summary>
    [JsonPropertyName("status"), JsonPropertyOrder(3)]
    public required int Status { get; init; }

    /// <summary>This occurrence as a text: the sentences of its reasons. It may repeat what the user typed.</summary>
    [JsonPropertyName("detail"), JsonPropertyOrder(4)]
    public required string Detail { get; init; }

    /// <summary>A URI of this occurrence, if the host gives one.</summary>
    [
        JsonPropertyName("instance"),
        JsonPropertyOrder(5),
        JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)
    ]
    public string? Instance { get; init; }

    /// <summary>Every reason, for programs; empty when nothing may be told.</summary>
    [JsonPropertyName("reasons"), JsonPropertyOrder(6)]
    public ValueList<ProblemReason> Reasons { get; init; } = [];

    /// <summary>The problem as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ProblemJson.Default.Problem);

    /// <summary>The kind, the status and the codes: fit for a log.</summary>
    public override string ToString() =>
        $"{Status} {Type}: {string.Join(", ", Reasons.Select(r => r.Code))}";
}

/// <summary>A reason of a problem.</summary>
public sealed class ProblemReason
{
    /// <summary>The stable code.</summary>
    [JsonPropertyName("code"), JsonPropertyOrder(1)]
    public required string Code { get; init; }

    /// <summary>The reason as a sentence in the reader's language. It may repeat what the user typed.</summary>
    [JsonPropertyName("text"), JsonPropertyOrder(2)]
    public required string Text { get; init; }

    /// <summary>A JSON pointer (RFC 6901) to the field; <see langword="null"/> when it is about the whole.</summary>
    [
        JsonPropertyName("pointer"),
        JsonPropertyOrder(3),
        JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)
    ]
    public string? Pointer { get; init; }

    /// <summary>The values inside the text, by name, for clients with texts of their own.</summary>
    [JsonPropertyName("parameters"), JsonPropertyOrder(4)]
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>The code of the action that would remove the reason, if there is one.</summary>
    [
        JsonPropertyName("fix"),
        JsonPropertyOrder(5),
        JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)
    ]
    public string? Fix { get; init; }

    /// <summary>The code and the pointer: fit for a log.</summary>
    public override string ToString() => Pointer is null ? Code : $"{Code} ({Pointer})";
}

[JsonSourceGenerationOptions(WriteIndented = false)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(ProblemReason[]))]
internal sealed partial class ProblemJson : JsonSerializerContext;
