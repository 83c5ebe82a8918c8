using Prospecting.Catalogs;
using Prospecting.Cli.Output;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Cli;

/// <summary>Words of the command line that may be entries of a catalogue (SPEC P-15).</summary>
internal static class Listed
{
    /// <summary>The code that a word to search for means; the word itself where no catalogue says otherwise.</summary>
    public static async Task<string?> SearchedAsync(
        IProspectingSession session,
        CatalogKind kind,
        string? word,
        CancellationToken cancellationToken
    )
    {
        if (word is null)
        {
            return null;
        }

        var catalog = await session.Catalogs.LoadAsync(
            kind,
            session.Context.Scope.ActiveCompany!.Value,
            cancellationToken
        );
        return catalog.Match(word).TryGet(out var item) ? item.Code : word;
    }

    /// <summary>The type that a word means; the types that ship are there until the company says otherwise.</summary>
    public static async Task<CatalogItem> TypeAsync(
        VerbCall call,
        CatalogKind kind,
        CompanyId company,
        string word,
        string pointer
    )
    {
        var catalog = await call.Session.Catalogs.LoadAsync(kind, company, call.CancellationToken);
        return catalog.Over(CatalogPresets.For(kind)).Match(word, pointer).OrStop();
    }

    /// <summary>The code that a word to enter means; the word itself while the company does without the catalogue (SPEC P-16).</summary>
    public static async Task<string> EnteredAsync(
        IProspectingSession session,
        CatalogKind kind,
        CompanyId company,
        string word,
        CancellationToken cancellationToken
    )
    {
        var catalog = await session.Catalogs.LoadAsync(kind, company, cancellationToken);
        return catalog.IsInUse ? catalog.Match(word).OrStop().Code : word;
    }
}
