using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Contacts;
using Prospecting.Persistence.EfCore.Duplicates;
using Prospecting.Persistence.EfCore.History;
using Prospecting.Persistence.EfCore.Notifications;
using Prospecting.Persistence.EfCore.Prospects;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>New rows: given to the change tracker, or, when there are many, kept to be written in bulk.</summary>
internal sealed class NewRows(DbContext context, IBulkRows? bulk)
{
    private readonly List<ContactRow> _contacts = [];
    private readonly List<ProspectRow> _prospects = [];
    private readonly List<MatchKeyRow> _matchKeys = [];
    private readonly List<HistoryRow> _history = [];
    private readonly List<StatusChangeRow> _statusChanges = [];
    private readonly List<OutboxRow> _outbox = [];

    public void Add(ContactRow row) => Add(row, _contacts);

    public void Add(ProspectRow row) => Add(row, _prospects);

    public void Add(MatchKeyRow row) => Add(row, _matchKeys);

    public void Add(HistoryRow row) => Add(row, _history);

    public void Add(StatusChangeRow row) => Add(row, _statusChanges);

    public void Add(OutboxRow row) => Add(row, _outbox);

    /// <summary>Writes what was kept, whoever is referred to first.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (bulk is null)
        {
            return;
        }

        await InsertAsync(_contacts).ConfigureAwait(false);
        await InsertAsync([.. _contacts.SelectMany(c => c.Consents)]).ConfigureAwait(false);
        await InsertAsync(_prospects).ConfigureAwait(false);
        await InsertAsync([.. _prospects.SelectMany(p => p.Addresses)]).ConfigureAwait(false);
        await InsertAsync([.. _prospects.SelectMany(p => p.Contacts)]).ConfigureAwait(false);
        await InsertAsync([.. _prospects.SelectMany(p => p.Shares)]).ConfigureAwait(false);
        await InsertAsync([.. _prospects.SelectMany(p => p.References)]).ConfigureAwait(false);
        await InsertAsync([.. _prospects.SelectMany(p => p.Tags)]).ConfigureAwait(false);
        await InsertAsync([.. _prospects.SelectMany(p => p.CustomValues)]).ConfigureAwait(false);
        await InsertAsync(_matchKeys).ConfigureAwait(false);
        await InsertAsync(_history).ConfigureAwait(false);
        await InsertAsync([.. _history.Select(h => h.Personal).OfType<PersonalValueRow>()])
            .ConfigureAwait(false);
        await InsertAsync(_statusChanges).ConfigureAwait(false);
        await InsertAsync(_outbox).ConfigureAwait(false);

        Task InsertAsync<TRow>(IReadOnlyList<TRow> rows)
            where TRow : class =>
            rows.Count == 0
                ? Task.CompletedTask
                : bulk.InsertAsync(context, rows, cancellationToken);
    }

    private void Add<TRow>(TRow row, List<TRow> kept)
        where TRow : class
    {
        if (bulk is null)
        {
            context.Add(row);
        }
        else
        {
            kept.Add(row);
        }
    }
}
