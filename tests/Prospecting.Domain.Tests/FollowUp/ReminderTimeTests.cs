using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using Prospecting.FollowUp;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.FollowUp;

[Rule("T-4")]
public sealed class ReminderTimeTests
{
    [Theory]
    // The night of 29 March 2026 is an hour shorter in Paris, that of 25 October an hour longer: eight in the morning stays eight.
    [InlineData("Europe/Paris", "2026-03-27", "08:00", "2026-03-28T07:00:00Z")]
    [InlineData("Europe/Paris", "2026-03-28", "08:00", "2026-03-29T06:00:00Z")]
    [InlineData("Europe/Paris", "2026-10-23", "08:00", "2026-10-24T06:00:00Z")]
    [InlineData("Europe/Paris", "2026-10-24", "08:00", "2026-10-25T07:00:00Z")]
    // Half past two is skipped on the one, and is half past three; it is there twice on the other, and is the first.
    [InlineData("Europe/Paris", "2026-03-28", "02:30", "2026-03-29T01:30:00Z")]
    [InlineData("Europe/Paris", "2026-10-24", "02:30", "2026-10-25T00:30:00Z")]
    // On Lord Howe clocks go by half an hour: from two to half past two, and from two to half past one.
    [InlineData("Australia/Lord_Howe", "2026-10-02", "08:00", "2026-10-02T21:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-03", "08:00", "2026-10-03T21:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-03", "02:15", "2026-10-03T15:45:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-04", "01:45", "2026-04-04T14:45:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-04", "02:00", "2026-04-04T15:30:00Z")]
    // Samoa had no 30 December in 2011.
    [InlineData("Pacific/Apia", "2011-12-29", "08:00", "2011-12-30T18:00:00Z")]
    // The first and the last day that a task may have.
    [InlineData("Pacific/Kiritimati", "1900-01-01", "00:00", "1900-01-02T10:29:20Z")]
    [InlineData("Pacific/Honolulu", "2999-12-31", "23:59", "3000-01-02T09:59:00Z")]
    public void A_reminder_is_the_morning_after_by_the_clocks_there(
        string zone,
        string dueOn,
        string timeOfDay,
        string expected
    ) =>
        InstantPattern
            .ExtendedIso.Format(
                new ReminderTime(
                    LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(timeOfDay).Value
                ).Of(LocalDatePattern.Iso.Parse(dueOn).Value, DateTimeZoneProviders.Tzdb[zone])
            )
            .ShouldBe(expected);

    [Fact]
    public void It_is_eight_in_the_morning_unless_said() =>
        ReminderTime.Default.TimeOfDay.ShouldBe(new LocalTime(8, 0));

    [Fact]
    public void Nowhere_and_never_is_a_reminder_before_the_day_after_the_due_date() =>
        Prop.ForAll(
                Gen.Elements<string>([.. DateTimeZoneProviders.Tzdb.Ids]).ToArbitrary(),
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                Gen.Choose(-180, 180).ToArbitrary(),
                (id, number, minutes) =>
                {
                    // Near a moment at which the clocks of the zone change.
                    var zone = DateTimeZoneProviders.Tzdb[id];
                    var wanted = ChangeOf(zone, number).PlusMinutes(minutes);
                    var dueOn = wanted.Date.PlusDays(-1);

                    var at = new ReminderTime(wanted.TimeOfDay).Of(dueOn, zone);

                    at.InZone(zone).Date.ShouldBeGreaterThanOrEqualTo(wanted.Date);
                    var mapping = zone.MapLocal(wanted);
                    at.ShouldBe(
                        mapping.Count > 0
                            ? mapping.First().ToInstant()
                            // Skipped: as if the clocks had not changed yet.
                            : wanted.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant()
                    );
                }
            )
            .Holds(2000);

    [Fact]
    public void Where_clocks_change_every_reminder_of_the_year_is_after_the_due_date_and_before_the_one_of_the_next()
    {
        foreach (var zone in new[] { FollowUps.Paris, FollowUps.LordHowe })
        {
            for (var minutes = 0; minutes < 24 * 60; minutes += 15)
            {
                var time = new ReminderTime(LocalTime.Midnight.PlusMinutes(minutes));
                var last = Instant.MinValue;
                for (var day = 0; day < 366; day++)
                {
                    var dueOn = new LocalDate(2026, 1, 1).PlusDays(day);
                    var at = time.Of(dueOn, zone);
                    at.ShouldBeGreaterThanOrEqualTo(
                        dueOn.PlusDays(1).AtStartOfDayInZone(zone).ToInstant()
                    );
                    at.ShouldBeGreaterThan(last);
                    last = at;
                }
            }
        }
    }

    private static LocalDateTime ChangeOf(DateTimeZone zone, int number)
    {
        List<LocalDateTime> changes =
        [
            .. zone.GetZoneIntervals(
                    Instant.FromUtc(1900, 1, 1, 0, 0),
                    Instant.FromUtc(2100, 1, 1, 0, 0)
                )
                .Where(i => i.HasStart)
                .Select(i => i.IsoLocalStart),
        ];
        return changes.Count == 0
            ? new LocalDateTime(2026, 3, 2, 8, 0)
            : changes[number % changes.Count];
    }
}
