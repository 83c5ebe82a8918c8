using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Prospecting.Collections;
using Prospecting.Policies;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Domain.Tests.Policies;

[Rule("P-2")]
public sealed class FieldPolicyJsonTests
{
    public static TheoryData<string, string, string?> Faults
    {
        get
        {
            var data = new TheoryData<string, string, string?>();
            foreach (var (code, json, pointer) in FaultyPolicies.Texts)
            {
                data.Add(code, json, pointer);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_has_its_code_and_its_place(string code, string json, string? pointer)
    {
        var fault = FieldPolicyJson
            .Read(Encoding.UTF8.GetBytes(json))
            .Reasons.ShouldHaveSingleItem();
        (fault.Code, fault.Pointer).ShouldBe((code, pointer));
    }

    [Fact]
    public void All_places_that_are_not_of_the_format_come_at_once() =>
        FieldPolicyJson
            .Read(
                """
                {
                  "key": 1, "lable": {},
                  "channels": {
                    "manual": { "fields": { "/source": "must", "/email": 3 }, "anyOf": [5] },
                    "fax": {},
                    "api": null
                  }
                }
                """u8.ToArray()
            )
            .Reasons.ShouldPointAt(
                "/lable",
                "/key",
                "/label",
                "/channels/fax",
                "/channels/manual/fields/~1source",
                "/channels/manual/fields/~1email",
                "/channels/manual/anyOf/0",
                "/channels/api"
            );

    [Fact]
    public void All_faults_of_what_it_says_come_at_once() =>
        FieldPolicyJson
            .Read(
                """
                {
                  "key": "A", "label": { "fr": "", "en": "Test" },
                  "channels": {
                    "manual": { "fields": { "/sourse": "required" }, "anyOf": [["/email"]] },
                    "import": { "anyOf": [["/contacts/*/phone", "/contacts/*/mobil"]] }
                  }
                }
                """u8.ToArray()
            )
            .Reasons.ShouldPointAt(
                "/key",
                "/label/fr",
                "/channels/manual/fields/~1sourse",
                "/channels/manual/anyOf/0",
                "/channels/import/anyOf/0/1"
            );

    [Fact]
    public void A_pointer_that_is_nearly_right_is_put_right() =>
        FieldPolicyValidator
            .Validate(Entered.Policy(Entered.Requires("/contacts/*/mobil")))
            .Single()
            .Fix.ShouldBe("/contacts/*/mobile");

    [Fact]
    public void A_policy_of_code_has_faults_that_no_text_can_have() =>
        FieldPolicyValidator
            .Validate(
                Entered.Policy(
                    Entered.Manual(("/source", (FieldRule)7)),
                    Entered.Requires("/email"),
                    new ChannelPolicy { Channel = (EntryChannel)7 }
                )
            )
            .Select(f => (f.Code, f.Pointer))
            .ShouldBe([
                (FieldPolicyFaultReasons.WrongValue, "/channels/manual/fields/~1source"),
                (FieldPolicyFaultReasons.Duplicate, "/channels/manual"),
                (FieldPolicyFaultReasons.WrongValue, "/channels/7"),
            ]);

    [Fact]
    public void What_is_written_is_read_again_as_it_was() =>
        Prop.ForAll(
                Policies,
                policy =>
                {
                    var text = FieldPolicyJson.Write(policy);
                    var read = FieldPolicyJson.Read(Encoding.UTF8.GetBytes(text));
                    var faults = FieldPolicyValidator.Validate(policy);
                    read.Reasons.Select(r => (r.Code, r.Pointer))
                        .ShouldBe(faults.Select(f => (f.Code, f.Pointer)));
                    if (read.TryGet(out var again))
                    {
                        again.ShouldBe(policy);
                        FieldPolicyJson.Write(again).ShouldBe(text);
                    }
                }
            )
            .Holds();

    [Fact]
    public void Whatever_bytes_come_they_are_answered() =>
        Prop.ForAll<byte[]>(bytes => FieldPolicyJson.Read(bytes).Succeeded.ShouldBeFalse()).Holds();

    [Fact]
    public void A_good_file_with_any_byte_changed_is_answered()
    {
        byte[] good =
        [
            .. Encoding.UTF8.Preamble,
            .. Encoding.UTF8.GetBytes(FieldPolicyJson.Write(FieldPolicyPresets.SalesPipeline)),
        ];
        FieldPolicyJson.Read(good).Succeeded.ShouldBeTrue();
        Prop.ForAll(
                Gen.Choose(0, good.Length - 1).ToArbitrary(),
                Gen.Choose(0, 255).ToArbitrary(),
                (place, value) =>
                {
                    var changed = good.ToArray();
                    changed[place] = (byte)value;
                    if (FieldPolicyJson.Read(changed).TryGet(out var policy))
                    {
                        FieldPolicyValidator.Validate(policy).ShouldBeEmpty();
                    }
                }
            )
            .Holds(1000);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_not_even_parsed() =>
        FieldPolicyJson
            .Read(new byte[FieldPolicyJson.MaxBytes + 1])
            .ShouldBeRefused(FieldPolicyFaultReasons.TooLarge);

    private static Arbitrary<FieldPolicy> Policies { get; } =
        (
            from channels in Gen.SubListOf(Enum.GetValues<EntryChannel>())
            from policies in Gen.CollectToList(channels, Channel)
            select new FieldPolicy
            {
                Key = "random",
                Label = new LocalizedText("Hasard « é »", "Random \"x\""),
                Channels = policies.ToValueList(),
            }
        ).ToArbitrary();

    private static Gen<ChannelPolicy> Channel(EntryChannel channel) =>
        from pointers in Gen.SubListOf(PolicyVocabulary.Pointers.ToArray())
        from rules in Gen.Elements(Enum.GetValues<FieldRule>()).ListOf(pointers.Count)
        from groups in Gen.Elements(PolicyVocabulary.Pointers.ToArray()).ListOf().ListOf()
        select new ChannelPolicy
        {
            Channel = channel,
            Fields = pointers.Zip(rules, (p, r) => new FieldSetting(p, r)).ToValueList(),
            AnyOf = groups.Select(g => g.ToValueList()).ToValueList(),
        };
}
