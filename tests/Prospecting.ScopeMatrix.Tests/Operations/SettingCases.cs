using Prospecting.Catalogs;
using Prospecting.CustomFields;
using Prospecting.ScopeMatrix.Tests.Canaries;
using Prospecting.ScopeMatrix.Tests.Situations;
using static Prospecting.ScopeMatrix.Tests.Operations.KeptCases;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>Catalogues and custom fields: their ports, and what their entries do.</summary>
internal static class SettingCases
{
    public static IEnumerable<OperationCase> All =>
        [.. Questions, .. Catalogs, .. Entries, .. CustomFields, .. Fields];

    private static IEnumerable<OperationCase> Questions =>
        [
            new(
                "CompanySetting.CanBeReadBy",
                Belongs.ToCompany,
                Effect.Reads,
                async call =>
                {
                    await call.HappenAsync();
                    return (await call.OwnersAsync(Kinds.Entry)).CanBeReadBy(call.Scope);
                }
            )
            {
                Saw = result => result is true,
            },
            new(
                "CompanySetting.CanBeChangedBy",
                Belongs.ToCompany,
                Effect.Reads,
                async call =>
                {
                    await call.HappenAsync();
                    return (await call.OwnersAsync(Kinds.Entry)).CanBeChangedBy(call.Scope);
                }
            )
            {
                Saw = result => result is true,
            },
        ];

    private static IEnumerable<OperationCase> Catalogs =>
        [
            ReadSetting(
                "ICatalogStore.LoadAsync",
                async (s, _) => await s.Catalogs.LoadAsync(Canary.Kind, Cast.Paris)
            ),
            ReadSetting(
                "ICatalogStore.FindAsync",
                async (s, call) => await s.Catalogs.FindAsync(call.Target.Entry)
            ),
            ReadSetting(
                "ICatalogStore.ListAsync",
                async (s, _) => await s.Catalogs.ListAsync(Canary.Kind)
            ),
            Add(
                "ICatalogStore.Add",
                Belongs.ToCompany,
                Kinds.Entry,
                (_, context) =>
                    Task.FromResult(
                        CatalogEntry
                            .Create(Canary.Kind, Canary.Next().Item, Cast.Paris, [], context)
                            .OrThrow()
                    )
            ),
        ];

    private static IEnumerable<OperationCase> Entries =>
        [
            CreateSetting(
                "CatalogEntry.Create",
                context =>
                    CatalogEntry.Create(Canary.Kind, Canary.Next().Item, Cast.Paris, [], context),
                (s, entry) => s.Catalogs.Add(entry)
            ),
            CreateSetting(
                "CatalogEntry.CreateAll",
                context =>
                    CatalogEntry.CreateAll(
                        CatalogDefinition
                            .Of(Canary.Kind, [Canary.Next().Item, Canary.Next().Item])
                            .OrThrow(),
                        Cast.Paris,
                        [],
                        context
                    ),
                (s, entries) =>
                {
                    foreach (var entry in entries)
                    {
                        s.Catalogs.Add(entry);
                    }
                }
            ),
            SettingVerb(
                "CatalogEntry.Change",
                Kinds.Entry,
                (entry, context) => entry.Change(entry.Item with { Order = 7 }, context)
            ),
            SettingVerb(
                "CatalogEntry.Retire",
                Kinds.Entry,
                (entry, context) => entry.Retire(context)
            ),
            SettingVerb(
                "CatalogEntry.Restore",
                Kinds.Entry,
                (entry, context) =>
                {
                    entry.Retire(context);
                    return entry.Restore(context);
                }
            ),
            SettingVerb(
                "CatalogEntry.Delete",
                Kinds.Entry,
                (entry, context) => entry.Delete(context)
            ),
        ];

    private static IEnumerable<OperationCase> CustomFields =>
        [
            ReadSetting(
                "ICustomFieldStore.LoadAsync",
                async (s, _) => await s.CustomFields.LoadAsync(Cast.Paris)
            ),
            ReadSetting(
                "ICustomFieldStore.FindAsync",
                async (s, call) => await s.CustomFields.FindAsync(call.Target.Field)
            ),
            ReadSetting(
                "ICustomFieldStore.ListAsync",
                async (s, _) => await s.CustomFields.ListAsync()
            ),
            Add(
                "ICustomFieldStore.Add",
                Belongs.ToCompany,
                Kinds.Field,
                (_, context) =>
                    Task.FromResult(
                        CustomField.Create(Canary.Next().Field, Cast.Paris, [], context).OrThrow()
                    )
            ),
        ];

    private static IEnumerable<OperationCase> Fields =>
        [
            CreateSetting(
                "CustomField.Create",
                context => CustomField.Create(Canary.Next().Field, Cast.Paris, [], context),
                (s, custom) => s.CustomFields.Add(custom)
            ),
            SettingVerb(
                "CustomField.Change",
                Kinds.Field,
                (custom, context) => custom.Change(custom.Definition with { Order = 7 }, context)
            ),
            SettingVerb(
                "CustomField.Retire",
                Kinds.Field,
                (custom, context) => custom.Retire(context)
            ),
            SettingVerb(
                "CustomField.Restore",
                Kinds.Field,
                (custom, context) =>
                {
                    custom.Retire(context);
                    return custom.Restore(context);
                }
            ),
            SettingVerb(
                "CustomField.RetireChoice",
                Kinds.Field,
                (custom, context) => custom.RetireChoice(ChoiceOf(custom), context)
            ),
            SettingVerb(
                "CustomField.RestoreChoice",
                Kinds.Field,
                (custom, context) =>
                {
                    custom.RetireChoice(ChoiceOf(custom), context);
                    return custom.RestoreChoice(ChoiceOf(custom), context);
                }
            ),
            SettingVerb(
                "CustomField.Delete",
                Kinds.Field,
                (custom, context) => custom.Delete(context)
            ),
        ];

    private static string ChoiceOf(CustomField custom) => custom.Definition.Choices[0].Code;
}
