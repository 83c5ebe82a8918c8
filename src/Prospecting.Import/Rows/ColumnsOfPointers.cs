using Prospecting.Import.Mapping;
using Prospecting.Prospects;
using Prospecting.Results;

namespace Prospecting.Import.Rows;

/// <summary>Finds the column that a refusal of the domain is about.</summary>
internal static class ColumnsOfPointers
{
    /// <summary>The header of the column; <see langword="null"/> when it is about none.</summary>
    public static string? HeaderOf(Reason reason, RowReader reader) =>
        FieldsOf(reason).Select(reader.HeaderOf).FirstOrDefault(header => header is not null);

    // The likeliest first. Without any name the fault is at the column that should have one: the prospect's, the company's, else the person's.
    private static string[] FieldsOf(Reason reason) =>
        (reason.Pointer ?? string.Empty).Trim('/').Split('/') switch
        {
            [""] => [],
            ["displayName"] => ["displayName", "legalName", "contact.lastName"],
            ["title" or "firstName" or "lastName"] of => ["contact." + of[0]],
            ["annualTurnover"] => TurnoverFields("turnover", reason.Code),
            ["forecastTurnover"] => TurnoverFields("forecastTurnover", reason.Code),
            ["position", ..] => ["latitude", "longitude"],
            ["references", ..] => ["reference"],
            ["tags", ..] => ["tags"],
            ["contacts"] => ["contact.lastName", "contact.firstName"],
            ["contact" or "contacts", .., var field] => ["contact." + field],
            ["addresses"] => ["address.street", "address.city"],
            ["addresses", .., "position", _] or ["addresses", .., "position"] =>
            [
                "address.latitude",
                "address.longitude",
            ],
            ["addresses", .., var field] => ["address." + field],
            ["custom", var code] => [CustomColumns.NameOf(code)],
            [var field] => [field, "contact." + field],
            _ => [],
        };

    private static string[] TurnoverFields(string field, string code) =>
        code switch
        {
            ProspectReasons.Currency => [field + ".currency", field],
            ProspectReasons.Year => [field + ".year", field],
            _ => [field],
        };
}
