using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Contacts;
using Prospecting.Persistence.EfCore.Contacts;
using Prospecting.Persistence.EfCore.Duplicates;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Prospects;
using Prospecting.Receipts;
using Prospecting.Releases;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>What one commit has to write.</summary>
internal sealed class PendingWrites
{
    private const int WorthBulk = 20;

    public required IReadOnlyList<(Prospect Prospect, ProspectRow? Row)> Prospects { get; init; }

    public required IReadOnlyList<(Contact Contact, ContactRow? Row)> Contacts { get; init; }

    public required IReadOnlyList<PendingRecord> Kept { get; init; }

    public required IReadOnlyList<WorkflowRelease> Releases { get; init; }

    public required IReadOnlyList<CommandReceipt> Receipts { get; init; }

    public bool IsEmpty => Records == 0;

    /// <summary>How many records it writes.</summary>
    public int Records =>
        Prospects.Count + Contacts.Count + Kept.Count + Releases.Count + Receipts.Count;

    /// <summary>Contacts that exist and that a prospect of this commit links anew: the scope must be able to see them.</summary>
    public required IReadOnlySet<Guid> NewlyLinked { get; init; }

    /// <summary>Whether the rows say already what the aggregates say; a repeated transaction must not add history twice.</summary>
    public bool IsApplied { get; set; }

    /// <summary>Whether its new records are written past the change tracker, once that is decided.</summary>
    public bool IsBulk { get; set; }

    /// <summary>The contacts whose rows are held until the transaction ends, because match keys are made of them; once that is found out.</summary>
    public Guid[]? HeldContacts { get; set; }

    /// <summary>The match keys of its new prospects, once what they are made of is loaded.</summary>
    public NewMatchKeys? MatchKeys { get; set; }

    /// <summary>
    /// Whether its new records are many enough to be worth writing in bulk, and can be: they are written before what is changed, so none of
    /// them may take over a reference that a changed one gives up.
    /// </summary>
    public bool SuitsBulk =>
        Prospects.Count(p => p.Row is null) >= WorthBulk
        && Prospects.All(p =>
            p.Row is null
            || p.Row.References.All(r =>
                p.Prospect.References.Any(x =>
                    x.Company.Value == r.CompanyId && x.System == r.System && x.Id == r.Reference
                )
            )
        );

    /// <summary>The one instant of everything that is written, once it is applied.</summary>
    public Instant? At { get; set; }

    /// <summary>Whether the database was told to commit and has not said that it did.</summary>
    public bool IsUnconfirmed { get; set; }

    public int NewRecords =>
        Prospects.Count(p => p.Row is null) + Contacts.Count(c => c.Row is null);

    public bool MovesStatuses => Prospects.Any(p => p.Prospect.PendingStatusChanges.Count > 0);

    public IEnumerable<Aggregate> Aggregates =>
        Prospects
            .Select(p => (Aggregate)p.Prospect)
            .Concat(Contacts.Select(c => c.Contact))
            .Concat(Kept.Select(k => k.Aggregate));

    public IEnumerable<(Prospect Prospect, ExternalReference Reference)> References =>
        Prospects.SelectMany(p => p.Prospect.References.Select(r => (p.Prospect, r)));

    /// <summary>A reference that two of the prospects have, if there is one.</summary>
    public ExternalReference? ReferenceGivenTwice =>
        References.GroupBy(r => r.Reference).FirstOrDefault(g => g.Count() > 1)?.Key;

    public static PendingWrites Of(
        IReadOnlyList<(Prospect Prospect, ProspectRow? Row)> prospects,
        IReadOnlyList<(Contact Contact, ContactRow? Row)> contacts,
        IReadOnlyList<PendingRecord> kept,
        IReadOnlyList<WorkflowRelease> releases,
        IReadOnlyList<CommandReceipt> receipts
    )
    {
        var made = contacts.Where(c => c.Row is null).Select(c => c.Contact.Id.Value).ToHashSet();
        HashSet<Guid> newlyLinked = [];
        foreach (var (prospect, row) in prospects)
        {
            foreach (var link in prospect.Contacts.Select(l => l.Contact.Value))
            {
                if (
                    !made.Contains(link)
                    && (row is null || row.Contacts.All(r => r.ContactId != link))
                )
                {
                    newlyLinked.Add(link);
                }
            }
        }

        return new PendingWrites
        {
            Prospects = prospects,
            Contacts = contacts,
            Kept = kept,
            Releases = [.. releases],
            Receipts = [.. receipts],
            NewlyLinked = newlyLinked,
        };
    }

    public string Describe()
    {
        var subjects = Aggregates.Concat<object>(Releases).Concat(Receipts).ToList();
        return string.Join(", ", subjects.Take(3)) + (subjects.Count > 3 ? ", …" : string.Empty);
    }
}
