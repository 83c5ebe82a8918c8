using Prospecting.Catalogs;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Domain.Tests.Catalogs;

/// <summary>Short ways to make entries of catalogues, and a refusal of each code.</summary>
internal static class Entries
{
    public static readonly Scope Director = Scope.ForWholeTenant(
        TenantId.Single,
        new UserId("director"),
        World.Paris
    );

    public static CatalogItem Item(string code, string? fr = null, string? en = null) =>
        new() { Code = code, Label = new LocalizedText(fr ?? code, en ?? code) };

    public static CatalogEntry Entry(
        CatalogItem item,
        CompanyId? company = null,
        CatalogKind? kind = null,
        WorkContext? context = null
    ) =>
        CatalogEntry
            .Create(
                kind ?? CatalogKind.Source,
                item,
                company,
                [],
                context ?? World.Context(Director)
            )
            .OrThrow();

    public static Catalog CatalogOf(params CatalogItem[] items) =>
        Catalog.Of(CatalogDefinition.Of(CatalogKind.Source, items).OrThrow());

    /// <summary>Real refusals, by code.</summary>
    public static IEnumerable<KeyValuePair<string, Func<IEnumerable<Reason>>>> Refusals =>
        new Dictionary<string, Func<IEnumerable<Reason>>>(StringComparer.Ordinal)
        {
            [CatalogReasons.Unknown] = () => CatalogOf().Match("x").Reasons,
            [CatalogReasons.Inactive] = () =>
                [CatalogOf(Item("a") with { IsActive = false }).Explain("a")!],
            [CatalogReasons.Ambiguous] = () =>
                CatalogOf(Item("a", "Salon"), Item("b", "salon")).Match("SALON").Reasons,
            [CatalogReasons.CodeTaken] = () =>
                CatalogEntry
                    .Create(
                        CatalogKind.Source,
                        Item("a"),
                        null,
                        [Entry(Item("a"))],
                        World.Context(Director)
                    )
                    .Reasons,
            [CatalogReasons.CodeFixed] = () =>
                Entry(Item("a")).Change(Item("b"), World.Context(Director)).Reasons,
        }.Concat(
            FaultyCatalogs
                .Texts.DistinctBy(t => t.Code)
                .Where(t => t.Code.StartsWith("catalog.", StringComparison.Ordinal))
                .Select(t =>
                    KeyValuePair.Create<string, Func<IEnumerable<Reason>>>(
                        t.Code,
                        () => FaultyCatalogs.Read(t.Json).Reasons
                    )
                )
        );
}
