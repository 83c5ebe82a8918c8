using Prospecting.Collections;
using Prospecting.CustomFields;
using Prospecting.Import.Analysis;
using Prospecting.Import.Sources;
using Prospecting.Results;

namespace Prospecting.Import.Mapping;

/// <summary>Columns that fill fields which the company has declared (SPEC P-10, I-4): in a mapping they are <c>custom.</c> and a code or label.</summary>
internal static class CustomColumns
{
    private const string Prefix = "custom.";

    /// <summary>Whether the name of a field is one of these.</summary>
    public static bool Is(string field) =>
        field.Length > Prefix.Length && field.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The name under which a declared field is filled.</summary>
    public static string NameOf(string code) => Prefix + code;

    /// <summary>The code of a field that is one of these.</summary>
    public static string CodeOf(string field) => field[Prefix.Length..];

    /// <summary>The analysis with every declared field by its code; or which of those that the mapping names there are not.</summary>
    /// <param name="analysis">What the file is.</param>
    /// <param name="fields">The fields of the company that will own the prospects.</param>
    /// <param name="keepsUnmapped">Whether columns that fill nothing else fill the field that their header means.</param>
    public static Outcome<ImportAnalysis> Resolve(
        ImportAnalysis analysis,
        CustomFieldSet fields,
        bool keepsUnmapped
    )
    {
        List<Reason> reasons = [];
        HashSet<string> taken = new(StringComparer.Ordinal);
        List<ColumnAnalysis> columns = [.. analysis.Columns];
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Field is not { } name || !Is(name))
            {
                continue;
            }

            var match = fields.Match(CodeOf(name));
            reasons.AddRange(match.Reasons.Select(r => r.At($"/columns/{i}/field")));
            if (match.TryGet(out var field))
            {
                columns[i] = columns[i] with { Field = NameOf(field.Code) };
                if (!taken.Add(field.Code))
                {
                    reasons.Add(
                        ImportReasons
                            .Of(ImportReasons.MappingFieldTwice)
                            .At($"/columns/{i}/field")
                            .With("field", NameOf(field.Code))
                    );
                }
            }
        }

        if (reasons.Count > 0)
        {
            return Outcome<ImportAnalysis>.Refused(reasons);
        }

        if (keepsUnmapped)
        {
            var unmapped = analysis.Unmapped.ToHashSet(StringComparer.Ordinal);
            for (var i = 0; i < columns.Count; i++)
            {
                if (
                    unmapped.Contains(columns[i].Header)
                    && fields.Match(columns[i].Header).TryGet(out var field)
                    && taken.Add(field.Code)
                )
                {
                    columns[i] = columns[i] with { Field = NameOf(field.Code) };
                }
            }
        }

        return With(analysis, columns);
    }

    private static ImportAnalysis With(ImportAnalysis analysis, List<ColumnAnalysis> columns) =>
        analysis with
        {
            Columns = columns.ToValueList(),
            Mapping = analysis.Mapping with
            {
                Columns = columns
                    .Where(c => c.Field is not null)
                    .Select(c => new ColumnMapping(c.Header, c.Field!, FormatOf(c, analysis)))
                    .ToValueList(),
            },
        };

    // A format that was given stays, whatever the column turned out to hold.
    private static string? FormatOf(ColumnAnalysis column, ImportAnalysis analysis) =>
        column.Format
        ?? analysis.Mapping.Columns.FirstOrDefault(m => m.Header == column.Header)?.Format;
}
