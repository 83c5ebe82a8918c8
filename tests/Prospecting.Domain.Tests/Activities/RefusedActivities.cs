using Prospecting.Activities;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Geography;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Activities;

/// <summary>Real refusals of activities, their reports and their places, by code.</summary>
internal static class RefusedActivities
{
    private static readonly GeoPosition Forge = GeoPosition.Of(48.8566, 2.3522).OrThrow();

    public static IReadOnlyDictionary<string, Func<IEnumerable<Reason>>> All { get; } =
        new Dictionary<string, Func<IEnumerable<Reason>>>(StringComparer.Ordinal)
        {
            [ActivityReasons.TypeFormat] = () => Made(Planned.Visit with { Type = "Salon !" }),
            [ActivityReasons.EndBeforeStart] = () =>
                Made(Planned.Visit with { End = World.Start.PlusTicks(-1) }),
            [ActivityReasons.TooManyParticipants] = () =>
                Made(
                    Planned.Visit with
                    {
                        Participants =
                        [
                            .. Enumerable
                                .Range(1, 101)
                                .Select(i => new ContactId(new Guid(i, 0, 0, new byte[8]))),
                        ],
                    }
                ),
            [ActivityReasons.NotAVisit] = () =>
                Planned
                    .New(Planned.Visit with { Type = ActivityTypes.Call })
                    .CheckIn(Forge, 5, Forge, World.Context())
                    .Reasons,
            [ActivityReasons.CheckedIn] = ChangeChecked,
            [VisitReasons.Accuracy] = () => VisitCheck.Of(Forge, -1, Forge, World.Start).Reasons,
            [VisitReasons.NoPosition] = () => Unknown(5, null),
            [VisitReasons.TooInaccurate] = () => Unknown(5000, Forge),
            [ReportReasons.AnswerMissing] = () => Reported("summary", ""),
            [ReportReasons.UnknownField] = () => Reported("x", "y"),
            [ReportReasons.Number] = () => Reported("budget", "x"),
            [ReportReasons.Date] = () => Reported("next-visit", "x"),
            [ReportReasons.Choice] = () => Reported("interest", "x"),
            [ReportReasons.YesNo] = () => Reported("decision-maker", "x"),
            [ReportFormReasons.BadCode] = () => Faults(Planned.Form with { Key = "" }),
            [ReportFormReasons.BadLabel] = () =>
                Faults(Planned.Form with { Label = LocalizedText.Same(" ") }),
            [ReportFormReasons.Duplicate] = () =>
                Faults(
                    Planned.FormOf(
                        Planned.Field("a", ReportFieldType.Text),
                        Planned.Field("a", ReportFieldType.Text)
                    )
                ),
            [ReportFormReasons.NoFields] = () => Faults(Planned.FormOf()),
            [ReportFormReasons.TooLarge] = () =>
                Faults(
                    Planned.Form with
                    {
                        Fields =
                        [
                            .. Enumerable
                                .Range(0, 101)
                                .Select(i => Planned.Field($"f{i}", ReportFieldType.Text)),
                        ],
                    }
                ),
            [ReportFormReasons.UnknownType] = () =>
                Faults(Planned.FormOf(Planned.Field("a", (ReportFieldType)9))),
            [ReportFormReasons.NoChoices] = () =>
                Faults(Planned.FormOf(Planned.Field("a", ReportFieldType.Choice))),
            [ReportFormReasons.IdleChoices] = () =>
                Faults(
                    Planned.FormOf(
                        Planned.Field("a", ReportFieldType.Text) with
                        {
                            Choices = [Planned.Choice("x")],
                        }
                    )
                ),
        };

    private static ValueList<Reason> Made(NewActivity activity) =>
        Activity.Create(World.NewProspect("Forge"), activity, World.Context()).Reasons;

    private static ValueList<Reason> Reported(string field, string answer) =>
        Planned
            .New()
            .Report(
                Planned.Form,
                new Dictionary<string, string?>(Planned.Answers, StringComparer.Ordinal)
                {
                    [field] = answer,
                },
                World.Context()
            )
            .Reasons;

    private static IReadOnlyList<Reason> Faults(ReportForm form) =>
        ReportFormValidator.Validate(form);

    private static IReadOnlyList<Reason> Unknown(double accuracy, GeoPosition? prospect) =>
        [VisitCheck.Of(Forge, accuracy, prospect, World.Start).OrThrow().WhyUnknown!];

    private static ValueList<Reason> ChangeChecked()
    {
        var prospect = World.NewProspect("Forge");
        var activity = Planned.New(prospect: prospect);
        activity.CheckIn(Forge, 5, Forge, World.Context()).OrThrow();
        return activity
            .Change(Planned.Visit with { Type = ActivityTypes.Call }, prospect, World.Context())
            .Reasons;
    }
}
