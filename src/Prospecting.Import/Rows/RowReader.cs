using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Import.Analysis;
using Prospecting.Import.Cells;
using Prospecting.Import.Execution;
using Prospecting.Import.Mapping;
using Prospecting.Import.Sources;
using Prospecting.Prospects;
using Prospecting.Statuses;

namespace Prospecting.Import.Rows;

/// <summary>Reads the cells of a row into fields: every fault noted, none thrown.</summary>
internal sealed partial class RowReader
{
    private const int MaxKeptText = 200;

    private readonly ImportAnalysis _analysis;
    private readonly ImportOptions _options;
    private readonly ImportBackground _background;
    private readonly Dictionary<string, (int Index, string Header)> _columns = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, DateReader?> _dates;
    private readonly HashSet<string> _freeDates;
    private readonly AmountReader _amounts;
    private readonly CustomColumn[] _custom;

    public RowReader(ImportAnalysis analysis, ImportOptions options, ImportBackground background)
    {
        (_analysis, _options, _background) = (analysis, options, background);
        for (var i = 0; i < analysis.Columns.Count; i++)
        {
            if (analysis.Columns[i].Field is { } field)
            {
                _columns[field] = (i, analysis.Columns[i].Header);
            }
        }

        _dates = analysis
            .Mapping.Columns.Where(c => c.Format is not null)
            .ToDictionary(c => c.Field, c => DateReader.Of(c.Format!), StringComparer.Ordinal);
        _freeDates = analysis
            .Columns.Where(c => c is { Kind: CellKind.Date, Filled: 0 })
            .Select(c => c.Field!)
            .ToHashSet(StringComparer.Ordinal);
        _amounts = new AmountReader(analysis.DecimalMark);
        _custom =
        [
            .. analysis
                .Columns.Where(c => c.Field is { } field && CustomColumns.Is(field))
                .Select(c => CustomColumn.Of(c, background.CustomFields)),
        ];
    }

    /// <summary>The header of the column that fills a field, if one does.</summary>
    public string? HeaderOf(string field) =>
        _columns.TryGetValue(field, out var column) ? column.Header : null;

    public RowDraft Read(RawRow row)
    {
        var draft = new RowDraft(row.Line);
        if (row.Warning is { } warning)
        {
            draft.Warnings.Add(new RowIssue(row.Line, null, warning));
        }

        var expected = _analysis.Columns.Count;
        var isWhole = row.Cells.Count == expected || row.Cells.Count == _analysis.RowLength;
        if (!isWhole || row.Cells.Skip(expected).Any(c => !string.IsNullOrWhiteSpace(c)))
        {
            var code =
                row.Cells.Count < expected ? ImportReasons.TooFewCells : ImportReasons.TooManyCells;
            draft.Errors.Add(
                new RowIssue(
                    row.Line,
                    null,
                    ImportReasons.Of(code).With("cells", row.Cells.Count).With("expected", expected)
                )
            );
            return draft;
        }

        var cells = new Cells(this, row, draft);
        var address = ReadAddress(cells);
        draft = draft with
        {
            Reference = cells.Text("reference"),
            CreatedAt = ReadCreatedAt(cells),
            Details = ReadDetails(cells, address?.Position),
            Address = address,
        };
        draft = WithStatus(draft, cells);
        return WithPerson(draft, cells);
    }

    private PostalAddress? ReadAddress(Cells cells)
    {
        var address = new PostalAddress
        {
            Street = cells.Text("address.street"),
            Line2 = cells.Text("address.line2"),
            PostalCode = cells.Text("address.postalCode"),
            City = cells.Text("address.city"),
            Region = cells.Text("address.region"),
            Country = _options.Country,
            Position = cells.Position("address.latitude", "address.longitude"),
        };
        if (cells.Text("address.country") is { } country)
        {
            if (CountryNames.CodeOf(country) is { } code)
            {
                address = address with { Country = code };
            }
            else
            {
                cells.Warn(
                    "address.country",
                    ImportReasons
                        .Of(ImportReasons.CountryUnknown)
                        .With("text", country)
                        .With("used", _options.Country)
                );
            }
        }

        return address.IsBlank ? null : address;
    }

    private Instant? ReadCreatedAt(Cells cells) => cells.Date("createdAt", InstantOf);

    private Instant? InstantOf(LocalDateTime local)
    {
        try
        {
            return local.InZone(_options.Zone, Resolvers.LenientResolver).ToInstant();
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentException)
        {
            // The last evening of the year 9999 lies, west of Greenwich, beyond what an instant can be.
            return null;
        }
    }

    // SPEC I-4: a status that the workflow does not know, or that can only be reached by converting, is kept as text.
    private RowDraft WithStatus(RowDraft draft, Cells cells)
    {
        if (cells.Text("status") is not { } text)
        {
            return draft;
        }

        if (
            _background.Workflow.StatusNamed(text) is
            { Category: not StatusCategory.Converted } status
        )
        {
            return draft with { Status = status.Code };
        }

        cells.Warn(
            "status",
            ImportReasons
                .Of(ImportReasons.StatusUnknown)
                .With("text", text)
                .With("used", _background.Workflow.Initial.Code)
        );
        return draft with { UnknownStatus = Kept(text) };
    }

    // History is for ever: what it keeps of a stranger's file is short and printable.
    private static string Kept(string text) =>
        string.Concat(text.Take(MaxKeptText).Select(c => IsPrintable(c) ? c : ' '));

    private static bool IsPrintable(char c) =>
        char.GetUnicodeCategory(c)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
            );

    // A row without a company is a person; a row with one has the person as its contact, if he has a name.
    private static RowDraft WithPerson(RowDraft draft, Cells cells)
    {
        var person = new NewContact
        {
            Title = cells.Text("contact.title"),
            FirstName = cells.Text("contact.firstName"),
            LastName = cells.Text("contact.lastName"),
            Email = cells.Parsed("contact.email", EmailAddress.Parse),
            Phone = cells.Phone("contact.phone"),
            Mobile = cells.Phone("contact.mobile"),
            HomePhone = cells.Phone("contact.homePhone"),
            Function = cells.Text("contact.function"),
            BirthDate = cells.Date("contact.birthDate", local => (LocalDate?)local.Date),
        };
        var hasName = person.FirstName is not null || person.LastName is not null;
        var hasCompany =
            draft.Details.DisplayName is not null || draft.Details.LegalName is not null;
        if (hasName && hasCompany)
        {
            return draft with { Contact = person, ContactRole = cells.Text("contact.role") };
        }

        WarnOfLostPerson(draft, person, hasCompany, cells);
        var details = draft.Details with
        {
            Email = draft.Details.Email ?? person.Email,
            // Where a person lives is where his telephone rings; a company is not called at the home of somebody without a name.
            Phone = draft.Details.Phone ?? person.Phone ?? (hasCompany ? null : person.HomePhone),
            Mobile = draft.Details.Mobile ?? person.Mobile,
        };
        return draft with
        {
            Details = hasCompany
                ? details
                : details with
                {
                    Kind = ProspectKind.Person,
                    Title = person.Title,
                    FirstName = person.FirstName,
                    LastName = person.LastName,
                },
        };
    }

    // There is no contact: what can go to the prospect neither is left out, and said.
    private static void WarnOfLostPerson(
        RowDraft draft,
        NewContact person,
        bool hasCompany,
        Cells cells
    )
    {
        var phoneIsTaken = draft.Details.Phone is not null;
        (string Field, bool IsLost)[] values =
        [
            ("contact.title", hasCompany && person.Title is not null),
            ("contact.function", person.Function is not null),
            ("contact.role", cells.Text("contact.role") is not null),
            ("contact.birthDate", person.BirthDate is not null),
            ("contact.email", person.Email is not null && draft.Details.Email is not null),
            ("contact.phone", person.Phone is not null && phoneIsTaken),
            ("contact.mobile", person.Mobile is not null && draft.Details.Mobile is not null),
            (
                "contact.homePhone",
                person.HomePhone is not null
                    && (hasCompany || phoneIsTaken || person.Phone is not null)
            ),
        ];
        foreach (var (field, _) in values.Where(v => v.IsLost))
        {
            if (hasCompany)
            {
                cells.LeaveOut(field, cells.Text(field), ContactReasons.NameMissing);
            }
            else
            {
                cells.Warn(
                    field,
                    ImportReasons.Of(ImportReasons.OfContactsAlone).With("text", cells.Text(field))
                );
            }
        }
    }
}
