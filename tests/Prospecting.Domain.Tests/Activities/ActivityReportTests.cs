using FsCheck.Fluent;
using NodaTime;
using Prospecting.Activities;
using Prospecting.Scopes;
using Prospecting.Testing.Clock;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Activities;

[Rule("T-5")]
public sealed class ActivityReportTests
{
    [Fact]
    public void Answers_are_kept_by_code_in_the_order_of_the_form_with_who_and_when()
    {
        var activity = Planned.Stored(Planned.New());
        var later = World.Start + Duration.FromHours(2);
        var bruno = Scope.ForUser(new UserId("bruno"), World.Paris);
        activity
            .Report(
                Planned.Form,
                Planned.Given(
                    ("interest", "low"),
                    ("decision-maker", "TRUE"),
                    ("next-visit", "2026-04-01"),
                    ("budget", " 1234,50 "),
                    ("summary", " Très\nintéressé ")
                ),
                World.Context(bruno, new FakeClock(later))
            )
            .OrThrow();
        activity.LastReport.ShouldBe(
            new ActivityReport(
                "visit-report",
                [
                    new("summary", "Très\nintéressé"),
                    new("budget", "1234.5"),
                    new("next-visit", "2026-04-01"),
                    new("interest", "low"),
                    new("decision-maker", "yes"),
                ],
                later,
                new UserId("bruno")
            )
        );
        activity.PendingEvents.ShouldBe([
            new ActivityReported(
                activity.Id.Value,
                activity.Prospect.Value,
                "visit",
                "visit-report"
            ),
        ]);
    }

    [Fact]
    public void Wrong_answers_are_refused_with_all_reasons_and_nothing_is_kept()
    {
        var activity = Planned.Stored(Planned.New());
        var outcome = activity.Report(
            Planned.Form,
            Planned.Given(
                ("summary", " "),
                ("budget", "12 k€"),
                ("next-visit", "01/04/2026"),
                ("interest", "hihg"),
                ("decision-maker", "peut-être"),
                ("sumary", "x")
            ),
            World.Context()
        );
        outcome.ShouldBeRefused(
            ReportReasons.AnswerMissing,
            ReportReasons.Number,
            ReportReasons.Date,
            ReportReasons.Choice,
            ReportReasons.YesNo,
            ReportReasons.UnknownField
        );
        outcome.Reasons.ShouldPointAt(
            "/answers/summary",
            "/answers/budget",
            "/answers/next-visit",
            "/answers/interest",
            "/answers/decision-maker",
            "/answers"
        );
        outcome.Reasons[5].Fix.ShouldBe("summary");
        activity.LastReport.ShouldBeNull();
        activity.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    public void Faults_of_texts_are_told_like_those_of_any_text()
    {
        Reported("summary", new string('a', 4001)).ShouldBe([TextReasons.TooLong]);
        Reported("summary", "a\u202Eb").ShouldBe([TextReasons.ForbiddenCharacter]);
        Reported("summary", "\u200B").ShouldBe([ReportReasons.AnswerMissing]);
        Reported("summary", new string('a', 4000)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0,0", "0")]
    [InlineData("+007.50", "7.5")]
    [InlineData("-12,25", "-12.25")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678")]
    [InlineData("0.000000000000000000000000001", "0.000000000000000000000000001")]
    public void A_number_has_one_writing(string typed, string kept) =>
        Kept("budget", typed).ShouldBe(kept);

    [Theory]
    [InlineData("12345678901234567890123456789")]
    [InlineData("1,234.5")]
    [InlineData("1 234")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("١٢")]
    [InlineData("--1")]
    [InlineData("1\0")]
    [InlineData(",")]
    public void What_may_be_another_number_is_none(string typed) =>
        Reported("budget", typed).ShouldBe([ReportReasons.Number]);

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("-0044-03-15")]
    [InlineData("2026-3-2")]
    [InlineData("2026-03-02T09:00")]
    public void What_is_in_no_calendar_is_no_date(string typed) =>
        Reported("next-visit", typed).ShouldBe([ReportReasons.Date]);

    [Fact]
    public void Any_text_is_either_refused_or_has_a_writing_that_stays()
    {
        string[] fields = ["summary", "budget", "next-visit", "interest", "decision-maker"];
        Prop.ForAll(
                Hostile.Text,
                Gen.Elements(fields).ToArbitrary(),
                (typed, field) =>
                {
                    if (Reported(field, typed).Count == 0 && Kept(field, typed) is { } kept)
                    {
                        Kept(field, kept).ShouldBe(kept);
                    }
                }
            )
            .Holds();
    }

    [Fact]
    public void Nonsense_of_a_caller_is_told_a_hundred_times_at_most()
    {
        var nonsense = Enumerable
            .Range(0, 5000)
            .ToDictionary(i => $"x{i}", _ => (string?)"y", StringComparer.Ordinal);
        Planned
            .New()
            .Report(Planned.Form, nonsense, World.Context())
            .Reasons.Count(r => r.Code == ReportReasons.UnknownField)
            .ShouldBe(100);
    }

    [Fact]
    [Rule("H-1")]
    public void A_second_report_replaces_the_first_and_history_keeps_both()
    {
        var activity = Planned.New();
        activity.Report(Planned.Form, Planned.Answers, World.Context()).OrThrow();
        activity = Planned.Stored(activity);
        var clock = new FakeClock(World.Start + Duration.FromDays(1));
        activity
            .Report(
                Planned.Form,
                Planned.Given(("summary", "Plus rien"), ("interest", "high"), ("budget", "0")),
                World.Context(clock: clock)
            )
            .OrThrow();
        activity
            .PendingChanges.Select(c => (c.Field, c.Old, c.New, c.IsPersonal))
            .ShouldBe([
                ("/report/at", "2026-03-02T09:00:00Z", "2026-03-03T09:00:00Z", false),
                ("/report/answers/summary", "Très intéressé", "Plus rien", true),
                ("/report/answers/budget", null, "0", true),
            ]);
    }

    private static List<string> Reported(string field, string typed) =>
        [
            .. Planned
                .New()
                .Report(Planned.Form, Answered(field, typed), World.Context())
                .Reasons.Select(r => r.Code),
        ];

    private static string? Kept(string field, string typed)
    {
        var activity = Planned.New();
        activity.Report(Planned.Form, Answered(field, typed), World.Context()).OrThrow();
        return activity.LastReport!.Answers.SingleOrDefault(a => a.Field == field)?.Value;
    }

    private static Dictionary<string, string?> Answered(string field, string typed) =>
        new(Planned.Answers, StringComparer.Ordinal) { [field] = typed };
}
