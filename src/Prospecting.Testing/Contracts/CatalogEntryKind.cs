using Prospecting.Catalogs;
using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Storage;
using Prospecting.Texts;
using Prospecting.Work;

namespace Prospecting.Testing.Contracts;

/// <summary>Entries of catalogues (SPEC P-15).</summary>
internal sealed class CatalogEntryKind : SettingKind
{
    public override string Name => CatalogEntry.SubjectKindName;

    public override (string Made, string Deleted) Events =>
        ("catalog.entry-added", "catalog.entry-deleted");

    public override Task<CompanySetting> AddAsync(
        IProspectingSession session,
        CompanyId? company,
        string code,
        WorkContext context
    ) =>
        Task.FromResult<CompanySetting>(
            Add(
                session,
                company,
                new CatalogItem { Code = code, Label = LocalizedText.Same("Salon") },
                context
            )
        );

    public override Task<CompanySetting> AddFullAsync(
        IProspectingSession session,
        CompanyId? company,
        string code
    ) =>
        Task.FromResult<CompanySetting>(
            Add(
                session,
                company,
                new CatalogItem
                {
                    Code = code,
                    Label = new LocalizedText("Salon d'été", "Summer fair"),
                    Order = 7,
                    IsActive = false,
                    Aliases = ["foire", "Œuvre « du lac »"],
                    Attributes =
                    [
                        new CatalogAttribute("colour", "bleu; vert"),
                        new CatalogAttribute("weight", "12"),
                    ],
                },
                session.Context
            )
        );

    public override async Task<CompanySetting?> FindAsync(
        IProspectingSession session,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        await session
            .Catalogs.FindAsync(new CatalogEntryId(id), cancellationToken)
            .ConfigureAwait(false);

    public override async Task<IReadOnlyList<CompanySetting>> ListAsync(
        IProspectingSession session,
        CompanyId company,
        CancellationToken cancellationToken
    ) =>
        await session
            .Catalogs.ListAsync(CatalogKind.Source, cancellationToken)
            .ConfigureAwait(false);

    public override void Change(CompanySetting setting, string label, WorkContext context)
    {
        var entry = (CatalogEntry)setting;
        entry
            .Change(entry.Item with { Label = LocalizedText.Same(label), Order = 3 }, context)
            .OrThrow();
    }

    public override Task DeleteAsync(CompanySetting setting, WorkContext context)
    {
        ((CatalogEntry)setting).Delete(context).OrThrow();
        return Task.CompletedTask;
    }

    public override object Snapshot(CompanySetting setting, int version) =>
        ((CatalogEntry)setting).ToSnapshot() with
        {
            Version = version,
        };

    private static CatalogEntry Add(
        IProspectingSession session,
        CompanyId? company,
        CatalogItem item,
        WorkContext context
    )
    {
        var entry = CatalogEntry.Create(CatalogKind.Source, item, company, [], context).OrThrow();
        session.Catalogs.Add(entry);
        return entry;
    }
}
