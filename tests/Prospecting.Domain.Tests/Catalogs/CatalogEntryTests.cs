using FsCheck.Fluent;
using Prospecting.Aggregates;
using Prospecting.Catalogs;
using Prospecting.Collections;
using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Storage;
using Prospecting.Tests;
using static Prospecting.Domain.Tests.Catalogs.Entries;

namespace Prospecting.Domain.Tests.Catalogs;

[Rule("P-15")]
public sealed class CatalogEntryTests
{
    [Fact]
    public void An_entry_of_the_tenant_is_set_by_who_reaches_all_of_it_and_one_of_a_company_by_who_writes_for_it()
    {
        CatalogEntry
            .Create(CatalogKind.Source, Item("a"), null, [], World.Context())
            .ShouldBeRefused(ScopeReasons.TenantWide);
        CatalogEntry
            .Create(CatalogKind.Source, Item("a"), World.Lyon, [], World.Context())
            .ShouldBeRefused(ScopeReasons.CompanyForeign);
        CatalogEntry
            .Create(
                CatalogKind.Source,
                Item("a"),
                World.Paris,
                [],
                World.Context(World.ReaderInParis)
            )
            .ShouldBeRefused(ScopeReasons.CompanyForeign);

        var shared = Entry(Item("a"));
        var own = Entry(Item("a"), World.Paris, context: World.Context());
        shared.CanBeReadBy(World.BrunoInLyon).ShouldBeTrue();
        own.CanBeReadBy(World.BrunoInLyon).ShouldBeFalse();
        shared.Retire(World.Context()).ShouldBeRefused(ScopeReasons.TenantWide);
        own.Retire(World.Context(World.BrunoInLyon)).ShouldBeRefused(ScopeReasons.CompanyForeign);
        own.Delete(World.Context(World.BrunoInLyon)).ShouldBeRefused(ScopeReasons.CompanyForeign);
        own.Retire(World.Context()).Succeeded.ShouldBeTrue();
    }

    [Fact]
    [Rule("M-3")]
    public void Who_writes_for_a_company_of_the_same_code_in_another_tenant_changes_nothing()
    {
        var own = Entry(Item("a"), World.Paris, context: World.Context());
        var foreign = World.Context(World.AnneOfOtherTenant);

        own.Retire(foreign).ShouldBeRefused(ScopeReasons.ReadOnly);
        own.Delete(foreign).ShouldBeRefused(ScopeReasons.ReadOnly);

        own.Item.IsActive.ShouldBeTrue();
        own.IsRemoved.ShouldBeFalse();
    }

    [Fact]
    public void A_code_is_there_once_for_the_tenant_and_once_for_each_company()
    {
        var context = World.Context(Director);
        CatalogEntry[] present = [Entry(Item("a")), Entry(Item("b"), World.Paris)];
        var taken = CatalogEntry.Create(CatalogKind.Source, Item("a"), null, present, context);
        taken.ShouldBeRefused(CatalogReasons.CodeTaken);
        taken.Reasons.ShouldPointAt("/code");
        Made("b", World.Paris).ShouldBeFalse();
        Made("a", World.Paris).ShouldBeTrue();
        Made("b", null).ShouldBeTrue();
        CatalogEntry
            .Create(CatalogKind.Office, Item("a"), null, present, context)
            .Succeeded.ShouldBeTrue();

        present[0].Delete(context).OrThrow();
        Made("a", null).ShouldBeTrue();

        bool Made(string code, CompanyId? company) =>
            CatalogEntry
                .Create(CatalogKind.Source, Item(code), company, present, context)
                .Succeeded;
    }

    [Fact]
    public void All_faults_come_at_once_and_nothing_is_changed()
    {
        var entry = Stored(Entry(Item("a")));
        var before = entry.ToSnapshot();
        entry
            .Change(
                Item("b", " ", new string('a', 101)) with
                {
                    Order = -1,
                    Aliases = ["a\0", "?"],
                    Attributes = [new("missions", "x"), new("y", "1"), new("y", "2")],
                },
                World.Context(Director)
            )
            .Reasons.ShouldPointAt(
                "/code",
                "/order",
                "/label/fr",
                "/label/en",
                "/aliases/0",
                "/aliases/1",
                "/attributes/missions",
                "/attributes/y"
            );
        entry.ToSnapshot().ShouldBe(before);
        entry.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    public void A_catalogue_has_its_limit_of_entries()
    {
        var present = Enumerable
            .Range(0, CatalogEntry.MaxEntries)
            .Select(i => Entry(Item($"a{i}")))
            .ToList();
        CatalogEntry
            .Create(CatalogKind.Source, Item("b"), null, present, World.Context(Director))
            .ShouldBeRefused(CatalogReasons.TooLarge);
        CatalogEntry
            .Create(CatalogKind.Source, Item("b"), World.Paris, present, World.Context(Director))
            .Succeeded.ShouldBeTrue();
        CatalogEntry
            .CreateAll(
                CatalogPresets.For(CatalogKind.Source),
                null,
                present,
                World.Context(Director)
            )
            .ShouldBeRefused(CatalogReasons.TooLarge);
    }

    [Fact]
    public void Texts_are_trimmed_aliases_are_there_once_and_attributes_stand_by_name()
    {
        var item = Entry(
            Item("a", " Été ", "Summer") with
            {
                Aliases = ["Estival", "ESTIVAL", " saison "],
                Attributes = [new("z", " 1 "), new("b", "2")],
            }
        ).Item;
        item.Label.Fr.ShouldBe("Été");
        item.Aliases.ShouldBe(["Estival", "saison"]);
        item.Attributes.ShouldBe([new CatalogAttribute("b", "2"), new CatalogAttribute("z", "1")]);
        item.Attribute("z").ShouldBe("1");
        item.Attribute("y").ShouldBeNull();
    }

    [Fact]
    [Rule("D-2")]
    public void A_firm_lists_the_services_it_gives_and_names_its_company()
    {
        var firm = Entry(
            Item("paris-sud") with
            {
                Attributes =
                [
                    new(CatalogAttributes.Services, "accounting, legal"),
                    new(CatalogAttributes.Company, "Paris.2"),
                ],
            },
            kind: CatalogKind.Firm
        ).Item;
        firm.Codes(CatalogAttributes.Services).ShouldBe(["accounting", "legal"]);
        firm.Codes(CatalogAttributes.Service).ShouldBeEmpty();
        firm.Attribute(CatalogAttributes.Company).ShouldBe("Paris.2");
        firm.Has(CatalogAttributes.Missions).ShouldBeFalse();
    }

    [Fact]
    [Rule("H-1")]
    public void A_change_is_recorded_field_by_field_and_told_by_the_names_of_the_fields()
    {
        var entry = Stored(Entry(Item("a", "Salon"), World.Paris));
        entry
            .Change(entry.Item with { Order = 3, Label = new("Foire", "a") }, World.Context())
            .OrThrow();
        entry
            .PendingChanges.Select(c => (c.Field, c.Old, c.New, c.IsPersonal))
            .ShouldBe([("/label/fr", "Salon", "Foire", false), ("/order", "0", "3", false)]);
        entry
            .PendingEvents.ShouldHaveSingleItem()
            .ShouldBe(
                new CatalogEntryChanged(entry.SubjectId, "source", "a", ["label/fr", "order"])
            );

        entry.AcceptCommit(2);
        entry.Change(entry.Item, World.Context()).OrThrow();
        entry.HasPendingChanges.ShouldBeFalse();
    }

    [Fact]
    public void It_is_retired_and_restored_and_doing_so_again_does_nothing()
    {
        var entry = Stored(Entry(Item("a")));
        var context = World.Context(Director);
        entry.Retire(context).OrThrow();
        entry.Item.IsActive.ShouldBeFalse();
        entry.PendingChanges.Select(c => c.Field).ShouldBe(["/active"]);
        entry.Retire(context).OrThrow();
        entry.PendingChanges.Count.ShouldBe(1);
        entry.Restore(context).OrThrow();
        entry.Item.IsActive.ShouldBeTrue();
    }

    [Fact]
    [Rule("H-1")]
    public void Deleting_it_is_history_and_final()
    {
        var entry = Stored(Entry(Item("a", "Salon")));
        var context = World.Context(Director);
        entry.Delete(context).OrThrow();
        entry.IsRemoved.ShouldBeTrue();
        entry.PendingChanges[^1].IsRemoval.ShouldBeTrue();
        entry.PendingChanges.ShouldContain(new FieldChange("/label/fr", "Salon", null, false));
        entry
            .PendingEvents.ShouldHaveSingleItem()
            .ShouldBe(new CatalogEntryDeleted(entry.SubjectId, "source", "a"));
        entry.Retire(context).ShouldBeRefused(SettingReasons.Removed);
        entry.Delete(context).ShouldBeRefused(SettingReasons.Removed);
    }

    [Fact]
    public void A_preset_is_taken_over_as_far_as_its_codes_are_not_there()
    {
        var context = World.Context(Director);
        var preset = CatalogPresets.For(CatalogKind.ActivityType);
        var visit = CatalogEntry
            .Create(CatalogKind.ActivityType, Item("visit"), null, [], context)
            .OrThrow();
        var entries = CatalogEntry.CreateAll(preset, null, [visit], context).OrThrow();
        entries.Select(e => e.Item.Code).ShouldBe(["call", "meeting"]);
        entries.Select(e => e.SubjectId).ShouldBeUnique();
        entries[0].PendingEvents.ShouldHaveSingleItem().ShouldBeOfType<CatalogEntryAdded>();
        CatalogEntry
            .CreateAll(preset, null, [visit, .. entries], context)
            .OrThrow()
            .ShouldBeEmpty();
        CatalogEntry
            .CreateAll(preset, null, [], World.Context())
            .ShouldBeRefused(ScopeReasons.TenantWide);
    }

    [Fact]
    public void Misuse_throws()
    {
        var context = World.Context(Director);
        Should.Throw<ArgumentException>(() =>
            CatalogEntry.Create(default, Item("a"), null, [], context)
        );
        Should.Throw<ArgumentException>(() =>
            CatalogEntry.Create(CatalogKind.Source, Item("a"), default(CompanyId), [], context)
        );
    }

    [Fact]
    [Rule("N-1")]
    public void Its_messages_hold_ids_and_codes()
    {
        var entry = Entry(Item("a", "Salon"));
        CommitRecord
            .Of(entry, World.Context(Director), World.Start)
            .Messages.ShouldHaveSingleItem()
            .Payload.ShouldBe(
                $$"""{"entry":"{{entry.SubjectId}}","kind":"source","code":"a","eventType":"catalog.entry-added"}"""
            );
    }

    [Fact]
    public void It_comes_back_from_its_snapshot_as_it_was()
    {
        var texts = Hostile.WellFormed;
        var snapshots =
            from version in Gen.Choose(0, 1000)
            from company in Gen.Elements(null, "paris")
            from fr in texts
            from en in texts
            from order in Gen.Choose(0, 100)
            from active in Gen.Elements(true, false)
            from aliases in texts.ListOf()
            from value in texts
            select new CatalogEntrySnapshot
            {
                Tenant = 3,
                Id = new Guid(version + 1, 0, 0, new byte[8]),
                Version = version,
                Company = company,
                Kind = "source",
                Code = "a",
                LabelFr = fr,
                LabelEn = en,
                Order = order,
                IsActive = active,
                Aliases = aliases.ToValueList(),
                Attributes = [new CatalogAttribute("x", value)],
            };
        Prop.ForAll(
                snapshots.ToArbitrary(),
                snapshot =>
                {
                    var entry = CatalogEntry.FromSnapshot(snapshot);
                    entry.ToSnapshot().ShouldBe(snapshot);
                    entry.HasPendingChanges.ShouldBeFalse();
                    entry.Version.ShouldBe(snapshot.Version);
                }
            )
            .Holds();
    }

    private static CatalogEntry Stored(CatalogEntry entry)
    {
        entry.AcceptCommit(1);
        return CatalogEntry.FromSnapshot(entry.ToSnapshot());
    }
}
