using FsCheck.Fluent;
using Prospecting.Aggregates;
using Prospecting.Collections;
using Prospecting.CustomFields;
using Prospecting.Domain.Tests.Catalogs;
using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Storage;
using Prospecting.Tests;
using Prospecting.Work;
using static Prospecting.Domain.Tests.CustomFields.Declared;

namespace Prospecting.Domain.Tests.CustomFields;

[Rule("P-10")]
public sealed class CustomFieldTests
{
    private static WorkContext Director => World.Context(Entries.Director);

    [Fact]
    public void A_field_of_the_tenant_is_set_by_who_reaches_all_of_it_and_one_of_a_company_by_who_writes_for_it()
    {
        CustomField
            .Create(Define("a"), null, [], World.Context())
            .ShouldBeRefused(ScopeReasons.TenantWide);
        CustomField
            .Create(Define("a"), World.Lyon, [], World.Context())
            .ShouldBeRefused(ScopeReasons.CompanyForeign);
        var own = CustomField.Create(Define("a"), World.Paris, [], World.Context()).OrThrow();
        own.Retire(World.Context(World.BrunoInLyon)).ShouldBeRefused(ScopeReasons.CompanyForeign);
        own.Delete(World.Context(World.BrunoInLyon)).ShouldBeRefused(ScopeReasons.CompanyForeign);
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        CustomField
            .Create(
                Define(
                    "A",
                    CustomFieldType.Choice,
                    Choice("b", " "),
                    Choice("b"),
                    Choice("C!") with
                    {
                        Aliases = ["?"],
                    }
                ) with
                {
                    Order = -1,
                    Label = new(new string('a', 101), "A"),
                    Aliases = ["\0"],
                },
                null,
                [],
                Director
            )
            .Reasons.ShouldPointAt(
                "/code",
                "/order",
                "/label/fr",
                "/aliases/0",
                "/choices/0/label/fr",
                "/choices/1/code",
                "/choices/2/code",
                "/choices/2/aliases/0"
            );
        Create(Define("a", CustomFieldType.Choices)).ShouldBe([CustomFieldReasons.ChoicesMissing]);
        Create(Define("a", CustomFieldType.Date, Choice("b")))
            .ShouldBe([CustomFieldReasons.ChoicesUnfit]);
    }

    [Fact]
    public void A_code_is_there_once_for_each_company_and_holds_the_same_in_the_whole_tenant()
    {
        CustomField[] present =
        [
            Field(Define("a")),
            Field(Define("b", CustomFieldType.Date), World.Lyon),
        ];
        Create(Define("a"), null, present).ShouldBe([CustomFieldReasons.CodeTaken]);
        Create(Define("a"), World.Paris, present).ShouldBeEmpty();
        Create(Define("a", CustomFieldType.Number), World.Paris, present)
            .ShouldBe([CustomFieldReasons.TypeDiffers]);
        Create(Define("b"), World.Paris, present).ShouldBe([CustomFieldReasons.TypeDiffers]);
        Create(Define("b", CustomFieldType.Date), null, present).ShouldBeEmpty();
        present[1].Delete(Director).OrThrow();
        Create(Define("b"), World.Lyon, present).ShouldBeEmpty();
    }

    [Fact]
    public void A_company_sees_no_more_fields_than_the_limit()
    {
        List<CustomField> present =
        [
            .. Enumerable.Range(0, 150).Select(i => Field(Define($"a{i}"))),
            .. Enumerable.Range(0, 50).Select(i => Field(Define($"b{i}"), World.Lyon)),
        ];
        Create(Define("c"), World.Lyon, present).ShouldBe([CustomFieldReasons.TooMany]);
        // For everybody it would be for Lyon too; what Lyon has already under the code is no more.
        Create(Define("c"), null, present).ShouldBe([CustomFieldReasons.TooMany]);
        Create(Define("b0"), null, present).ShouldBeEmpty();
        Create(Define("a0"), World.Lyon, present).ShouldBeEmpty();
        Create(Define("c"), World.Paris, present).ShouldBeEmpty();
    }

    [Fact]
    public void Its_code_its_type_and_its_choices_stay()
    {
        var field = Stored(
            Field(Define("a", CustomFieldType.Choice, Choice("gold"), Choice("tin")))
        );
        var before = field.ToSnapshot();
        var outcome = field.Change(
            Define("b", CustomFieldType.Choices, Choice("gold"), Choice("lead")),
            Director
        );
        outcome.ShouldBeRefused(
            CustomFieldReasons.CodeFixed,
            CustomFieldReasons.TypeFixed,
            CustomFieldReasons.ChoiceRemoved
        );
        outcome.Reasons.ShouldPointAt("/code", "/type", "/choices");
        outcome.Reasons[2].Fix.ShouldBe("retire");
        field.ToSnapshot().ShouldBe(before);
        field.HasPendingChanges.ShouldBeFalse();

        field
            .Change(
                field.Definition with
                {
                    Choices = [Choice("lead"), .. field.Definition.Choices],
                },
                Director
            )
            .OrThrow();
        field.Definition.Choices.Select(c => c.Code).ShouldBe(["lead", "gold", "tin"]);
    }

    [Fact]
    public void A_choice_is_retired_and_restored()
    {
        var field = Stored(
            Field(Define("a", CustomFieldType.Choice, Choice("gold"), Choice("tin")))
        );
        field.RetireChoice("tin", Director).OrThrow();
        field.Definition.Choices.Select(c => c.IsActive).ShouldBe([true, false]);
        field
            .PendingEvents.ShouldHaveSingleItem()
            .ShouldBe(new CustomFieldChanged(field.SubjectId, "a", ["choices/tin"]));
        field.RetireChoice("tin", Director).OrThrow();
        field.PendingChanges.Count.ShouldBe(1);
        field.RestoreChoice("tin", Director).OrThrow();
        field.Definition.Choices.ShouldAllBe(c => c.IsActive);
        var unknown = field.RetireChoice("tim", Director);
        unknown.ShouldBeRefused(CustomFieldReasons.ChoiceUnknown);
        unknown.Reasons[0].Fix.ShouldBe("tin");
    }

    [Fact]
    [Rule("H-1")]
    public void A_change_is_recorded_field_by_field_and_told_by_the_names_of_the_fields()
    {
        var field = Stored(Field(Define("a", CustomFieldType.Choice, Choice("gold"))));
        field
            .Change(
                field.Definition with
                {
                    IsRequired = true,
                    Label = new("Métal", "Metal"),
                    Choices = [Choice("gold", "Or"), Choice("tin")],
                },
                Director
            )
            .OrThrow();
        field
            .PendingChanges.Select(c => (c.Field, c.Old, c.New, c.IsPersonal))
            .ShouldBe([
                ("/label/fr", "a", "Métal", false),
                ("/label/en", "a", "Metal", false),
                ("/required", "false", "true", false),
                ("/choices", "gold", "gold; tin", false),
                ("/choices/gold", "gold; gold", "Or; gold", false),
                ("/choices/tin", null, "tin; tin", false),
            ]);
        field.AcceptCommit(2);
        field.Change(field.Definition, Director).OrThrow();
        field.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    [Rule("H-1")]
    public void It_is_retired_restored_and_deleted_and_deleting_is_history()
    {
        var field = Stored(Field(Define("a")));
        field.Retire(Director).OrThrow();
        field.Definition.IsActive.ShouldBeFalse();
        field.Restore(Director).OrThrow();
        field.Definition.IsActive.ShouldBeTrue();
        field.AcceptCommit(2);
        field.Delete(Director).OrThrow();
        field.PendingChanges[^1].IsRemoval.ShouldBeTrue();
        field.PendingChanges.ShouldContain(new FieldChange("/type", "text", null, false));
        field
            .PendingEvents.ShouldHaveSingleItem()
            .ShouldBe(new CustomFieldDeleted(field.SubjectId, "a"));
        field.Retire(Director).ShouldBeRefused(SettingReasons.Removed);
        field.Delete(Director).ShouldBeRefused(SettingReasons.Removed);
    }

    [Fact]
    public void Misuse_throws()
    {
        Should.Throw<ArgumentException>(() =>
            CustomField.Create(Define("a"), default(CompanyId), [], Director)
        );
        Should.Throw<ArgumentException>(() =>
            CustomField.Create(Define("a", (CustomFieldType)99), null, [], Director)
        );
    }

    [Fact]
    [Rule("N-1")]
    public void Its_messages_hold_ids_and_codes()
    {
        var field = Field(Define("a", CustomFieldType.YesNo));
        CommitRecord
            .Of(field, Director, World.Start)
            .Messages.ShouldHaveSingleItem()
            .Payload.ShouldBe(
                $$"""{"entry":"{{field.SubjectId}}","kind":"yes-no","code":"a","eventType":"custom-field.added"}"""
            );
    }

    [Fact]
    public void It_comes_back_from_its_snapshot_as_it_was()
    {
        var texts = Hostile.WellFormed;
        var snapshots =
            from version in Gen.Choose(0, 1000)
            from company in Gen.Elements(null, "paris")
            from type in Gen.Elements(Enum.GetValues<CustomFieldType>())
            from fr in texts
            from en in texts
            from flags in Gen.Elements(true, false).ListOf(3)
            from aliases in texts.ListOf()
            select new CustomFieldSnapshot
            {
                Tenant = 3,
                Id = new Guid(version + 1, 0, 0, new byte[8]),
                Version = version,
                Company = company,
                Code = "a",
                Type = CustomFieldTypes.CodeOf(type),
                LabelFr = fr,
                LabelEn = en,
                Order = version,
                IsActive = flags[0],
                IsRequired = flags[1],
                Aliases = aliases.ToValueList(),
                Choices =
                [
                    new CustomChoiceSnapshot
                    {
                        Code = "b",
                        LabelFr = en,
                        LabelEn = fr,
                        IsActive = flags[2],
                        Aliases = aliases.ToValueList(),
                    },
                ],
            };
        Prop.ForAll(
                snapshots.ToArbitrary(),
                snapshot =>
                {
                    var field = CustomField.FromSnapshot(snapshot);
                    field.ToSnapshot().ShouldBe(snapshot);
                    field.HasPendingChanges.ShouldBeFalse();
                }
            )
            .Holds();
    }

    private static IEnumerable<string> Create(
        CustomFieldDefinition definition,
        CompanyId? company = null,
        IReadOnlyCollection<CustomField>? present = null
    ) =>
        CustomField
            .Create(definition, company, present ?? [], Director)
            .Reasons.Select(r => r.Code);

    private static CustomField Stored(CustomField field)
    {
        field.AcceptCommit(1);
        return CustomField.FromSnapshot(field.ToSnapshot());
    }
}
