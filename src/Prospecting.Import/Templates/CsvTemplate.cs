using System.Globalization;
using CsvHelper;
using Prospecting.Import.Mapping;

namespace Prospecting.Import.Templates;

/// <summary>The file that people fill in: every column the import knows, with one example row (SPEC I-1).</summary>
public static class CsvTemplate
{
    private static readonly Dictionary<string, string> Example = new(StringComparer.Ordinal)
    {
        ["reference"] = "P-0001",
        ["legalName"] = "Menuiserie Exemple",
        ["legalForm"] = "SARL",
        ["industry"] = "Menuiserie",
        ["contact.title"] = "Mme",
        ["contact.firstName"] = "Camille",
        ["contact.lastName"] = "Exemple",
        ["contact.function"] = "Gérante",
        ["contact.role"] = "Décisionnaire",
        ["contact.email"] = "camille@menuiserie.example",
        ["contact.mobile"] = "06 39 98 00 01",
        ["contact.homePhone"] = "04 65 71 00 01",
        ["contact.birthDate"] = "29/02/1984",
        ["phone"] = "01 99 00 00 01",
        ["address.street"] = "1 rue de l'Exemple",
        ["address.postalCode"] = "01000",
        ["address.city"] = "Bourg-en-Bresse",
        ["address.country"] = "FR",
        ["address.latitude"] = "46,2052",
        ["address.longitude"] = "5,2255",
        ["website"] = "www.menuiserie.example",
        ["turnover"] = "125000,50",
        ["createdAt"] = "31/12/2025",
    };

    /// <summary>Writes the template: UTF-8 with its mark and semicolons, as French office programs open it.</summary>
    /// <param name="stream">Gets the file; left open.</param>
    /// <param name="culture">The language of the headers.</param>
    public static void Write(Stream stream, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var options = new CsvWriterOptions
        {
            Separator = ';',
            NewLine = "\r\n",
            WriteByteOrderMark = true,
        };
        using var writer = CsvWriter.Create(stream, options, leaveOpen: true);
        foreach (var field in Columns)
        {
            writer.WriteField(field.Label.In(culture));
        }

        writer.EndRecord();
        foreach (var field in Columns)
        {
            writer.WriteField(Example.GetValueOrDefault(field.Name, string.Empty));
        }

        writer.EndRecord();
    }

    // A template offers each thing once: "Nom" and the company's own mobile would only raise questions.
    private static IEnumerable<ImportField> Columns =>
        ImportField.All.Where(f => f.Name is not ("displayName" or "mobile"));
}
