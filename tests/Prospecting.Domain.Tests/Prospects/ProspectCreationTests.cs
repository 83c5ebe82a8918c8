using NodaTime;
using Prospecting.Channels;
using Prospecting.Domain.Tests.Identifiers;
using Prospecting.Domain.Tests.Statuses;
using Prospecting.Identifiers;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Prospects;

public sealed class ProspectCreationTests
{
    [Fact]
    [Rule("M-1", "P-1")]
    public void A_new_prospect_belongs_to_the_active_company_and_starts_in_its_initial_status()
    {
        var context = World.Context();
        var prospect = Prospect
            .Create(new ProspectDetails { DisplayName = " Atelier  Lilas " }, context)
            .OrThrow();

        prospect.DisplayName.ShouldBe("Atelier  Lilas");
        prospect.NameKey.ShouldBe("atelier lilas");
        prospect.OwnerCompany.ShouldBe(World.Paris);
        prospect.Shares.ShouldBe([new ProspectShare(World.Paris, AccessLevel.Write)]);
        prospect.Tenant.ShouldBe(TenantId.Single);
        prospect.CreatedAt.ShouldBe(World.Start);
        prospect.CreatedBy.ShouldBe(World.Anne);
        prospect.StatusCode.ShouldBe("new");
        prospect.StatusWorkflow.ShouldBe("standard");
        prospect.NeedsReview.ShouldBeFalse();
        prospect.Version.ShouldBe(0);
        prospect.PendingEvents.ShouldBe([new ProspectCreated(prospect.Id.Value, "new")]);
    }

    [Fact]
    [Rule("P-1")]
    public void The_legal_name_fills_an_empty_display_name_and_a_person_has_his_own()
    {
        Name(new() { LegalName = "Lilas SARL" }).ShouldBe("Lilas SARL");
        Name(new() { DisplayName = "Lilas", LegalName = "Lilas SARL" }).ShouldBe("Lilas");
        Name(new() { DisplayName = "  ", LegalName = "Lilas SARL" }).ShouldBe("Lilas SARL");
        Name(
                new()
                {
                    Kind = ProspectKind.Person,
                    FirstName = "Zoé",
                    LastName = "Lefèvre",
                }
            )
            .ShouldBe("Zoé Lefèvre");
        Name(new() { LastName = "Lefèvre" }).ShouldBe("Lefèvre");
    }

    [Fact]
    [Rule("P-1")]
    public void A_name_made_of_a_person_is_cut_between_letters_when_it_is_too_long()
    {
        // The last letter has two code units, of which the first is the 200th.
        var last = new string('b', 98) + char.ConvertFromUtf32(0x1D49C);
        var name = Name(new() { FirstName = new string('a', 100), LastName = last });
        name.ShouldBe(new string('a', 100) + " " + new string('b', 98));
    }

    [Fact]
    [Rule("P-1")]
    public void A_prospect_without_any_name_is_refused()
    {
        var outcome = Prospect.Create(
            new ProspectDetails { Title = "M.", Comment = "nobody" },
            World.Context()
        );
        outcome.ShouldBeRefused(ProspectReasons.NameMissing);
        outcome.Reasons.ShouldPointAt("/displayName");
    }

    [Fact]
    [Rule("P-1")]
    public void A_missing_name_is_told_with_all_that_is_wrong_beside_it()
    {
        var outcome = Prospect.Create(
            new ProspectDetails
            {
                Comment = "not\0so",
                Siren = Numbers.Siren("732829320"),
                Siret = Numbers.Siret("30326504500011"),
            },
            World.Context()
        );
        outcome.ShouldBeRefused(
            TextReasons.ForbiddenCharacter,
            ProspectReasons.NameMissing,
            IdentifierReasons.SirenContradicted
        );
    }

    [Fact]
    [Rule("P-1")]
    public void A_name_that_is_refused_is_not_missing_as_well() =>
        Prospect
            .Create(
                new ProspectDetails
                {
                    LegalName = new string('x', 201),
                    Title = new string('x', 41),
                },
                World.Context()
            )
            .ShouldBeRefused(TextReasons.TooLong, TextReasons.TooLong);

    [Theory]
    [InlineData("", TextReasons.Missing)]
    [InlineData(" \u200B", TextReasons.Missing)]
    [InlineData("im\u0007port", TextReasons.ForbiddenCharacter)]
    [InlineData("a-code-of-forty-one-characters-xxxxxxxxxxx", TextReasons.TooLong)]
    [Rule("S-12")]
    public void The_action_that_it_came_in_by_is_a_short_plain_text(string action, string code)
    {
        var outcome = Prospect.Create(
            new ProspectDetails { DisplayName = "Forge" },
            World.Context(),
            new ProspectOrigin { Action = action }
        );
        outcome.ShouldBeRefused(code);
        outcome.Reasons.ShouldPointAt("/action");
    }

    [Fact]
    [Rule("I-4")]
    public void A_status_text_that_nobody_knows_is_kept_if_it_is_a_text()
    {
        var details = new ProspectDetails { DisplayName = "Forge" };
        var outcome = Prospect.Create(
            details,
            World.Context(),
            new ProspectOrigin { UnknownStatusText = "en\u0007cours" }
        );
        outcome.ShouldBeRefused(TextReasons.ForbiddenCharacter);
        outcome.Reasons.ShouldPointAt("/status");
        Prospect
            .Create(
                details,
                World.Context(),
                new ProspectOrigin { UnknownStatusText = " chez le\nnotaire " }
            )
            .OrThrow()
            .PendingStatusChanges[0]
            .Note.ShouldBe("chez le\nnotaire");
    }

    [Fact]
    [Rule("P-3")]
    public void The_siren_follows_from_the_siret_else_from_the_vat_number()
    {
        SirenOf(new() { Siret = Numbers.Siret("73282932000074") }).ShouldBe("732829320");
        SirenOf(new() { VatNumber = Numbers.Vat("FR40303265045") }).ShouldBe("303265045");
        SirenOf(new() { VatNumber = Numbers.Vat("DE136695976") }).ShouldBeNull();
        SirenOf(
                new()
                {
                    Siren = Numbers.Siren("732829320"),
                    Siret = Numbers.Siret("73282932000074"),
                    VatNumber = Numbers.Vat("FR44732829320"),
                }
            )
            .ShouldBe("732829320");
    }

    [Fact]
    [Rule("P-3")]
    public void Numbers_that_contradict_each_other_are_refused()
    {
        var outcome = Prospect.Create(
            new ProspectDetails
            {
                DisplayName = "A",
                Siren = Numbers.Siren("552100554"),
                Siret = Numbers.Siret("73282932000074"),
                VatNumber = Numbers.Vat("FR40303265045"),
            },
            World.Context()
        );
        outcome.ShouldBeRefused(
            IdentifierReasons.SirenContradicted,
            IdentifierReasons.SirenContradicted
        );
        outcome.Reasons.ShouldPointAt("/siret", "/vatNumber");

        Prospect
            .Create(
                new ProspectDetails
                {
                    DisplayName = "A",
                    Siret = Numbers.Siret("73282932000074"),
                    VatNumber = Numbers.Vat("FR40303265045"),
                },
                World.Context()
            )
            .Reasons.ShouldPointAt("/vatNumber");
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        var outcome = Prospect.Create(
            new ProspectDetails
            {
                DisplayName = "a\0",
                LegalName = new string('a', 201),
                Comment = new string('a', 10_001),
                Source = "a\nb",
                Siren = Numbers.Siren("552100554"),
                Siret = Numbers.Siret("73282932000074"),
            },
            World.Context()
        );
        outcome
            .Reasons.Select(r => (r.Code, r.Pointer))
            .ShouldBe([
                (TextReasons.ForbiddenCharacter, "/displayName"),
                (TextReasons.TooLong, "/legalName"),
                (TextReasons.ForbiddenCharacter, "/source"),
                (TextReasons.TooLong, "/comment"),
                (IdentifierReasons.SirenContradicted, "/siret"),
            ]);
    }

    [Fact]
    [Rule("M-3")]
    public void A_scope_makes_prospects_only_for_companies_it_may_write_for()
    {
        Create(World.ReaderInParis, null).ShouldBeRefused(ScopeReasons.CompanyForeign);
        Create(World.AnneInParis, World.Lyon).ShouldBeRefused(ScopeReasons.CompanyForeign);
        var system = Scope.ForSystem(TenantId.Single, new UserId("robot"));
        Create(system, null).ShouldBeRefused(ScopeReasons.CompanyMissing);
        Create(system, World.Lyon).OrThrow().OwnerCompany.ShouldBe(World.Lyon);
    }

    [Fact]
    [Rule("S-1")]
    public void The_workflow_of_the_owning_company_governs()
    {
        var context = World.Context() with
        {
            Workflows = new FixedWorkflows(
                World.Standard,
                new Dictionary<TenantCompany, CompiledWorkflow>
                {
                    [World.Paris] = Workflows.Compiled(Workflows.Rich),
                }
            ),
        };
        var prospect = World.NewProspect("A", context);
        (prospect.StatusWorkflow, prospect.StatusWorkflowVersion).ShouldBe(("rich", 3));
    }

    [Fact]
    public void An_import_brings_status_creation_date_and_mark_along()
    {
        var created = Instant.FromUtc(2019, 5, 6, 7, 8).PlusNanoseconds(199);
        var prospect = Prospect
            .Create(
                new ProspectDetails { DisplayName = "A" },
                World.Context(),
                new ProspectOrigin
                {
                    Action = "import",
                    Status = "qualified",
                    CreatedAt = created,
                    NeedsReview = true,
                    UnknownStatusText = " tiède ",
                }
            )
            .OrThrow();
        prospect.StatusCode.ShouldBe("qualified");
        prospect.CreatedAt.ShouldBe(Instant.FromUtc(2019, 5, 6, 7, 8).PlusNanoseconds(100));
        prospect.StatusSince.ShouldBe(World.Start);
        prospect.NeedsReview.ShouldBeTrue();
        var line = prospect.PendingStatusChanges.ShouldHaveSingleItem();
        (line.Action, line.Note).ShouldBe(("import", "tiède"));
    }

    [Fact]
    [Rule("V-3", "S-6")]
    public void Nothing_comes_in_with_an_unknown_status_or_as_a_customer()
    {
        var context = World.Context(workflow: Workflows.Compiled(Workflows.Converting));
        Prospect
            .Create(
                new ProspectDetails { DisplayName = "A" },
                context,
                new ProspectOrigin { Status = "tiède" }
            )
            .ShouldBeRefused(StatusReasons.UnknownStatus);
        Prospect
            .Create(
                new ProspectDetails { DisplayName = "A" },
                context,
                new ProspectOrigin { Status = "customer" }
            )
            .ShouldBeRefused(ProspectReasons.StatusNotEnterable);
        var choices = Prospect.EntryStatuses(context).OrThrow();
        choices.Where(c => c.IsEligible).Select(c => c.Value.Code).ShouldBe(["new", "won", "lost"]);
        choices
            .Single(c => !c.IsEligible)
            .WhyNot.Single()
            .Code.ShouldBe(ProspectReasons.StatusNotEnterable);
        Prospect
            .EntryStatuses(World.Context(Scope.ForSystem(TenantId.Single, World.Anne)))
            .ShouldBeRefused(ScopeReasons.CompanyMissing);
    }

    [Fact]
    [Rule("H-1")]
    public void Creation_records_every_field_that_is_filled_and_the_status()
    {
        var prospect = World.NewProspect(
            new ProspectDetails
            {
                DisplayName = "Zoé",
                Kind = ProspectKind.Person,
                Email = EmailAddress.Parse("zoe@exemple.fr").OrThrow(),
                AnnualTurnover = Money.Of(1234.5m, "EUR"),
            }
        );
        prospect
            .PendingChanges.Select(c => (c.Field, c.Old, c.New, c.IsPersonal))
            .ShouldBe([
                ("/displayName", null, "Zoé", true),
                ("/kind", "Company", "Person", false),
                ("/email", null, "zoe@exemple.fr", true),
                ("/annualTurnover", null, "1234.50 EUR", false),
                ("/status", null, "new", false),
            ]);
    }

    private static string Name(ProspectDetails details) => World.NewProspect(details).DisplayName;

    private static string? SirenOf(ProspectDetails details) =>
        World.NewProspect(details with { DisplayName = "A" }).Siren?.Value;

    private static Outcome<Prospect> Create(Scope scope, CompanyId? company) =>
        Prospect.Create(
            new ProspectDetails { DisplayName = "A" },
            World.Context(scope),
            new ProspectOrigin { Company = company }
        );
}
