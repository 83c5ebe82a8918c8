using Prospecting.Activities;
using Prospecting.Collections;
using Prospecting.Results;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Activities;

[Rule("T-5")]
public sealed class ReportFormTests
{
    [Fact]
    public void A_sound_form_has_no_fault() =>
        ReportFormValidator.Validate(Planned.Form).ShouldBeEmpty();

    [Fact]
    public void Every_fault_is_told_at_once_in_the_order_of_its_place()
    {
        var form = new ReportForm
        {
            Key = "Visite",
            Label = new LocalizedText("Compte rendu", " "),
            Fields =
            [
                Planned.Field("a", ReportFieldType.Text) with
                {
                    Choices = [Planned.Choice("x")],
                },
                Planned.Field("a", ReportFieldType.Choice),
                Planned.Field("é", (ReportFieldType)9),
                Planned.Field("b", ReportFieldType.Choice) with
                {
                    Choices = [Planned.Choice("x"), new("x", new LocalizedText("\0", "X"))],
                },
            ],
        };
        ReportFormValidator
            .Validate(form)
            .Select(f => (f.Code, f.Pointer))
            .ShouldBe([
                (ReportFormReasons.BadCode, "/key"),
                (ReportFormReasons.BadLabel, "/label/en"),
                (ReportFormReasons.IdleChoices, "/fields/0/choices"),
                (ReportFormReasons.Duplicate, "/fields/1/code"),
                (ReportFormReasons.NoChoices, "/fields/1/choices"),
                (ReportFormReasons.BadCode, "/fields/2/code"),
                (ReportFormReasons.UnknownType, "/fields/2/type"),
                (ReportFormReasons.Duplicate, "/fields/3/choices/1/code"),
                (ReportFormReasons.BadLabel, "/fields/3/choices/1/label/fr"),
            ]);
    }

    [Fact]
    public void A_form_that_asks_nothing_or_too_much_is_faulty()
    {
        ReportFormValidator
            .Validate(Planned.FormOf())
            .ShouldHaveSingleItem()
            .Code.ShouldBe(ReportFormReasons.NoFields);
        Faults(Planned.FormOf(Fields(100))).ShouldBeEmpty();
        Faults(Planned.FormOf(Fields(101))).ShouldBe([ReportFormReasons.TooLarge]);
        Faults(Planned.FormOf(Choices(200))).ShouldBeEmpty();
        Faults(Planned.FormOf(Choices(201))).ShouldBe([ReportFormReasons.TooLarge]);
    }

    [Fact]
    public void A_report_against_a_faulty_form_is_misuse_that_tells_all_faults() =>
        Should
            .Throw<RefusedException>(() =>
                Planned
                    .New()
                    .Report(Planned.FormOf() with { Key = "" }, Planned.Answers, World.Context())
            )
            .Reasons.Select(r => r.Code)
            .ShouldBe([ReportFormReasons.BadCode, ReportFormReasons.NoFields]);

    private static IEnumerable<string> Faults(ReportForm form) =>
        ReportFormValidator.Validate(form).Select(f => f.Code);

    private static ReportField[] Fields(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Planned.Field($"f{i}", ReportFieldType.Text))];

    private static ReportField Choices(int count) =>
        Planned.Field("a", ReportFieldType.Choice) with
        {
            Choices = Enumerable.Range(0, count).Select(i => Planned.Choice($"c{i}")).ToValueList(),
        };
}
