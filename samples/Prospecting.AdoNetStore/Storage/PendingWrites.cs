using Prospecting.AdoNetStore.Kept;
using Prospecting.Aggregates;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Receipts;
using Prospecting.Releases;

namespace Prospecting.AdoNetStore.Storage;

/// <summary>What one commit has to write.</summary>
internal sealed record PendingWrites(
    IReadOnlyList<Prospect> Prospects,
    IReadOnlyList<Contact> Contacts,
    IReadOnlyList<KeptDocument> Kept,
    IReadOnlyList<WorkflowRelease> Releases,
    IReadOnlyList<CommandReceipt> Receipts
)
{
    public bool IsEmpty =>
        Prospects.Count + Contacts.Count + Kept.Count + Releases.Count + Receipts.Count == 0;

    public bool MovesStatuses => Prospects.Any(p => p.PendingStatusChanges.Count > 0);

    public IEnumerable<Aggregate> Aggregates =>
        Contacts.Concat<Aggregate>(Prospects).Concat(Kept.Select(k => k.Aggregate));
}
