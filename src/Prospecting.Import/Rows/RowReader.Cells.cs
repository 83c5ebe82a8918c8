using NodaTime;
using Prospecting.Channels;
using Prospecting.Geography;
using Prospecting.Import.Cells;
using Prospecting.Import.Sources;
using Prospecting.Prospects;
using Prospecting.Results;

namespace Prospecting.Import.Rows;

/// <content>The cells of a row, each as what its field asks for.</content>
internal sealed partial class RowReader
{
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

        // The exporter puts one apostrophe before what a spreadsheet would take for a formula; here it falls away again.
        private static string Unescaped(string text) =>
            text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;
    }
}
