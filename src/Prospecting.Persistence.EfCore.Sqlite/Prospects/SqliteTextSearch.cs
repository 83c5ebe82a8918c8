using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Schema;
using Prospecting.Persistence.EfCore.Sqlite.Schema;
using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Sqlite.Prospects;

/// <summary>Search by FTS5: records that have every three-letter piece of a word, and the word itself in their key.</summary>
internal sealed class SqliteTextSearch(int maxHits = SqliteTextSearch.PageIsFullBy)
    : IndexedTextSearch(maxHits)
{
    private const int PageIsFullBy = 1000;

    // More pieces do not make the candidates of a long word much fewer, and each costs a read.
    private const int MaxPieces = 24;

    // Fewer at a time cost more each; more at a time would be felt by the commit that does it, unless it wrote as many itself: of commits that
    // write thousands each, none would ever catch up otherwise, and searches would read without the index.
    private const int FewestAtOnce = 64;
    private const int MostAtOnce = 500;

    public override async Task KeepUpAsync(
        DbContext context,
        int written,
        CancellationToken cancellationToken = default
    )
    {
        if (!await HasIndexAsync(context, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        var count = SqliteTextQueries.CountWaiting(ProspectingTables.Of(context.Model));
        var waiting = await context
            .Database.SqlQueryRaw<int>(count, FewestAtOnce)
            .SingleAsync(cancellationToken)
            .ConfigureAwait(false);
        if (waiting >= FewestAtOnce)
        {
            await SqliteTextIndexing
                .CatchUpAsync(context, MostAtOnce + written, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    protected override async Task<bool> IsInstalledAsync(
        DbContext context,
        ProspectingTables tables,
        CancellationToken cancellationToken
    )
    {
        var count = SqliteTextQueries.CountObjects(tables, LinkIndex(context));
        var found = await context
            .Database.SqlQueryRaw<int>(count)
            .SingleAsync(cancellationToken)
            .ConfigureAwait(false);
        return found == SqliteTextIndex.Objects(tables).Count + 1;
    }

    protected override bool IsPrivate(DbConnection connection)
    {
        var settings = new SqliteConnectionStringBuilder(connection.ConnectionString);
        return settings.DataSource.Length == 0
            || settings.DataSource == ":memory:"
            || settings.Mode == SqliteOpenMode.Memory;
    }

    protected override Task<int> CountAsync(
        DbContext context,
        ProspectingTables tables,
        TenantId tenant,
        string word,
        int limit,
        CancellationToken cancellationToken
    ) =>
        context
            .Database.SqlQueryRaw<int>(
                SqliteTextQueries.CountCandidates(tables),
                Pieces(word),
                tenant.Value,
                limit
            )
            .SingleAsync(cancellationToken);

    protected override IQueryable<Guid> Hits(
        DbContext context,
        ProspectingTables tables,
        TenantId tenant,
        string word
    ) =>
        context.Database.SqlQueryRaw<Guid>(
            SqliteTextQueries.Hits(tables, LinkIndex(context)),
            Pieces(word),
            tenant.Value,
            word
        );

    private static string LinkIndex(DbContext context) =>
        context
            .Model.FindEntityType(typeof(ContactLinkRow))!
            .GetIndexes()
            .Single(i =>
                i.Properties.Select(p => p.Name)
                    .SequenceEqual([
                        nameof(ContactLinkRow.TenantId),
                        nameof(ContactLinkRow.ContactId),
                        nameof(ContactLinkRow.ProspectId),
                    ])
            )
            .GetDatabaseName()!;

    // Every three letters in a row, all of them wanted; in quotes, so that nothing in them is syntax.
    private static string Pieces(string word)
    {
        var letters = word.EnumerateRunes().Select(r => r.ToString()).ToArray();
        var pieces = Enumerable
            .Range(0, letters.Length - MinLength + 1)
            .Take(MaxPieces)
            .Select(i => string.Concat(letters.AsSpan(i, MinLength)!))
            .Distinct()
            .Select(SqliteObject.Quote);
        return string.Join(' ', pieces);
    }
}
