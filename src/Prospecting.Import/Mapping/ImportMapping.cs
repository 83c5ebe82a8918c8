using Prospecting.Collections;

namespace Prospecting.Import.Mapping;

/// <summary>How a file's columns fill a prospect's fields: proposed by the analysis, changed by people, saved as JSON (SPEC I-2).</summary>
public sealed record ImportMapping
{
    /// <summary>The columns that fill something, in the order of the file.</summary>
    public ValueList<ColumnMapping> Columns { get; init; } = [];

    /// <summary>The encoding's name; found out when left out.</summary>
    public string? Encoding { get; init; }

    /// <summary>The delimiter; found out when left out.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The name of the other system whose ids the reference column holds.</summary>
    public string ReferenceSystem { get; init; } = "import";
}
