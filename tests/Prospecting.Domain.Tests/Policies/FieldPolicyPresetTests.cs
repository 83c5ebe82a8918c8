using System.Text;
using Prospecting.Policies;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Tests;
using static Prospecting.Domain.Tests.Policies.Entered;

namespace Prospecting.Domain.Tests.Policies;

/// <summary>What the five source systems ask for.</summary>
[Rule("P-2")]
public sealed class FieldPolicyPresetTests
{
    private static readonly ProspectDetails NameAlone = new() { DisplayName = "A" };

    public static TheoryData<string> Keys => [.. FieldPolicyPresets.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_preset_is_sound_and_reads_again_as_it_is_written(string key)
    {
        var preset = FieldPolicyPresets.Named(key);
        preset.Key.ShouldBe(key);
        FieldPolicyValidator.Validate(preset).ShouldBeEmpty();
        FieldPolicyJson
            .Read(Encoding.UTF8.GetBytes(FieldPolicyJson.Write(preset)))
            .OrThrow()
            .ShouldBe(preset);
    }

    [Fact]
    public void Every_preset_that_ships_has_a_name_and_there_is_no_other()
    {
        const string prefix = "Prospecting.Policies.Presets.";
        typeof(FieldPolicy)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .Select(n => n[prefix.Length..^".json".Length])
            .ShouldBe(FieldPolicyPresets.Keys, ignoreOrder: true);
        Should
            .Throw<ArgumentException>(() => FieldPolicyPresets.Named("wise"))
            .Message.ShouldContain("parts");
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("open-suite")]
    [InlineData("parts")]
    public void Some_ask_for_the_name_alone_through_every_channel(string key)
    {
        var policies = new FieldPolicies(FieldPolicyPresets.Named(key));
        foreach (var channel in Enum.GetValues<EntryChannel>())
        {
            policies.Check(channel, World.NewProspect("A"), []).Succeeded.ShouldBeTrue();
        }
    }

    [Fact]
    [Rule("O-2")]
    public void An_accounting_firm_asks_for_legal_name_source_and_representatives_but_not_of_a_file()
    {
        Check("accounting", EntryChannel.Manual, NameAlone)
            .Reasons.ShouldPointAt(
                "/legalName",
                "/source",
                "/sourceRepresentative",
                "/operationalRepresentative"
            );
        Check("accounting", EntryChannel.Api, NameAlone)
            .Reasons.ShouldPointAt(
                "/legalName",
                "/source",
                "/sourceRepresentative",
                "/operationalRepresentative"
            );
        Check("accounting", EntryChannel.Capture, NameAlone).Reasons.ShouldPointAt("/source");
        Check("accounting", EntryChannel.Import, NameAlone).Succeeded.ShouldBeTrue();
        Check("accounting", EntryChannel.Manual, Full).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_factoring_partner_asks_for_a_contact_with_a_landline()
    {
        Check("factoring", EntryChannel.Manual, NameAlone).Reasons.ShouldPointAt("/contacts");
        var (prospect, contacts) = With(NameAlone, Person("Un", mobile: "06 39 98 00 01"));
        var policies = new FieldPolicies(FieldPolicyPresets.Factoring);
        policies
            .Check(EntryChannel.Manual, prospect, contacts)
            .Reasons.ShouldPointAt($"/contacts/{contacts[0].Id}/phone");
        policies.Check(EntryChannel.Import, prospect, contacts).Succeeded.ShouldBeTrue();
        (prospect, contacts) = With(NameAlone, Person("Un", phone: "01 99 00 12 34"));
        policies.Check(EntryChannel.Manual, prospect, contacts).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void An_online_CRM_asks_what_is_captured_for_its_source_and_for_a_way_to_answer()
    {
        Check("sales-pipeline", EntryChannel.Capture, NameAlone)
            .ShouldBeRefused(FieldPolicyReasons.Required, FieldPolicyReasons.AnyRequired);
        Check("sales-pipeline", EntryChannel.Capture, NameAlone with { Source = "Formulaire" })
            .ShouldBeRefused(FieldPolicyReasons.AnyRequired);
        Check(
            "sales-pipeline",
            EntryChannel.Capture,
            NameAlone with
            {
                Source = "Formulaire",
                Email = Full.Email,
            }
        )
            .Succeeded.ShouldBeTrue();
        Check("sales-pipeline", EntryChannel.Manual, NameAlone).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_parts_distributors_form_shows_what_it_has_always_shown()
    {
        string[] shown =
        [
            "/displayName",
            "/legalName",
            "/email",
            "/phone",
            "/mobile",
            "/addresses/*/city",
            "/vatNumber",
            "/owner",
        ];
        var parts = FieldPolicyPresets.Parts;
        shown.ShouldAllBe(p => parts.RuleOf(EntryChannel.Manual, p) == FieldRule.Optional);
        parts.RuleOf(EntryChannel.Manual, "/siret").ShouldBe(FieldRule.Hidden);
        parts.RuleOf(EntryChannel.Import, "/siret").ShouldBe(FieldRule.Optional);
    }

    private static Outcome Check(string preset, EntryChannel channel, ProspectDetails details) =>
        new FieldPolicies(FieldPolicyPresets.Named(preset)).Check(
            channel,
            World.NewProspect(details),
            []
        );
}
