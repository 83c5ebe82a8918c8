using System.Globalization;
using NodaTime.Text;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Activities;

/// <summary>Reads answers against a form: what fits in its one canonical writing, and all that does not fit at once.</summary>
internal static class ReportAnswers
{
    private const int MaxTextLength = 4000;

    // What a decimal holds without rounding.
    private const int MaxDigits = 28;

    // A caller that sends nonsense learns of so many fields that there are not, and no more.
    private const int MaxUnknown = 100;

    /// <summary>The answers in the order of the form, those that are blank left out.</summary>
    public static List<ReportAnswer> Read(
        ReportForm form,
        IReadOnlyDictionary<string, string?> answers,
        List<Reason> reasons
    )
    {
        List<ReportAnswer> read = [];
        foreach (var field in form.Fields)
        {
            var typed = answers.GetValueOrDefault(field.Code);
            if (string.IsNullOrWhiteSpace(typed))
            {
                NoteMissing(field, reasons);
                continue;
            }

            var faults = reasons.Count;
            if (Canonical(field, typed.Trim(), reasons) is { } value)
            {
                read.Add(new ReportAnswer(field.Code, value));
            }
            else if (reasons.Count == faults)
            {
                // Invisible characters alone are no answer either.
                NoteMissing(field, reasons);
            }
        }

        NoteUnknown(form, answers, reasons);
        return read;
    }

    private static void NoteMissing(ReportField field, List<Reason> reasons)
    {
        if (field.IsRequired)
        {
            reasons.Add(Wrong(ReportReasons.AnswerMissing, field));
        }
    }

    // What is sent under a name that the form does not have may be anything, so the pointer does not repeat the name.
    private static void NoteUnknown(
        ReportForm form,
        IReadOnlyDictionary<string, string?> answers,
        List<Reason> reasons
    )
    {
        var known = form.Fields.Select(f => f.Code).ToHashSet(StringComparer.Ordinal);
        reasons.AddRange(
            answers
                .Keys.Where(k => !known.Contains(k))
                .Order(StringComparer.Ordinal)
                .Take(MaxUnknown)
                .Select(k =>
                    new Reason(ReportReasons.UnknownField)
                        .At("/answers")
                        .With("field", k)
                        .FixedBy(DidYouMean.Among(k, known))
                )
        );
    }

    private static string? Canonical(ReportField field, string typed, List<Reason> reasons) =>
        field.Type switch
        {
            ReportFieldType.Text => new TextRule(
                PointerOf(field),
                MaxTextLength,
                AllowsLines: true
            ).Clean(typed, reasons),
            ReportFieldType.Number => Number(typed)
                ?? Refused(Wrong(ReportReasons.Number, field).With("max", MaxDigits), reasons),
            ReportFieldType.Date => Date(typed)
                ?? Refused(Wrong(ReportReasons.Date, field), reasons),
            ReportFieldType.Choice => Choice(field, typed, reasons),
            ReportFieldType.YesNo => YesNo(typed)
                ?? Refused(Wrong(ReportReasons.YesNo, field), reasons),
            _ => throw new ArgumentOutOfRangeException(
                nameof(field),
                field.Type,
                "There is no such type."
            ),
        };

    // No separators of thousands: 1,234 cannot be told from 1.234. Of the characters, because parsing passes over zeros at the end (U+0000).
    private static string? Number(string typed)
    {
        var isNumber =
            typed.Length <= MaxDigits + 2
            && typed.Count(char.IsAsciiDigit) <= MaxDigits
            && typed.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '.' or ',');
        return
            isNumber
            && decimal.TryParse(
                typed.Replace(',', '.'),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            ? number == 0
                ? "0"
                : number.ToString("0.############################", CultureInfo.InvariantCulture)
            : null;
    }

    private static string? Date(string typed)
    {
        var parsed = LocalDatePattern.Iso.Parse(typed);
        return parsed.Success && parsed.Value.Year >= 1
            ? LocalDatePattern.Iso.Format(parsed.Value)
            : null;
    }

    private static string? Choice(ReportField field, string typed, List<Reason> reasons)
    {
        var codes = field.Choices.Select(c => c.Code).ToList();
        return codes.Contains(typed, StringComparer.Ordinal)
            ? typed
            : Refused(
                Wrong(ReportReasons.Choice, field)
                    .With("choices", string.Join(", ", codes))
                    .FixedBy(DidYouMean.Among(typed, codes)),
                reasons
            );
    }

    private static string? YesNo(string typed) =>
        typed.ToLowerInvariant() switch
        {
            "yes" or "true" => "yes",
            "no" or "false" => "no",
            _ => null,
        };

    private static string? Refused(Reason reason, List<Reason> reasons)
    {
        reasons.Add(reason);
        return null;
    }

    private static Reason Wrong(string code, ReportField field) =>
        new Reason(code).At(PointerOf(field)).With("field", field.Code);

    // Codes hold nothing that a pointer would have to escape.
    private static string PointerOf(ReportField field) => "/answers/" + field.Code;
}
