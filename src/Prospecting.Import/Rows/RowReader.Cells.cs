using System.Globalization;
using NodaTime;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.Geography;
using Prospecting.Import.Cells;
using Prospecting.Import.Sources;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;

namespace Prospecting.Import.Rows;

/// <content>The cells of a row, each as what its field asks for.</content>
internal sealed partial class RowReader
{
    /// <summary>The cells of one row, by field.</summary>
    private sealed class Cells(RowReader reader, RawRow row, RowDraft draft)
    {
        private const StringSplitOptions Tidy =
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

        private static readonly char[] UserMarks = [',', ';', '|', '\n', '\r'];

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
            Parsed(field, parse, (reason, text) => LeaveOut(field, text, reason.Code));

        public PhoneNumber? Phone(string field) =>
            Lenient(field, text => PhoneNumber.Parse(text, reader._options.Country));

        public GeoPosition? Position(string latitude, string longitude)
        {
            var (north, east) = (Text(latitude), Text(longitude));
            if (north is null || east is null)
            {
                // Half a position is none.
                LeaveOut(latitude, north, GeoReasons.Format);
                LeaveOut(longitude, east, GeoReasons.Format);
                return null;
            }

            var outcome = GeoPosition.Parse(north, east, string.Empty);
            foreach (var reason in outcome.Reasons)
            {
                var isNorth = reason.Pointer == "/latitude";
                LeaveOut(isNorth ? latitude : longitude, isNorth ? north : east, reason.Code);
            }

            return outcome.ValueOrDefault;
        }

        public T? Date<T>(string field, Func<LocalDateTime, T?> convert)
            where T : struct
        {
            if (Text(field) is not { } text)
            {
                return null;
            }

            // A column that was blank throughout the sample has no format yet: each of its cells then speaks for itself.
            var known = reader._dates.GetValueOrDefault(field);
            var dates =
                known ?? (reader._freeDates.Contains(field) ? DateReader.Find([text]) : null);
            if (dates?.Read(text) is { } local && convert(local) is { } value)
            {
                return value;
            }

            Fail(
                field,
                ImportReasons.Of(ImportReasons.DateFormat).With("format", known?.Format ?? "?")
            );
            return null;
        }

        private Money? Amount(string field)
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

        /// <summary>An amount with the currency and the year that columns of their own say.</summary>
        public Turnover? Turnover(string field)
        {
            if (Amount(field) is not { } amount)
            {
                return null;
            }

            var currency = Text(field + ".currency");
            return new Turnover(
                currency is null
                    ? amount
                    : amount with
                    {
                        Currency = CurrencyNames.CodeOf(currency),
                    },
                Year(field + ".year")
            );
        }

        /// <summary>A value of a catalogue by its code; as it stands while the company does without the catalogue (SPEC I-4, P-16).</summary>
        public string? Listed(string field)
        {
            if (
                Text(field) is not { } text
                || reader._background.CatalogOf(field) is not { } catalog
            )
            {
                return Text(field);
            }

            var match = catalog.Match(text);
            if (match.TryGet(out var item))
            {
                return item.Code;
            }

            Warn(field, ImportReasons.NotListed(text, match.Reasons[0]));
            return null;
        }

        public LocalDate? Day(string field) => Date(field, local => (LocalDate?)local.Date);

        public bool? YesNo(string field)
        {
            if (Text(field) is not { } text)
            {
                return null;
            }

            var answer = Texts.YesNo.Read(text);
            if (answer is null)
            {
                Warn(field, ImportReasons.Of(ImportReasons.YesNo).With("text", text));
            }

            return answer;
        }

        public UserId? User(string field) =>
            Text(field) is { } text && UserList(field, [text]) is [var user] ? user : null;

        public ValueList<UserId> UserList(string field) =>
            UserList(field, (Text(field) ?? string.Empty).Split(UserMarks, Tidy));

        public void Fail(string field, Reason reason) =>
            draft.Errors.Add(new RowIssue(row.Line, reader.HeaderOf(field), reason));

        public void Warn(string field, Reason reason) =>
            draft.Warnings.Add(new RowIssue(row.Line, reader.HeaderOf(field), reason));

        /// <summary>Says that a text is left out, if there is one.</summary>
        public void LeaveOut(string field, string? text, string why)
        {
            if (text is not null)
            {
                Warn(
                    field,
                    ImportReasons.Of(ImportReasons.ValueLeftOut).With("text", text).With("why", why)
                );
            }
        }

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

        private int? Year(string field)
        {
            if (Text(field) is not { } text)
            {
                return null;
            }

            if (
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && text.Length == 4
            )
            {
                return year;
            }

            Fail(field, ImportReasons.Of(ImportReasons.YearFormat).With("text", text));
            return null;
        }

        // A name is no code: whom it means, the host knows alone, and it did not say.
        private ValueList<UserId> UserList(string field, IEnumerable<string> texts)
        {
            List<UserId> users = [];
            foreach (var text in texts)
            {
                if (UserId.TryParse(text, out var user))
                {
                    users.Add(user);
                }
                else
                {
                    Warn(field, ImportReasons.Of(ImportReasons.UserUnknown).With("text", text));
                }
            }

            return users.ToValueList();
        }

        // The exporter puts one apostrophe before what a spreadsheet would take for a formula; here it falls away again.
        private static string Unescaped(string text) =>
            text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;
    }
}
