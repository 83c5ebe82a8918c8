using NodaTime;
using Prospecting.Contacts;
using Prospecting.Results;
using Prospecting.Testing.Clock;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Contacts;

[Rule("C-1")]
public sealed class BirthDateTests
{
    // 23:30 in Paris on 1 July, half past six in the morning of the next day in Tokyo.
    private static readonly FakeClock Evening = new(Instant.FromUtc(2026, 7, 1, 21, 30));

    [Theory]
    [InlineData("Europe/Paris", 1, true)]
    [InlineData("Europe/Paris", 2, false)]
    [InlineData("Asia/Tokyo", 2, true)]
    [InlineData("Asia/Tokyo", 3, false)]
    public void Nobody_is_born_after_today_where_the_one_who_enters_him_is(
        string zone,
        int day,
        bool isTaken
    )
    {
        var outcome = Create(new LocalDate(2026, 7, day), zone);
        if (isTaken)
        {
            outcome.OrThrow().BirthDate.ShouldBe(new LocalDate(2026, 7, day));
            return;
        }

        outcome.ShouldBeRefused(ContactReasons.BirthDateInFuture);
        outcome.Reasons.ShouldPointAt("/contact/birthDate");
        outcome.Reasons[0].Parameters[0].Value.ShouldBe($"2026-07-0{day - 1}");
    }

    [Fact]
    public void Nobody_is_born_before_1900()
    {
        Create(new LocalDate(1900, 1, 1)).OrThrow().BirthDate.ShouldBe(Contact.EarliestBirthDate);
        var outcome = Create(new LocalDate(1899, 12, 31));
        outcome.ShouldBeRefused(ContactReasons.BirthDateTooEarly);
        outcome.Reasons[0].Parameters[0].Value.ShouldBe("1900-01-01");
    }

    [Fact]
    public void A_date_that_was_taken_once_is_no_reason_to_refuse_another_change()
    {
        var contact = Create(new LocalDate(2026, 7, 2), "Asia/Tokyo").OrThrow();
        var inParis = World.Context(World.AnneInParis.In(Zone("Europe/Paris")), Evening);
        contact
            .Change(new NewContact { LastName = "Renommé", BirthDate = contact.BirthDate }, inParis)
            .OrThrow();
        contact
            .Change(
                new NewContact { LastName = "X", BirthDate = new LocalDate(2026, 7, 3) },
                inParis
            )
            .ShouldBeRefused(ContactReasons.BirthDateInFuture);
        contact.LastName.ShouldBe("Renommé");
    }

    [Fact]
    public void A_date_of_another_calendar_is_kept_as_the_day_it_is()
    {
        var contact = Create(new LocalDate(1984, 2, 29).WithCalendar(CalendarSystem.Julian))
            .OrThrow();
        contact.BirthDate.ShouldBe(new LocalDate(1984, 2, 29));
        contact.ToSnapshot().BirthDate.ShouldBe(new DateOnly(1984, 2, 29));
    }

    private static Outcome<Contact> Create(LocalDate born, string zone = "Etc/UTC") =>
        Contact.Create(
            new NewContact { LastName = "Petit", BirthDate = born },
            World.Context(World.AnneInParis.In(Zone(zone)), Evening)
        );

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
