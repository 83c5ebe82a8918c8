using FsCheck.Fluent;
using NodaTime;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Storage;
using Prospecting.Testing.Clock;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Contacts;

[Rule("C-1")]
public sealed class ConsentTests
{
    private static readonly string[] Codes =
    [
        ConsentChannels.Bulletin,
        ConsentChannels.Mailings,
        ConsentChannels.Newsletter,
        "sms",
    ];

    private readonly FakeClock _clock = new(World.Start);

    /// <summary>What contacts may have said of channels: each channel once, in the order of the codes.</summary>
    internal static FsCheck.Gen<ValueList<ConsentSnapshot>> Snapshots { get; } =
        from channels in Gen.SubListOf(Codes)
        from state in Gen.Elements(Enum.GetValues<ConsentState>())
        from at in Gen.Choose(0, int.MaxValue)
        from origin in Gen.Elements("form", "import")
        select channels
            .Order(StringComparer.Ordinal)
            .Select((c, i) => new ConsentSnapshot(c, state, at + i, origin))
            .ToValueList();

    [Fact]
    public void Of_a_fresh_contact_nothing_is_known_anywhere()
    {
        var contact = Zoe();
        contact.Consents.ShouldBeEmpty();
        foreach (var channel in Codes)
        {
            contact.ConsentTo(channel).ShouldBe(new Consent(channel));
        }

        var unknown = contact.ConsentTo(ConsentChannels.Newsletter);
        (unknown.State, unknown.At, unknown.Origin).ShouldBe((ConsentState.Unknown, null, null));
    }

    [Fact]
    public void What_he_says_is_noted_channel_by_channel_with_instant_and_origin()
    {
        var contact = Zoe();
        Set(contact, ConsentChannels.Newsletter, ConsentState.OptedIn, "form");
        _clock.Advance(Duration.FromDays(1));
        Set(contact, ConsentChannels.Mailings, ConsentState.OptedOut, "call");
        Set(contact, "s.m_s-2", ConsentState.Unknown, "import");

        contact.Consents.ShouldBe([
            new(ConsentChannels.Mailings)
            {
                State = ConsentState.OptedOut,
                At = World.Start + Duration.FromDays(1),
                Origin = "call",
            },
            new(ConsentChannels.Newsletter)
            {
                State = ConsentState.OptedIn,
                At = World.Start,
                Origin = "form",
            },
            new("s.m_s-2") { At = World.Start + Duration.FromDays(1), Origin = "import" },
        ]);
        contact.ConsentTo(ConsentChannels.Mailings).ShouldBe(contact.Consents[0]);
        contact.ConsentTo(ConsentChannels.Bulletin).State.ShouldBe(ConsentState.Unknown);
    }

    [Fact]
    [Rule("H-1")]
    public void Each_change_is_history_without_personal_values()
    {
        var contact = Zoe();
        Set(contact, ConsentChannels.Newsletter, ConsentState.OptedIn, "form");
        _clock.Advance(Duration.FromHours(1));
        Set(contact, ConsentChannels.Newsletter, ConsentState.OptedOut, "unsubscribe-link");

        contact
            .PendingChanges.Select(c => (c.Field, c.Old, c.New, c.IsPersonal))
            .ShouldBe([
                ("/consents/newsletter", null, "opted-in", false),
                ("/consents/newsletter/origin", null, "form", false),
                ("/consents/newsletter/at", null, "2026-03-02T09:00:00Z", false),
                ("/consents/newsletter", "opted-in", "opted-out", false),
                ("/consents/newsletter/origin", "form", "unsubscribe-link", false),
                ("/consents/newsletter/at", "2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", false),
            ]);
    }

    [Fact]
    [Rule("N-1")]
    public void Who_changes_his_mind_is_told_of_by_id_and_codes()
    {
        var contact = Zoe();
        Set(contact, ConsentChannels.Newsletter, ConsentState.Unknown, "import");
        Set(contact, ConsentChannels.Newsletter, ConsentState.OptedIn, "form");
        _clock.Advance(Duration.FromHours(1));
        Set(contact, ConsentChannels.Newsletter, ConsentState.OptedIn, "call");
        Set(contact, ConsentChannels.Newsletter, ConsentState.OptedOut, "call");
        Set(contact, ConsentChannels.Newsletter, ConsentState.Unknown, "call");

        var messages = CommitRecord.Of(contact, World.Context(), World.Start).Messages;

        messages.ShouldAllBe(m =>
            m.EventType == "contact.consent-changed" && m.SubjectId == contact.Id.Value
        );
        messages
            .Select(m => m.Payload)
            .ShouldBe(
                new[] { "opted-in", "opted-out", "unknown" }.Select(state =>
                    $$"""{"contact":"{{contact.Id}}","channel":"newsletter","state":"{{state}}","eventType":"contact.consent-changed"}"""
                )
            );
    }

    [Fact]
    public void To_say_the_same_again_renews_the_instant_and_is_no_change_of_mind()
    {
        var contact = Zoe();
        Set(contact, ConsentChannels.Bulletin, ConsentState.OptedIn, "form");
        contact.AcceptCommit(2);
        _clock.Advance(Duration.FromDays(700));
        Set(contact, ConsentChannels.Bulletin, ConsentState.OptedIn, "form");

        contact
            .ConsentTo(ConsentChannels.Bulletin)
            .At.ShouldBe(World.Start + Duration.FromDays(700));
        contact.PendingChanges.Select(c => c.Field).ShouldBe(["/consents/bulletin/at"]);
        contact.PendingEvents.ShouldBeEmpty();

        contact.AcceptCommit(3);
        Set(contact, ConsentChannels.Bulletin, ConsentState.OptedIn, "form");
        contact.HasPendingChanges.ShouldBeFalse("nothing is other, not even the time");
    }

    [Theory]
    [InlineData("", "form", ContactReasons.ConsentChannel)]
    [InlineData("Newsletter", "form", ContactReasons.ConsentChannel)]
    [InlineData("a/b", "form", ContactReasons.ConsentChannel)]
    [InlineData("newsletter", "", ContactReasons.ConsentOrigin)]
    [InlineData("newsletter", "Madame Lefèvre", ContactReasons.ConsentOrigin)]
    public void Channel_and_origin_are_codes(string channel, string origin, string code)
    {
        var contact = Zoe();
        var outcome = contact.SetConsent(
            channel,
            ConsentState.OptedIn,
            origin,
            World.Context(clock: _clock)
        );
        outcome.ShouldBeRefused(code);
        contact.Consents.ShouldBeEmpty();
        contact.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    public void Codes_have_up_to_40_characters_and_both_faults_come_at_once()
    {
        var (fits, tooLong) = (new string('a', 40), new string('a', 41));
        var contact = Zoe();
        Set(contact, fits, ConsentState.OptedIn, fits);
        var outcome = contact.SetConsent(
            tooLong,
            ConsentState.OptedIn,
            tooLong,
            World.Context(clock: _clock)
        );
        outcome.ShouldBeRefused(ContactReasons.ConsentChannel, ContactReasons.ConsentOrigin);
        outcome.Reasons.ShouldPointAt("/contact/consents", "/contact/consents/origin");
        contact.Consents.ShouldHaveSingleItem().Channel.ShouldBe(fits);
    }

    [Fact]
    public void A_state_that_there_is_not_is_misuse() =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            Zoe()
                .SetConsent(
                    ConsentChannels.Newsletter,
                    (ConsentState)3,
                    "form",
                    World.Context(clock: _clock)
                )
        );

    [Fact]
    public void A_change_of_the_person_leaves_what_he_consents_to()
    {
        var contact = Zoe();
        Set(contact, ConsentChannels.Newsletter, ConsentState.OptedOut, "form");
        var before = contact.Consents.ToList();
        contact.Change(new NewContact { LastName = "Martin" }, World.Context()).OrThrow();
        contact.Consents.ShouldBe(before);
    }

    private static Contact Zoe()
    {
        var contact = World.NewContact("Zoé", "Lefèvre");
        contact.AcceptCommit(1);
        return contact;
    }

    private void Set(Contact contact, string channel, ConsentState state, string origin) =>
        contact.SetConsent(channel, state, origin, World.Context(clock: _clock)).OrThrow();
}
