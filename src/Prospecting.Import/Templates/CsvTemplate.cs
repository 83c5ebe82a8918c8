using System.Globalization;
using CsvHelper;
using Prospecting.Import.Mapping;
using Prospecting.Work;

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
        ["taxRegime"] = "Réel simplifié",
        ["currentProvider"] = "Cabinet Exemple",
        ["companyCreatedOn"] = "01/04/2012",
        ["sourceDetail"] = "Salon de l'habitat",
        ["turnover.currency"] = "EUR",
        ["turnover.year"] = "2025",
        ["businessTakenOver"] = "non",
        ["tags"] = "artisan; bois",
        ["website"] = "www.menuiserie.example",
        ["turnover"] = "125000,50",
        ["createdAt"] = "31/12/2025",
    };

    /// <summary>Writes the template: UTF-8 with its mark and semicolons, as French office programs open it.</summary>
    /// <param name="stream">Gets the file; left open.</param>
    /// <param name="culture">The language of the headers.</param>
    /// <param name="capabilities">What the host has beside prospects: with marketing there is a column for campaigns (SPEC P-12).</param>
    public static void Write(
        Stream stream,
        CultureInfo culture,
        HostCapabilities? capabilities = null
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        var options = new CsvWriterOptions
        {
            Separator = ';',
            NewLine = "\r\n",
            WriteByteOrderMark = true,
        };
        var columns = Columns(capabilities ?? HostCapabilities.None);
        using var writer = CsvWriter.Create(stream, options, leaveOpen: true);
        foreach (var field in columns)
        {
            writer.WriteField(field.Label.In(culture));
        }

        writer.EndRecord();
        foreach (var field in columns)
        {
            writer.WriteField(Example.GetValueOrDefault(field.Name, string.Empty));
        }

        writer.EndRecord();
    }

    // A template offers each thing once: "Nom", the company's own mobile and a second position would only raise questions.
    private static List<ImportField> Columns(HostCapabilities capabilities) =>
        [
            .. ImportField.All.Where(f =>
                f.Name is not ("displayName" or "mobile" or "latitude" or "longitude")
                && (f.Name != "campaign" || capabilities.Has(HostCapabilities.Marketing))
            ),
        ];
}
