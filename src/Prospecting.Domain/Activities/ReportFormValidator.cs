using Prospecting.Json;
using Prospecting.Results;
using Prospecting.Statuses;
using Prospecting.Texts;

namespace Prospecting.Activities;

/// <summary>Finds every fault of a form at once, each with its place.</summary>
public static class ReportFormValidator
{
    /// <summary>The most fields that a form may have.</summary>
    public const int MaxFields = 100;

    /// <summary>The most choices that a field may have.</summary>
    public const int MaxChoices = 200;

    /// <summary>Checks a form.</summary>
    /// <param name="form">The form.</param>
    /// <returns>All faults, in the order of their places; empty for a sound form.</returns>
    public static IReadOnlyList<Reason> Validate(ReportForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        List<Reason> faults = [];
        CheckCode(form.Key, JsonPlace.Root.Member("key"), faults);
        CheckLabel(form.Label, JsonPlace.Root, faults);
        var fields = JsonPlace.Root.Member("fields");
        if (form.Fields.Count == 0)
        {
            faults.Add(new Reason(ReportFormReasons.NoFields).At(fields.ToString()));
        }

        if (form.Fields.Count > MaxFields)
        {
            faults.Add(TooLarge(fields));
            return faults;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var i = 0; i < form.Fields.Count; i++)
        {
            var (field, place) = (form.Fields[i], fields.Item(i));
            Check(field.Code, field.Label, place, seen, faults);
            CheckType(field, place, faults);
        }

        return faults;
    }

    private static void CheckType(ReportField field, JsonPlace place, List<Reason> faults)
    {
        var choices = place.Member("choices");
        if (!Enum.IsDefined(field.Type))
        {
            faults.Add(
                new Reason(ReportFormReasons.UnknownType)
                    .At(place.Member("type").ToString())
                    .With("known", string.Join(", ", Enum.GetNames<ReportFieldType>()))
            );
        }
        else if (field.Type != ReportFieldType.Choice)
        {
            if (field.Choices.Count > 0)
            {
                faults.Add(new Reason(ReportFormReasons.IdleChoices).At(choices.ToString()));
            }
        }
        else if (field.Choices.Count == 0)
        {
            faults.Add(new Reason(ReportFormReasons.NoChoices).At(choices.ToString()));
        }
        else if (field.Choices.Count > MaxChoices)
        {
            faults.Add(TooLarge(choices));
        }
        else
        {
            HashSet<string> seen = new(StringComparer.Ordinal);
            for (var i = 0; i < field.Choices.Count; i++)
            {
                var (code, label) = field.Choices[i];
                Check(code, label, choices.Item(i), seen, faults);
            }
        }
    }

    private static void Check(
        string code,
        LocalizedText label,
        JsonPlace place,
        HashSet<string> seen,
        List<Reason> faults
    )
    {
        var at = place.Member("code");
        CheckCode(code, at, faults);
        if (!seen.Add(code))
        {
            faults.Add(
                new Reason(ReportFormReasons.Duplicate).At(at.ToString()).With("code", code)
            );
        }

        CheckLabel(label, place, faults);
    }

    private static void CheckCode(string code, JsonPlace place, List<Reason> faults)
    {
        if (!FaultList.IsCode(code))
        {
            faults.Add(
                new Reason(ReportFormReasons.BadCode)
                    .At(place.ToString())
                    .With("max", FaultList.MaxCodeLength)
            );
        }
    }

    private static void CheckLabel(LocalizedText label, JsonPlace place, List<Reason> faults)
    {
        var at = place.Member("label");
        CheckText(label.Fr, at.Member("fr"), faults);
        CheckText(label.En, at.Member("en"), faults);
    }

    private static void CheckText(string label, JsonPlace place, List<Reason> faults)
    {
        if (!WorkflowValidator.IsLabel(label))
        {
            faults.Add(
                new Reason(ReportFormReasons.BadLabel)
                    .At(place.ToString())
                    .With("max", WorkflowValidator.MaxLabelLength)
            );
        }
    }

    private static Reason TooLarge(JsonPlace place) =>
        new Reason(ReportFormReasons.TooLarge)
            .At(place.ToString())
            .With("maxFields", MaxFields)
            .With("maxChoices", MaxChoices);
}
