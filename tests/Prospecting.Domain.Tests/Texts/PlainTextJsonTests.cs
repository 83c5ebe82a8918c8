using System.Text.Json;
using System.Text.Json.Serialization;
using Prospecting.Activities;
using Prospecting.Attachments;
using Prospecting.Catalogs;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.FollowUp;
using Prospecting.Geography;
using Prospecting.Identifiers;
using Prospecting.Notes;
using Prospecting.Ownership;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Texts;

/// <summary>Ids and small values go into the JSON of a host as what they are: text or numbers.</summary>
public sealed class PlainTextJsonTests
{
    private const string Canary = "c@nary!";
    private static readonly Guid Uuid = Guid.Parse("0190a2b4-0000-7000-8000-000000000001");

    private static readonly Dictionary<string, (object Value, string Json)> Specimens = new(
        StringComparer.Ordinal
    )
    {
        [nameof(ProspectId)] = (new ProspectId(Uuid), $"\"{Uuid}\""),
        [nameof(FollowUpTaskId)] = (new FollowUpTaskId(Uuid), $"\"{Uuid}\""),
        [nameof(ContactId)] = (new ContactId(Uuid), $"\"{Uuid}\""),
        [nameof(ActivityId)] = (new ActivityId(Uuid), $"\"{Uuid}\""),
        [nameof(NoteId)] = (new NoteId(Uuid), $"\"{Uuid}\""),
        [nameof(AttachmentId)] = (new AttachmentId(Uuid), $"\"{Uuid}\""),
        [nameof(CatalogKind)] = (CatalogKind.TaskType, "\"task-type\""),
        [nameof(CatalogEntryId)] = (new CatalogEntryId(Uuid), $"\"{Uuid}\""),
        [nameof(CustomFieldId)] = (new CustomFieldId(Uuid), $"\"{Uuid}\""),
        [nameof(RepresentativeGrantId)] = (new RepresentativeGrantId(Uuid), $"\"{Uuid}\""),
        [nameof(CompanyId)] = (World.Paris, "\"paris\""),
        [nameof(UserId)] = (new UserId("anne@group"), "\"anne@group\""),
        [nameof(TenantId)] = (new TenantId(7), "7"),
        [nameof(TenantCompany)] = (new TenantCompany(new TenantId(7), World.Paris), "\"7/paris\""),
        [nameof(Siren)] = (Siren.Parse("732 829 320").OrThrow(), "\"732829320\""),
        [nameof(Siret)] = (Siret.Parse("732 829 320 00074").OrThrow(), "\"73282932000074\""),
        [nameof(VatNumber)] = (VatNumber.Parse("FR44732829320").OrThrow(), "\"FR44732829320\""),
        [nameof(NafCode)] = (NafCode.Parse("6201z").OrThrow(), "\"62.01Z\""),
        [nameof(EmailAddress)] = (
            EmailAddress.Parse("Anne@Exemple.fr").OrThrow(),
            "\"Anne@Exemple.fr\""
        ),
        [nameof(PhoneNumber)] = (
            PhoneNumber.Parse("01 99 00 12 34").OrThrow(),
            "\"01 99 00 12 34\""
        ),
        [nameof(Website)] = (
            Website.Parse("https://www.exemple.fr/a").OrThrow(),
            "\"https://www.exemple.fr/a\""
        ),
        [nameof(GeoPosition)] = (
            GeoPosition.Parse("48,8566", "-2,3522").OrThrow(),
            "\"geo:48.8566,-2.3522\""
        ),
    };

    public static TheoryData<string> Names => [.. Specimens.Keys];

    [Fact]
    public void There_is_a_specimen_of_every_plain_value() =>
        typeof(IPlainText<>)
            .Assembly.GetTypes()
            .Where(t =>
                t.GetInterfaces()
                    .Any(i =>
                        i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IPlainText<>)
                    )
            )
            .Select(t => t.Name)
            .ShouldBe(Specimens.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_is_plain_text_and_comes_back_as_it_was(string name)
    {
        var (value, json) = Specimens[name];
        JsonSerializer.Serialize(value).ShouldBe(json);
        JsonSerializer.Deserialize(json, value.GetType()).ShouldBe(value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_is_the_key_of_an_object_and_comes_back_as_it_was(string name)
    {
        var (value, json) = Specimens[name];
        var dictionary = typeof(Dictionary<,>).MakeGenericType(value.GetType(), typeof(int));
        var written = $"{{\"{json.Trim('"')}\":1}}";
        var read = JsonSerializer.Deserialize(written, dictionary).ShouldNotBeNull();
        ((System.Collections.IDictionary)read)[value].ShouldBe(1);
        JsonSerializer.Serialize(read, dictionary).ShouldBe(written);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_no_such_value_is_refused_with_the_type_and_without_the_text(string name)
    {
        var type = Specimens[name].Value.GetType();
        string[] faulty = [$"\"{Canary}\"", $"{{\"{Canary}\":1}}", "true", "\"\"", "1.5", "-1"];
        foreach (var json in faulty)
        {
            var refused = Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, type));
            refused.Message.ShouldContain(type.Name);
            refused.ToString().ShouldNotContain(Canary);
        }

        var dictionary = typeof(Dictionary<,>).MakeGenericType(type, typeof(int));
        Should
            .Throw<JsonException>(() =>
                JsonSerializer.Deserialize($"{{\"{Canary}\":1}}", dictionary)
            )
            .ToString()
            .ShouldNotContain(Canary);
    }

    [Theory]
    [InlineData("\"732829321\"", "siren.checksum")]
    [InlineData("\"73\"", "siren.format")]
    public void The_codes_of_the_reasons_are_told(string json, string code) =>
        Should
            .Throw<JsonException>(() => JsonSerializer.Deserialize<Siren>(json))
            .Message.ShouldBe($"This is not a Siren: {code}.");

    [Fact]
    public void A_default_that_names_nothing_is_never_written()
    {
        Should.Throw<JsonException>(() => JsonSerializer.Serialize(default(CompanyId)));
        Should.Throw<JsonException>(() => JsonSerializer.Serialize(default(UserId)));
        Should.Throw<JsonException>(() => JsonSerializer.Serialize(default(TenantId)));
        Should.Throw<JsonException>(() => JsonSerializer.Serialize(default(TenantCompany)));
        JsonSerializer.Serialize<CompanyId?>(null).ShouldBe("null");
    }

    [Fact]
    public void A_company_of_the_only_tenant_is_its_code_alone()
    {
        TenantCompany paris = World.Paris;
        JsonSerializer.Serialize(paris).ShouldBe("\"paris\"");
        JsonSerializer.Deserialize<TenantCompany>("\"paris\"").ShouldBe(paris);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<TenantCompany>("\"0/paris\""));
    }

    [Fact]
    public void Numbers_in_quotes_are_read_where_the_options_allow_it()
    {
        JsonSerializer
            .Deserialize<TenantId>("\"7\"", JsonSerializerOptions.Web)
            .ShouldBe(new TenantId(7));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<TenantId>("\"7\""));
        Should.Throw<JsonException>(() =>
            JsonSerializer.Deserialize<TenantId>("\"+7\"", JsonSerializerOptions.Web)
        );
    }

    [Theory]
    [InlineData("02 555 12 12", "BE")]
    [InlineData("+32 2 555 12 12", "BE")]
    [InlineData("06 12 34 56 78", "FR")]
    [InlineData("+33 (0)6 12 34 56 78", "FR")]
    public void A_number_that_has_an_E164_form_keeps_it(string typed, string country)
    {
        var number = PhoneNumber.Parse(typed, country).OrThrow();
        var read = JsonSerializer.Deserialize<PhoneNumber>(JsonSerializer.Serialize(number))!;
        read.E164.ShouldBe(number.E164);
        read.Comparable.ShouldBe(number.Comparable);
    }

    [Fact]
    public void Source_generation_of_a_host_uses_the_same_form()
    {
        var lead = new LeadDto(
            new ProspectId(Uuid),
            World.Paris,
            null,
            EmailAddress.Parse("anne@exemple.fr").OrThrow(),
            new() { [new TenantId(1)] = 2 }
        );
        var json = JsonSerializer.Serialize(lead, LeadJson.Default.LeadDto);
        json.ShouldBe(
            $"{{\"Id\":\"{Uuid}\",\"Company\":\"paris\",\"Siren\":null,\"Email\":\"anne@exemple.fr\",\"PerTenant\":{{\"1\":2}}}}"
        );
        JsonSerializer.Deserialize(json, LeadJson.Default.LeadDto)!.Email.ShouldBe(lead.Email);
    }
}

internal sealed record LeadDto(
    ProspectId Id,
    CompanyId Company,
    Siren? Siren,
    EmailAddress Email,
    Dictionary<TenantId, int> PerTenant
);

[JsonSerializable(typeof(LeadDto))]
internal sealed partial class LeadJson : JsonSerializerContext;
