using NodaTime;
using Prospecting.Activities;
using Prospecting.Collections;
using Prospecting.Prospects;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Activities;

/// <summary>Short ways to activities and forms.</summary>
internal static class Planned
{
    public static readonly NewActivity Visit = new()
    {
        Type = ActivityTypes.Visit,
        Start = World.Start,
        End = World.Start + Duration.FromHours(1),
        Subject = "Visite de l'atelier",
        Details = "Voir la scie,\npuis le devis.",
    };

    /// <summary>One field of each type, text and choice required.</summary>
    public static readonly ReportForm Form = new()
    {
        Key = "visit-report",
        Label = new LocalizedText("Compte rendu", "Report"),
        Fields =
        [
            Field("summary", ReportFieldType.Text) with
            {
                IsRequired = true,
            },
            Field("budget", ReportFieldType.Number),
            Field("next-visit", ReportFieldType.Date),
            Field("interest", ReportFieldType.Choice) with
            {
                IsRequired = true,
                Choices = [Choice("high"), Choice("low")],
            },
            Field("decision-maker", ReportFieldType.YesNo),
        ],
    };

    public static readonly IReadOnlyDictionary<string, string?> Answers = Given(
        ("summary", "Très intéressé"),
        ("interest", "high")
    );

    public static ReportField Field(string code, ReportFieldType type) =>
        new()
        {
            Code = code,
            Label = LocalizedText.Same(code),
            Type = type,
        };

    public static ReportChoice Choice(string code) => new(code, LocalizedText.Same(code));

    public static ReportForm FormOf(params ReadOnlySpan<ReportField> fields) =>
        Form with
        {
            Fields = ValueList.Create(fields),
        };

    public static IReadOnlyDictionary<string, string?> Given(
        params ReadOnlySpan<(string Field, string? Value)> answers
    )
    {
        Dictionary<string, string?> given = new(StringComparer.Ordinal);
        foreach (var (field, value) in answers)
        {
            given[field] = value;
        }

        return given;
    }

    public static Activity New(NewActivity? activity = null, Prospect? prospect = null) =>
        Activity
            .Create(prospect ?? World.NewProspect("Forge"), activity ?? Visit, World.Context())
            .OrThrow();

    /// <summary>As a store would give it back: nothing pending.</summary>
    public static Activity Stored(Activity activity)
    {
        activity.AcceptCommit(activity.Version + 1);
        return Activity.FromSnapshot(activity.ToSnapshot());
    }

    public static Activity At(Instant start, Instant? end, WorkContext? context = null) =>
        Activity
            .Create(
                World.NewProspect("Forge"),
                new NewActivity
                {
                    Type = ActivityTypes.Call,
                    Start = start,
                    End = end,
                },
                context ?? World.Context()
            )
            .OrThrow();
}
