using NodaTime;
using NodaTime.TimeZones;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.Identifiers;
using Prospecting.Import.Analysis;
using Prospecting.Import.Cells;
using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Statuses;

namespace Prospecting.Import.Rows;

/// <summary>Reads the cells of a row into fields: every fault noted, none thrown.</summary>
internal sealed class RowReader
{
    private const int MaxKeptText = 200;

    private readonly ImportAnalysis _analysis;
    private readonly ImportOptions _options;
    private readonly CompiledWorkflow _workflow;
    private readonly Dictionary<string, (int Index, string Header)> _columns = new(
        StringComparer.Ordinal
    );
    private readonly DateReader? _dates;
    private readonly bool _datesAreFree;
    private readonly AmountReader _amounts;

    public RowReader(ImportAnalysis analysis, ImportOptions options, CompiledWorkflow workflow)
    {
        (_analysis, _options, _workflow) = (analysis, options, workflow);
        for (var i = 0; i < analysis.Columns.Count; i++)
        {
            if (analysis.Columns[i].Field is { } field)
            {
                _columns[field] = (i, analysis.Columns[i].Header);
            }
        }

        var format = analysis.Mapping.Columns.FirstOrDefault(c => c.Field == "createdAt")?.Format;
        _dates = format is null ? null : DateReader.Of(format);
        _datesAreFree = analysis.Columns.Any(c => c is { Field: "createdAt", Filled: 0 });
        _amounts = new AmountReader(analysis.DecimalMark);
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
        draft = draft with
        {
            Reference = cells.Text("reference"),
            CreatedAt = ReadCreatedAt(cells),
            Details = ReadDetails(cells),
            Address = ReadAddress(cells),
        };
        draft = WithStatus(draft, cells);
        return WithPerson(draft, cells);
    }

    private static ProspectDetails ReadDetails(Cells cells) =>
        new()
        {
            DisplayName = cells.Text("displayName"),
            LegalName = cells.Text("legalName"),
            LegalForm = cells.Text("legalForm"),
            Siren = cells.Parsed("siren", Siren.Parse),
            Siret = cells.Parsed("siret", Siret.Parse),
            VatNumber = cells.Parsed("vatNumber", VatNumber.Parse),
            ActivityCode = cells.Text("activityCode"),
            Industry = cells.Text("industry"),
            Email = cells.Parsed("email", EmailAddress.Parse),
            Phone = cells.Phone("phone"),
            Mobile = cells.Phone("mobile"),
            Website = cells.Lenient("website", Website.Parse),
            Source = cells.Text("source"),
            Owner = cells.Text("owner"),
            AnnualTurnover = cells.Amount("turnover"),
            Comment = cells.Text("comment"),
        };

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

    private Instant? ReadCreatedAt(Cells cells)
    {
        if (cells.Text("createdAt") is not { } text)
        {
            return null;
        }

        // A column that was blank throughout the sample has no format yet: each of its cells then speaks for itself.
        var reader = _dates ?? (_datesAreFree ? DateReader.Find([text]) : null);
        if (reader?.Read(text) is { } local && InstantOf(local) is { } instant)
        {
            return instant;
        }

        cells.Fail(
            "createdAt",
            ImportReasons.Of(ImportReasons.DateFormat).With("format", _dates?.Format ?? "?")
        );
        return null;
    }

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

        if (_workflow.StatusNamed(text) is { Category: not StatusCategory.Converted } status)
        {
            return draft with { Status = status.Code };
        }

        cells.Warn(
            "status",
            ImportReasons
                .Of(ImportReasons.StatusUnknown)
                .With("text", text)
                .With("used", _workflow.Initial.Code)
        );
        return draft with { UnknownStatus = Kept(text) };
    }

    // History is for ever: what it keeps of a stranger's file is short and printable.
    private static string Kept(string text) =>
        string.Concat(
            text.Take(MaxKeptText).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)
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
        };
        var hasName = person.FirstName is not null || person.LastName is not null;
        var hasCompany =
            draft.Details.DisplayName is not null || draft.Details.LegalName is not null;
        if (hasName && hasCompany)
        {
            return draft with { Contact = person, ContactRole = cells.Text("contact.role") };
        }

        if (hasCompany)
        {
            WarnOfLostPerson(draft, person, cells);
        }

        var details = draft.Details with
        {
            Email = draft.Details.Email ?? person.Email,
            Phone = draft.Details.Phone ?? person.Phone,
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

    // A contact needs a name; what cannot go to the company either is left out, and said.
    private static void WarnOfLostPerson(RowDraft draft, NewContact person, Cells cells)
    {
        (string Field, bool IsLost)[] values =
        [
            ("contact.title", person.Title is not null),
            ("contact.role", cells.Text("contact.role") is not null),
            ("contact.email", person.Email is not null && draft.Details.Email is not null),
            ("contact.phone", person.Phone is not null && draft.Details.Phone is not null),
            ("contact.mobile", person.Mobile is not null && draft.Details.Mobile is not null),
        ];
        foreach (var (field, _) in values.Where(v => v.IsLost))
        {
            cells.Warn(
                field,
                ImportReasons
                    .Of(ImportReasons.ValueLeftOut)
                    .With("text", cells.Text(field))
                    .With("why", ContactReasons.NameMissing)
            );
        }
    }

    /// <summary>The cells of one row, by field.</summary>
    private sealed class Cells(RowReader reader, RawRow row, RowDraft draft)
    {
        public string? Text(string field)
        {
            if (!reader._columns.TryGetValue(field, out var column))
            {
                return null;
            }

            var text = row.Cells[column.Index].Trim();
            return text.Length == 0 ? null : Unescaped(text);
        }

        public T? Parsed<T>(string field, Func<string?, Outcome<T>> parse)
            where T : class => Parsed(field, parse, (reason, _) => Fail(field, reason));

        public T? Lenient<T>(string field, Func<string?, Outcome<T>> parse)
            where T : class =>
            Parsed(
                field,
                parse,
                (reason, text) =>
                    Warn(
                        field,
                        ImportReasons
                            .Of(ImportReasons.ValueLeftOut)
                            .With("text", text)
                            .With("why", reason.Code)
                    )
            );

        public PhoneNumber? Phone(string field) =>
            Lenient(field, text => PhoneNumber.Parse(text, reader._options.Country));

        public Money? Amount(string field)
        {
            if (Text(field) is not { } text)
            {
                return null;
            }

            if (reader._amounts.Read(text) is { } amount)
            {
                return Money.Of(amount, reader._options.Currency);
            }

            Fail(
                field,
                ImportReasons
                    .Of(ImportReasons.AmountFormat)
                    .With("mark", reader._analysis.DecimalMark)
            );
            return null;
        }

        public void Fail(string field, Reason reason) =>
            draft.Errors.Add(new RowIssue(row.Line, reader.HeaderOf(field), reason));

        public void Warn(string field, Reason reason) =>
            draft.Warnings.Add(new RowIssue(row.Line, reader.HeaderOf(field), reason));

        private T? Parsed<T>(
            string field,
            Func<string?, Outcome<T>> parse,
            Action<Reason, string> onFault
        )
            where T : class
        {
            if (Text(field) is not { } text)
            {
                return null;
            }

            var outcome = parse(text);
            if (outcome.TryGet(out var value))
            {
                return value;
            }

            onFault(outcome.Reasons[0], text);
            return null;
        }

        // The exporter puts one apostrophe before what a spreadsheet would take for a formula; here it falls away again.
        private static string Unescaped(string text) =>
            text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;
    }
}
