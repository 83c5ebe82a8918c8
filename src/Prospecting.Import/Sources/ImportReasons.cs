using System.Resources;
using Prospecting.Results;

namespace Prospecting.Import.Sources;

/// <summary>Codes of what can be wrong with a file, a row or a cell.</summary>
public static class ImportReasons
{
    /// <summary>There is no such file.</summary>
    public const string FileMissing = "import.file-missing";

    /// <summary>The path is a folder.</summary>
    public const string FileIsFolder = "import.file-is-folder";

    /// <summary>The file cannot be opened.</summary>
    public const string FileUnreadable = "import.file-unreadable";

    /// <summary>The file has no text.</summary>
    public const string FileEmpty = "import.file-empty";

    /// <summary>The file is not text.</summary>
    public const string FileBinary = "import.file-binary";

    /// <summary>The file is a spreadsheet workbook.</summary>
    public const string FileIsWorkbook = "import.file-is-workbook";

    /// <summary>The file is a web page or XML.</summary>
    public const string FileIsMarkup = "import.file-is-markup";

    /// <summary>No header is known.</summary>
    public const string NoKnownColumn = "import.no-known-column";

    /// <summary>Two columns have the same header.</summary>
    public const string DuplicateHeader = "import.duplicate-header";

    /// <summary>The mapping names a header that the file does not have.</summary>
    public const string MappingUnknownHeader = "mapping.unknown-header";

    /// <summary>The mapping names a field that there is not.</summary>
    public const string MappingUnknownField = "mapping.unknown-field";

    /// <summary>The mapping fills one field from two columns.</summary>
    public const string MappingFieldTwice = "mapping.field-twice";

    /// <summary>The mapping is not JSON of the format.</summary>
    public const string MappingMalformed = "mapping.malformed";

    /// <summary>A row has more cells than the header.</summary>
    public const string TooManyCells = "row.too-many-cells";

    /// <summary>A row has fewer cells than the header.</summary>
    public const string TooFewCells = "row.too-few-cells";

    /// <summary>A quote was not closed; the row was read as it stands on its line.</summary>
    public const string QuoteRecovered = "row.quote-recovered";

    /// <summary>A record is longer than the limit: most likely a quote that is never closed.</summary>
    public const string RecordTooLong = "row.record-too-long";

    /// <summary>A cell is not a date of the column's format.</summary>
    public const string DateFormat = "cell.date";

    /// <summary>A cell is not an amount.</summary>
    public const string AmountFormat = "cell.amount";

    /// <summary>A country is not known.</summary>
    public const string CountryUnknown = "cell.country-unknown";

    /// <summary>A status is not one of the workflow; the row came in with the initial one.</summary>
    public const string StatusUnknown = "cell.status-unknown";

    /// <summary>The catalogue, or the list of choices, has no such value; the row came in without it.</summary>
    public const string ChoiceUnknown = "cell.choice-unknown";

    /// <summary>A cell is neither yes nor no; the row came in without it.</summary>
    public const string YesNo = "cell.yes-no";

    /// <summary>A cell is not a year.</summary>
    public const string YearFormat = "cell.year";

    /// <summary>A cell is not the code of a user; the row came in without it.</summary>
    public const string UserUnknown = "cell.user-unknown";

    /// <summary>A value could not be read and was left out.</summary>
    public const string ValueLeftOut = "cell.left-out";

    /// <summary>It is kept of contacts alone, and the row gives a prospect without one.</summary>
    public const string OfContactsAlone = "cell.of-contacts-alone";

    /// <summary>The row's reference is known and its values are others than those of the existing record.</summary>
    public const string ReferenceKnown = "row.reference-known";

    /// <summary>The row is likely a duplicate of a record.</summary>
    public const string LikelyDuplicate = "row.likely-duplicate";

    static ImportReasons() =>
        ReasonCatalog.Register(
            new ResourceManager(
                "Prospecting.Import.Sources.ImportReasonTexts",
                typeof(ImportReasons).Assembly
            )
        );

    /// <summary>A reason with one of these codes.</summary>
    /// <param name="code">The code.</param>
    public static Reason Of(string code) => new(code);

    /// <summary>That a text is none of what is listed (SPEC I-4): why, and what it may have meant.</summary>
    internal static Reason NotListed(string text, Reason why) =>
        Of(ChoiceUnknown).FixedBy(why.Fix).With("text", text).With("why", why.Code);
}
