using Prospecting.Contacts;
using Prospecting.History;
using Prospecting.Prospects;
using Prospecting.Receipts;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Testing.InMemory;

/// <summary>What the in-memory store keeps: immutable snapshots, so that no two sessions ever share an object.</summary>
internal sealed class InMemoryDatabase
{
    /// <summary>Held while reading several things together, and during a commit.</summary>
    public Lock Gate { get; } = new();

    public Dictionary<(TenantId Tenant, Guid Id), ProspectSnapshot> Prospects { get; } = [];

    public Dictionary<(TenantId Tenant, Guid Id), ContactSnapshot> Contacts { get; } = [];

    /// <summary>What is kept under prospects, and what companies set.</summary>
    public Dictionary<(TenantId Tenant, Guid Id), KeptRecord> Kept { get; } = [];

    public List<(TenantId Tenant, HistoryEntry Entry)> History { get; } = [];

    public List<(TenantId Tenant, Guid Prospect, StatusChange Change)> StatusChanges { get; } = [];

    public List<(TenantId Tenant, WorkflowRelease Release)> Releases { get; } = [];

    public List<InMemoryMessage> Outbox { get; } = [];

    public Dictionary<(TenantId, UserId, CommandKey), CommandReceipt> Receipts { get; } = [];

    /// <summary>
    /// The prospects that a scope may see, as objects of the caller's own. A merged record is not among them: whoever sees its survivor
    /// sees it, and nobody else.
    /// </summary>
    public List<Prospect> Readable(Scope scope)
    {
        lock (Gate)
        {
            return
            [
                .. Prospects
                    .Values.Where(p => p.Tenant == scope.Tenant.Value && p.MergedInto is null)
                    .Select(Prospect.FromSnapshot)
                    .Where(p => p.CanBeReadBy(scope)),
            ];
        }
    }

    /// <summary>The latest release of each company of a tenant, and of its default.</summary>
    public IReadOnlyList<WorkflowRelease> CurrentReleases(TenantId tenant)
    {
        lock (Gate)
        {
            return
            [
                .. Releases
                    .Where(r => r.Tenant == tenant)
                    .GroupBy(r => r.Release.Company)
                    .Select(g => g.MaxBy(r => r.Release.Number).Release)
                    .OrderBy(r => r.Company?.Value, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Where an old id leads: the record that stands for it, if the scope may see it.</summary>
    public Prospect? StandingFor(ProspectId id, Scope scope)
    {
        lock (Gate)
        {
            Guid? next = id.Value;
            while (next is { } current)
            {
                if (!Prospects.TryGetValue((scope.Tenant, current), out var stored))
                {
                    return null;
                }

                if (stored.MergedInto is null)
                {
                    var standing = Prospect.FromSnapshot(stored);
                    return standing.CanBeReadBy(scope) ? standing : null;
                }

                next = stored.MergedInto;
            }

            return null;
        }
    }

    /// <summary>A prospect and those merged into it, level by level.</summary>
    public HashSet<Guid> WithMerged(TenantId tenant, Guid survivor)
    {
        HashSet<Guid> all = [survivor];
        lock (Gate)
        {
            var before = 0;
            while (all.Count != before)
            {
                before = all.Count;
                all.UnionWith(
                    Prospects
                        .Where(p => p.Key.Tenant == tenant)
                        .Where(p => p.Value.MergedInto is { } into && all.Contains(into))
                        .Select(p => p.Key.Id)
                );
            }
        }

        return all;
    }

    /// <summary>The snapshots of all that is kept under a prospect.</summary>
    public IReadOnlyList<object> KeptUnder(TenantId tenant, Guid prospect)
    {
        lock (Gate)
        {
            return
            [
                .. Kept.Where(k => k.Key.Tenant == tenant && k.Value.Prospect == prospect)
                    .Select(k => k.Value.Snapshot),
            ];
        }
    }

    /// <summary>The contacts of a prospect, as objects of the caller's own.</summary>
    public List<Contact> ContactsOf(Prospect prospect)
    {
        lock (Gate)
        {
            return
            [
                .. prospect.Contacts.Select(l =>
                    Contact.FromSnapshot(Contacts[(prospect.Tenant, l.Contact.Value)])
                ),
            ];
        }
    }
}
