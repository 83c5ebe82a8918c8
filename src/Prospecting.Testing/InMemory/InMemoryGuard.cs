using Prospecting.Aggregates;
using Prospecting.Catalogs;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.Ownership;
using Prospecting.Prospects;
using Prospecting.Receipts;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Storage;

namespace Prospecting.Testing.InMemory;

/// <summary>Refuses a commit that the scope may not make, that lost a race, or that takes a reference twice.</summary>
internal sealed class InMemoryGuard(InMemoryDatabase database, Scope scope)
{
    public void Check(IReadOnlyList<Prospect> prospects, IReadOnlyList<Contact> contacts)
    {
        foreach (var prospect in prospects)
        {
            CheckScope(prospect);
            var stored = database.Prospects.GetValueOrDefault((prospect.Tenant, prospect.Id.Value));
            CheckVersion(prospect.Version, stored?.Version, prospect.ToString());
            CheckLinks(prospect, stored, contacts);
        }

        foreach (var contact in contacts)
        {
            CheckScope(contact, prospects);
            var stored = database.Contacts.GetValueOrDefault((contact.Tenant, contact.Id.Value));
            CheckVersion(contact.Version, stored?.Version, contact.ToString());
        }

        CheckReferences(prospects);
    }

    public void Check(IReadOnlyList<Aggregate> kept, IReadOnlyList<Prospect> prospects)
    {
        var made = prospects.Where(p => p.Version == 0).Select(p => p.Id.Value).ToHashSet();
        foreach (var aggregate in kept)
        {
            var stored = database.Kept.GetValueOrDefault((scope.Tenant, aggregate.SubjectId));
            var mayWrite = aggregate switch
            {
                ProspectPart part => part.Tenant == scope.Tenant
                    && MayWriteUnder(part.Prospect.Value, made)
                    && (stored?.Prospect is not { } before || MayWriteUnder(before, made)),
                CompanySetting setting => setting.CanBeChangedBy(scope),
                _ => false,
            };
            if (!mayWrite)
            {
                throw Violation(aggregate.ToString()!);
            }

            CheckVersion(aggregate.Version, stored?.Version, aggregate.ToString()!);
        }

        CheckSettings([.. kept.OfType<CompanySetting>()]);
        // What is kept under a prospect goes with it or moves along, each with a line of history of its own.
        var written = kept.Select(a => a.SubjectId).ToHashSet();
        foreach (var gone in prospects.Where(p => p.IsRemoved || p.MergedInto is not null))
        {
            var isLeftBehind =
                kept.OfType<ProspectPart>().Any(p => !p.IsRemoved && p.Prospect == gone.Id)
                || database.Kept.Any(k =>
                    k.Key.Tenant == scope.Tenant
                    && k.Value.Prospect == gone.Id.Value
                    && !written.Contains(k.Key.Id)
                );
            if (isLeftBehind)
            {
                throw new ConcurrencyConflictException(gone.ToString());
            }
        }
    }

    public void Check(IReadOnlyList<WorkflowRelease> releases)
    {
        foreach (var release in releases)
        {
            var mayWrite = release.Company is { } company
                ? scope.CanWrite(company)
                : scope.ReachesWholeTenant;
            if (!mayWrite)
            {
                throw Violation(release.ToString());
            }

            var latest = database
                .CurrentReleases(scope.Tenant)
                .FirstOrDefault(r => r.Company == release.Company);
            CheckVersion(release.Number - 1, latest?.Number, release.ToString());
        }
    }

    public void Check(IReadOnlyList<CommandReceipt> receipts)
    {
        var isTaken = receipts.FirstOrDefault(r =>
            database.Receipts.ContainsKey((scope.Tenant, r.User, r.Key))
        );
        if (isTaken is not null)
        {
            throw new ConcurrencyConflictException(isTaken.ToString());
        }
    }

    // Unique for a company or for the tenant, as the indexes of a database would have it.
    private void CheckSettings(IReadOnlyList<CompanySetting> changed)
    {
        var ids = changed.Select(s => s.SubjectId).ToHashSet();
        var taken = database
            .Kept.Where(k => k.Key.Tenant == scope.Tenant && !ids.Contains(k.Key.Id))
            .Select(k => PlaceOf(k.Value.Snapshot))
            .OfType<(string, string?, string)>()
            .ToHashSet();
        foreach (var setting in changed.Where(s => !s.IsRemoved))
        {
            object snapshot = setting switch
            {
                CatalogEntry entry => entry.ToSnapshot(),
                CustomField field => field.ToSnapshot(),
                RepresentativeGrant grant => grant.ToSnapshot(),
                _ => setting,
            };
            if (PlaceOf(snapshot) is { } place && !taken.Add(place))
            {
                throw new ConcurrencyConflictException(setting.ToString());
            }
        }
    }

    private static (string Kind, string? Company, string Code)? PlaceOf(object snapshot) =>
        snapshot switch
        {
            CatalogEntrySnapshot e => (e.Kind, e.Company, e.Code),
            CustomFieldSnapshot f => (CustomField.SubjectKindName, f.Company, f.Code),
            RepresentativeGrantSnapshot g => (g.Role, g.Company, g.User),
            _ => null,
        };

    private bool MayWriteUnder(Guid prospect, HashSet<Guid> made) =>
        made.Contains(prospect)
        || (
            database.Prospects.TryGetValue((scope.Tenant, prospect), out var stored)
            && stored.MergedInto is null
            && Prospect.FromSnapshot(stored).CanBeChangedBy(scope)
        );

    private static void CheckVersion(int read, int? stored, string subject)
    {
        if (read != (stored ?? 0))
        {
            throw new ConcurrencyConflictException(subject);
        }
    }

    private void CheckScope(Prospect prospect)
    {
        var stored = database.Prospects.GetValueOrDefault((prospect.Tenant, prospect.Id.Value));
        var mayWrite = stored is null
            ? scope.CanWrite(prospect.OwnerCompany)
            : Prospect.FromSnapshot(stored).CanBeChangedBy(scope);
        if (prospect.Tenant != scope.Tenant || !mayWrite)
        {
            throw Violation(prospect.ToString());
        }
    }

    private void CheckScope(Contact contact, IReadOnlyList<Prospect> prospects)
    {
        var mayWrite =
            contact.Version == 0
                ? prospects.Any(p => p.Contacts.Any(l => l.Contact == contact.Id))
                : IsLinked(contact.Id, p => p.CanBeChangedBy(scope));
        if (contact.Tenant != scope.Tenant || !mayWrite)
        {
            throw Violation(contact.ToString());
        }
    }

    private void CheckLinks(
        Prospect prospect,
        ProspectSnapshot? stored,
        IReadOnlyList<Contact> made
    )
    {
        foreach (var link in prospect.Contacts)
        {
            var isOld =
                stored is not null && stored.Contacts.Any(l => l.Contact == link.Contact.Value);
            var isMade = made.Any(c => c.Id == link.Contact && c.Version == 0);
            if (!isOld && !isMade && !IsLinked(link.Contact, p => p.CanBeReadBy(scope)))
            {
                throw Violation($"contact {link.Contact}");
            }
        }
    }

    private bool IsLinked(ContactId contact, Func<Prospect, bool> through) =>
        database
            .Prospects.Values.Where(p => p.Tenant == scope.Tenant.Value)
            .Where(p => p.Contacts.Any(l => l.Contact == contact.Value))
            .Any(p => through(Prospect.FromSnapshot(p)));

    private void CheckReferences(IReadOnlyList<Prospect> prospects)
    {
        var changed = prospects.Select(p => p.Id.Value).ToHashSet();
        var taken = database
            .Prospects.Values.Where(p => p.Tenant == scope.Tenant.Value && !changed.Contains(p.Id))
            .SelectMany(p => p.References.Select(r => (r.Company, r.System, r.Id)))
            .ToHashSet();
        foreach (var reference in prospects.SelectMany(p => p.References))
        {
            if (!taken.Add((reference.Company.Value, reference.System, reference.Id)))
            {
                throw new ReferenceTakenException(reference.System);
            }
        }
    }

    private ScopeViolationException Violation(string subject) => new(subject, scope.ToString());
}
