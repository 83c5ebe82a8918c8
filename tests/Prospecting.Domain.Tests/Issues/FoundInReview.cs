using System.Text;
using FsCheck.Fluent;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Domain.Tests.Identifiers;
using Prospecting.Domain.Tests.Statuses;
using Prospecting.Duplicates.Normalization;
using Prospecting.Identifiers;
using Prospecting.Merging;
using Prospecting.Notifications;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Testing.Clock;
using Prospecting.Testing.InMemory;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Issues;

/// <summary>Faults that a review of the first version found; each stays found.</summary>
public sealed class FoundInReview
{
    private readonly WorkContext _context = World.Context();

    [Fact]
    public void Json_with_a_lone_surrogate_escape_is_answered() =>
        WorkflowJson
            .Read(
                "{ \"key\": \"\\ud800\", \"label\": {\"fr\":\"a\",\"en\":\"b\"}, \"statuses\": [], \"transitions\": [] }"u8.ToArray()
            )
            .Succeeded.ShouldBeFalse();

    [Fact]
    public void Json_with_wrong_utf8_is_answered()
    {
        var bytes =
            "{ \"key\": \"XX\", \"label\": {\"fr\":\"a\",\"en\":\"b\"}, \"statuses\": [], \"transitions\": [] }"u8.ToArray();
        bytes[10] = 0xFF;
        WorkflowJson.Read(bytes).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void Json_with_a_lone_surrogate_member_is_answered() =>
        WorkflowJson.Read("{ \"\\ud800\": 1 }"u8.ToArray()).Succeeded.ShouldBeFalse();

    [Fact]
    public void Folding_is_total_for_FFFE() => TextFolding.Fold("a\uFFFEb").ShouldNotBeNull();

    [Fact]
    public void TextRule_answers_FFFE()
    {
        List<Reason> r = [];
        new TextRule("/x", 10).Clean("a\uFFFEb", r);
        r.Count.ShouldBe(1);
    }

    [Fact]
    public void Normalising_does_not_make_a_text_longer_than_its_field()
    {
        List<Reason> r = [];
        var clean = new TextRule("/x", 20).Clean(new string('\u0958', 20), r);
        (clean?.Length ?? 0).ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    public void A_derived_display_name_keeps_its_length() =>
        (
            Prospect
                .Create(
                    new ProspectDetails
                    {
                        FirstName = new string('a', 100),
                        LastName = new string('b', 100),
                    },
                    _context
                )
                .ValueOrDefault?.DisplayName.Length
            ?? 0
        ).ShouldBeLessThanOrEqualTo(200);

    [Theory]
    [InlineData("xn--a\u00FC.fr")]
    [InlineData("I\u0130www.\u87EA\uFEFFFR\u01A6")]
    public void Website_never_throws(string s) => _ = Website.Parse(s).Succeeded;

    [Fact]
    public void Website_has_a_host() => Website.Parse("www.").Succeeded.ShouldBeFalse();

    [Theory]
    [InlineData("00 00 00 00 00")]
    [InlineData("000000")]
    [InlineData("+0123456789")]
    [InlineData("0000000000")]
    public void E164_never_begins_with_zero(string s) =>
        (PhoneNumber.Parse(s).ValueOrDefault?.E164 ?? "+1").ShouldNotStartWith("+0");

    [Theory]
    [InlineData("(+33) 1 23 45 67 89")]
    [InlineData("33 1 23 45 67 89")]
    public void common_writings(string s) =>
        PhoneNumber.Parse(s).OrThrow().E164.ShouldBe("+33123456789");

    [Fact]
    public void Moving_text_between_two_lines_of_an_address_is_a_change()
    {
        var p = World.NewProspect("A");
        p.AddAddress(
                World.Address(street: "12 rue des Lilas, Bâtiment B"),
                AddressRoles.None,
                _context
            )
            .OrThrow();
        p.AcceptCommit(1);
        p.ChangeAddress(
                1,
                World.Address() with
                {
                    Line2 = "Bâtiment B",
                },
                AddressRoles.Default,
                _context
            )
            .OrThrow();
        p.Addresses[0].Postal.Line2.ShouldBe("Bâtiment B");
        p.HasPendingChanges.ShouldBeTrue();
    }

    [Fact]
    public void Reading_the_same_digits_as_of_another_country_is_a_change()
    {
        var p = World.NewProspect(
            new ProspectDetails
            {
                DisplayName = "A",
                Phone = PhoneNumber.Parse("0123456789", "BE").OrThrow(),
            }
        );
        p.AcceptCommit(1);
        p.Change(
                p.Details with
                {
                    Phone = PhoneNumber.Parse("0123456789", "FR").OrThrow(),
                },
                _context
            )
            .OrThrow();
        p.Phone!.E164.ShouldBe("+33123456789");
        p.HasPendingChanges.ShouldBeTrue();
    }

    [Fact]
    public void Ignored_comes_after_refused_needs_input_and_confirmation()
    {
        var w = Workflows.Compiled(
            Workflows.Rich with
            {
                Transitions =
                [
                    .. Workflows.Rich.Transitions.Select(t =>
                        t.Code == "ping" ? t with { Permission = "x" } : t
                    ),
                ],
            }
        );
        w.Decide(new StubFacts("new"), new StatusRequest("ping"), StatusRights.None)
            .ShouldBeOfType<StatusDecision.Refused>();
    }

    [Fact]
    public void A_token_cannot_be_had_from_other_input()
    {
        var f = new StubFacts("new");
        string T(StatusRequest r) =>
            World
                .Standard.Decide(f, r, StatusRights.All)
                .ShouldBeOfType<StatusDecision.NeedsConfirmation>()
                .Token;
        T(new StatusRequest("discard") { Reasons = ["a"], Note = "n" })
            .ShouldNotBe(T(new StatusRequest("discard") { Note = "1:a|n" }));
    }

    [Fact]
    public void Junk_cannot_be_left_by_a_normal_transition()
    {
        var s = Workflows.Sound;
        var def = s with
        {
            Statuses =
            [
                .. s.Statuses,
                new StatusDefinition
                {
                    Code = "junk",
                    Label = LocalizedText.Same("j"),
                    Category = StatusCategory.Junk,
                },
            ],
            Transitions =
            [
                .. s.Transitions,
                s.Transitions[0] with
                {
                    Code = "discard",
                    To = "junk",
                },
                s.Transitions[0] with
                {
                    Code = "revive",
                    From = ["junk"],
                    To = "new",
                },
            ],
        };
        CompiledWorkflow.Compile(def).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void Converted_cannot_be_left()
    {
        var s = Workflows.Converting;
        var def = s with
        {
            Transitions =
            [
                .. s.Transitions,
                new TransitionDefinition
                {
                    Code = "reopen",
                    Label = LocalizedText.Same("r"),
                    From = ["customer"],
                    Kind = TransitionKind.Reopen,
                },
            ],
        };
        CompiledWorkflow.Compile(def).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void Any_open_does_not_lead_out_of_a_terminal_status()
    {
        var b = new StatusWorkflowBuilder("k");
        b.Configure("a", x => x with { IsInitial = true }).Permit("park", "parked");
        b.Configure("parked", x => x with { IsTerminal = true });
        b.Configure(
            "won",
            x => x with { Category = StatusCategory.Won, Probability = 100, IsTerminal = true }
        );
        b.Configure("lost", x => x with { Category = StatusCategory.Lost, IsTerminal = true });
        b.PermitFromAnyOpen("lose", "lost").PermitFromAnyOpen("win", "won");
        var compiled = CompiledWorkflow.Compile(b.Build());
        (
            !compiled.Succeeded
            || compiled.OrThrow().Options(new StubFacts("parked"), StatusRights.All).Count == 0
        ).ShouldBeTrue();
    }

    [Fact]
    public void A_code_wins_over_a_label_of_another_status()
    {
        var s = Workflows.Sound;
        var def = s with
        {
            Statuses =
            [
                s.Statuses[0] with
                {
                    Label = new LocalizedText("Lost", "Lost"),
                },
                .. s.Statuses.Skip(1),
            ],
        };
        Workflows.Compiled(def).StatusNamed("lost")!.Code.ShouldBe("lost");
    }

    [Fact]
    public void Punctuation_names_no_status()
    {
        var s = Workflows.Sound;
        var def = s with
        {
            Statuses =
            [
                s.Statuses[0] with
                {
                    Label = LocalizedText.Same("★"),
                },
                .. s.Statuses.Skip(1),
            ],
        };
        Workflows.Compiled(def).StatusNamed("???").ShouldBeNull();
    }

    [Fact]
    public void A_parameter_is_not_read_as_a_placeholder() =>
        new Reason(StatusReasons.UnknownStatus)
            .With("status", "{workflow}")
            .With("workflow", "standard")
            .Text(System.Globalization.CultureInfo.InvariantCulture)
            .ShouldContain("{workflow}");

    [Theory]
    [InlineData("S.A.R.L. L'Atelier", "SARL L'Atelier")]
    [InlineData("S.A. d'Exploitation Lilas", "SA d'Exploitation Lilas")]
    [InlineData("Sté Dupont", "Société Dupont")]
    public void Names_of_one_company(string a, string b) =>
        CompanyName.Core(a).ShouldBe(CompanyName.Core(b));

    [Theory]
    [InlineData("Lyon 3e", "lyon")]
    [InlineData("Paris 12ème", "paris")]
    [InlineData("Marseille 1er", "marseille")]
    public void Town_without_arrondissement(string a, string b) => StreetName.City(a).ShouldBe(b);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Merging_into_a_bare_record_keeps_the_losers_default_and_primary(bool contacts)
    {
        var store = new InMemoryProspecting(new FakeClock(World.Start));
        await using var s = await store.OpenAsync(World.AnneInParis);
        var survivor = World.NewProspect(new ProspectDetails { DisplayName = "A" }, s.Context);
        var loser = World.NewProspect("A", s.Context);
        loser.AddAddress(World.Address("Paris"), AddressRoles.None, s.Context).OrThrow();
        loser.AddAddress(World.Address("Nice"), AddressRoles.Default, s.Context).OrThrow();
        var (z, m) = (World.NewContact("Z", "Z", s.Context), World.NewContact("M", "M", s.Context));
        loser.LinkContact(z, s.Context).OrThrow();
        loser.LinkContact(m, s.Context).OrThrow();
        loser.MakePrimary(m.Id, s.Context).OrThrow();
        s.Prospects.Add(survivor);
        s.Prospects.Add(loser);
        s.Contacts.Add(z);
        s.Contacts.Add(m);
        await s.CommitAsync();
        var plan = (
            await new ProspectMerging().PlanAsync(s, survivor.Id, loser.Id, survivor.Id)
        ).OrThrow();
        var merged = (await new ProspectMerging().ExecuteAsync(s, plan)).OrThrow();
        if (contacts)
            merged.Contacts.Single(l => l.IsPrimary).Contact.ShouldBe(m.Id);
        else
            merged.AddressFor(AddressRoles.Default).OrThrow().Postal.City.ShouldBe("Nice");
    }

    private static async Task<(MergePlan Plan, Outcome<Prospect> Outcome)> Merge(
        ProspectDetails a,
        ProspectDetails b,
        Action<Prospect, WorkContext>? x = null,
        Action<Prospect, WorkContext>? y = null
    )
    {
        var store = new InMemoryProspecting(new FakeClock(World.Start));
        await using var s = await store.OpenAsync(World.AnneInParis);
        var survivor = World.NewProspect(a, s.Context);
        var loser = World.NewProspect(b, s.Context);
        x?.Invoke(survivor, s.Context);
        y?.Invoke(loser, s.Context);
        s.Prospects.Add(survivor);
        s.Prospects.Add(loser);
        await s.CommitAsync();
        var plan = (
            await new ProspectMerging().PlanAsync(s, survivor.Id, loser.Id, survivor.Id)
        ).OrThrow();
        return (plan, await new ProspectMerging().ExecuteAsync(s, plan));
    }

    [Fact]
    public async Task A_plan_with_another_companys_vat_number_can_be_executed()
    {
        var (_, outcome) = await Merge(
            new() { DisplayName = "A", Siren = Numbers.Siren("552100554") },
            new() { DisplayName = "A", VatNumber = Numbers.Vat("FR44732829320") }
        );
        outcome.Reasons.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plan_does_not_say_that_it_takes_what_it_leaves()
    {
        var (plan, outcome) = await Merge(
            new() { DisplayName = "A", Siren = Numbers.Siren("552100554") },
            new() { DisplayName = "A", Siret = Numbers.Siret("73282932000074") }
        );
        outcome.OrThrow().Siret.ShouldBeNull();
        var choice = plan.Fields.Single(f => f.Field == "siret");
        choice.FromLoser.ShouldBeFalse();
        choice.Discarded.ShouldBe("73282932000074");
    }

    [Fact]
    public async Task Roles_of_an_address_that_both_have_are_kept()
    {
        var (_, outcome) = await Merge(
            new() { DisplayName = "A" },
            new() { DisplayName = "A" },
            (p, c) => p.AddAddress(World.Address(), AddressRoles.None, c).OrThrow(),
            (p, c) => p.AddAddress(World.Address(), AddressRoles.Billing, c, "siège").OrThrow()
        );
        outcome.OrThrow().AddressFor(AddressRoles.Billing).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task The_plan_counts_the_addresses_that_move()
    {
        var (plan, outcome) = await Merge(
            new() { DisplayName = "A" },
            new() { DisplayName = "A" },
            null,
            (p, c) =>
            {
                p.AddAddress(World.Address(), AddressRoles.None, c).OrThrow();
                p.AddAddress(World.Address(), AddressRoles.Billing, c).OrThrow();
            }
        );
        plan.AddressesMoved.ShouldBe(outcome.OrThrow().Addresses.Count);
    }

    private sealed class TimesOut : INotificationChannel
    {
        public Task DeliverAsync(
            OutboxMessage message,
            CancellationToken cancellationToken = default
        ) =>
            throw new TaskCanceledException(
                "The request was canceled due to the configured HttpClient.Timeout"
            );
    }

    [Fact]
    public async Task A_channel_that_times_out_has_failed()
    {
        var clock = new FakeClock(World.Start);
        var store = new InMemoryProspecting(clock);
        await using (var s = await store.OpenAsync(World.AnneInParis))
        {
            s.Prospects.Add(World.NewProspect("A", s.Context));
            await s.CommitAsync();
        }
        await using var robot = await store.OpenAsync(
            Scope.ForSystem(TenantId.Single, new UserId("robot"))
        );
        (await new NotificationDelivery(new TimesOut(), clock).DeliverAsync(robot.Outbox)).ShouldBe(
            new DeliveryReport(0, 1, 0, 0)
        );
    }

    [Fact]
    public void A_cursor_and_a_query_print_redacted()
    {
        new PageCursor("canary", Guid.Empty).ToString().ShouldNotContain("canary");
        new ProspectQuery { Text = "canary" }
            .ToString()
            .ShouldNotContain("canary");
    }

    [Fact]
    public void A_wrong_cursor_is_refused_in_every_order() =>
        Should.Throw<ArgumentException>(() =>
            new ProspectQuery { Sort = ProspectSort.Name, After = "!!!" }.EnsureValid()
        );

    [Fact]
    public void Zeros_are_no_siren()
    {
        Siren.Parse("000000000").Succeeded.ShouldBeFalse();
        Siret.Parse("00000000000000").Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void A_currency_is_three_letters() =>
        Prospect
            .Create(
                new ProspectDetails
                {
                    DisplayName = "A",
                    AnnualTurnover = new Money(1, new string('x', 500)),
                },
                _context
            )
            .Succeeded.ShouldBeFalse();

    [Fact]
    public void Reasons_have_a_greatest_length() =>
        World
            .Standard.Decide(
                new StubFacts("new"),
                new StatusRequest("lose")
                {
                    Reasons = [new string('x', 1_000_000)],
                    Note = "long enough",
                },
                StatusRights.All
            )
            .ShouldNotBeOfType<StatusDecision.Allowed>();

    [Fact]
    public void A_note_has_no_lone_surrogate() =>
        World
            .Standard.Decide(
                new StubFacts("new"),
                new StatusRequest("lose") { Reasons = ["x"], Note = "long enough\uD800\0" },
                StatusRights.All
            )
            .ShouldNotBeOfType<StatusDecision.Allowed>();

    [Fact]
    public void Unknown_status_comes_with_the_other_faults() =>
        Prospect
            .Create(new ProspectDetails(), _context, new ProspectOrigin { Status = "gone" })
            .Reasons.Count.ShouldBe(2);

    [Fact]
    public void A_version_is_from_1() =>
        WorkflowValidator.Validate(Workflows.Sound with { Version = 0 }).ShouldNotBeEmpty();

    [Fact]
    public void An_invisible_name_is_no_name() =>
        Prospect
            .Create(new ProspectDetails { DisplayName = "\u200B\u2060" }, _context)
            .Succeeded.ShouldBeFalse();

    [Fact]
    public void Rare_ideographs_are_letters() => TextFolding.Fold("𠮷野家").ShouldBe("𠮷野家");

    [Fact]
    public void An_email_domain_is_no_number() =>
        EmailAddress.Parse("a@1.2.3.4").Succeeded.ShouldBeFalse();

    [Fact]
    public void Json_with_a_null_list_gives_a_list() =>
        (
            MergePlan
                .FromJson(
                    "{\"survivor\":{\"id\":\"00000000-0000-0000-0000-000000000000\",\"version\":1},\"loser\":{\"id\":\"00000000-0000-0000-0000-000000000000\",\"version\":1},\"survivorWhy\":\"x\",\"fields\":null}"
                )
                .Fields as object
        ).ShouldNotBeNull();

    [Fact]
    public void json_duplicate_guard_parameter() =>
        WorkflowJson
            .Read(
                Encoding.UTF8.GetBytes(
                    "{ \"key\": \"k\", \"label\": {\"fr\":\"a\",\"en\":\"b\"}, \"statuses\": [], \"transitions\": [{\"code\":\"a\",\"guards\":[{\"code\":\"g\",\"field\":\"a\",\"field\":\"b\"}]}] }"
                )
            )
            .Succeeded.ShouldBeFalse();

    [Fact]
    public void colour() =>
        WorkflowValidator
            .Validate(
                Workflows.Sound with
                {
                    Statuses =
                    [
                        Workflows.Sound.Statuses[0] with
                        {
                            Colour = "red;}</style>",
                        },
                        .. Workflows.Sound.Statuses.Skip(1),
                    ],
                }
            )
            .ShouldNotBeEmpty();
}
