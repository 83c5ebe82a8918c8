namespace Prospecting.Import.Mapping;

/// <summary>That a column fills a field.</summary>
/// <param name="Header">The column's header, as the file has it.</param>
/// <param name="Field">The field's name; <c>custom.</c> and the code, label or alias of a field that the company has declared.</param>
/// <param name="Format">How its dates are written (a NodaTime pattern, with <c>|fr</c> or <c>|en</c> behind it for names of months); found out when left out.</param>
public sealed record ColumnMapping(string Header, string Field, string? Format = null)
{
    /// <summary>The field alone: a file without headers has a row of values in their place.</summary>
    public override string ToString() => $"column of {Field}";
}
