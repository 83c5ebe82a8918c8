using Microsoft.EntityFrameworkCore;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Refuses a commit that would write what its scope may not write: asked of the database, inside the transaction (SPEC M-3).</summary>
/// <remarks>The tracked graph cannot be trusted: it holds whatever the caller put there.</remarks>
internal sealed class WriteGuard(DbContext context, Scope scope)
{
    public async Task CheckAsync(PendingWrites work, CancellationToken cancellationToken)
    {
        foreach (var (prospect, row) in work.Prospects)
        {
            if (
                prospect.Tenant != scope.Tenant
                || (row is null && !scope.CanWrite(prospect.OwnerCompany))
            )
            {
                throw Violation(prospect.ToString());
            }
        }

        foreach (var release in work.Releases)
        {
            var mayWrite = release.Company is { } company
                ? scope.CanWrite(company)
                : scope.ReachesWholeTenant;
            if (!mayWrite)
            {
                throw Violation(release.ToString());
            }
        }

        var linked = work
            .Prospects.SelectMany(p => p.Prospect.Contacts, (_, l) => l.Contact)
            .ToHashSet();
        foreach (var (contact, row) in work.Contacts)
        {
            if (contact.Tenant != scope.Tenant || (row is null && !linked.Contains(contact.Id)))
            {
                throw Violation(contact.ToString());
            }
        }

        foreach (var kept in work.Kept)
        {
            var mayWrite = kept.Aggregate switch
            {
                ProspectPart part => part.Tenant == scope.Tenant,
                CompanySetting setting => setting.CanBeChangedBy(scope),
                _ => false,
            };
            if (!mayWrite)
            {
                throw Violation(kept.Aggregate.ToString()!);
            }
        }

        await CheckProspectsAsync(work, cancellationToken).ConfigureAwait(false);
        await CheckContactsAsync(work, cancellationToken).ConfigureAwait(false);
    }

    private async Task CheckProspectsAsync(PendingWrites work, CancellationToken cancellationToken)
    {
        var ids = ProspectsToWrite(work);
        if (ids.Length == 0)
        {
            return;
        }

        var writable = ids is [var only]
            ? await WritableProspect
                .FindAsync(context, scope, only, cancellationToken)
                .ConfigureAwait(false)
            : await context
                .Set<ProspectRow>()
                .AsNoTracking()
                .WritableBy(scope)
                .Where(p => ids.Contains(p.Id))
                .Select(p => p.Id)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
        if (ids.Except(writable).FirstOrDefault() is var foreign && foreign != Guid.Empty)
        {
            throw Violation($"prospect {foreign}");
        }
    }

    // Those that are changed, and those that something is kept under: where it is now, and where it was before.
    private static Guid[] ProspectsToWrite(PendingWrites work)
    {
        var changed = work.Prospects.Where(p => p.Row is not null).Select(p => p.Prospect.Id.Value);
        if (work.Kept.Count == 0)
        {
            return [.. changed];
        }

        var made = work.Prospects.Where(p => p.Row is null).Select(p => p.Prospect.Id.Value);
        var parts = work.Kept.Select(k => k.Aggregate).OfType<ProspectPart>();
        var before = work.Kept.Select(k => k.Row).OfType<IPartRow>().Select(r => r.ProspectId);
        return
        [
            .. changed
                .Concat(parts.Select(p => p.Prospect.Value))
                .Concat(before)
                .Distinct()
                .Except(made),
        ];
    }

    private async Task CheckContactsAsync(PendingWrites work, CancellationToken cancellationToken)
    {
        var changed = work
            .Contacts.Where(c => c.Row is not null)
            .Select(c => c.Contact.Id.Value)
            .ToArray();
        var prospects = context.Set<ProspectRow>().AsNoTracking();
        await RequireLinkedAsync(changed, prospects.WritableBy(scope), cancellationToken)
            .ConfigureAwait(false);
        await RequireLinkedAsync(
                [.. work.NewlyLinked],
                prospects.ReadableBy(scope),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private async Task RequireLinkedAsync(
        Guid[] contacts,
        IQueryable<ProspectRow> through,
        CancellationToken cancellationToken
    )
    {
        if (contacts.Length == 0)
        {
            return;
        }

        var linked = await through
            .LinksOf(context.Set<ContactLinkRow>(), scope.Tenant, contacts)
            .Select(l => l.ContactId)
            .Distinct()
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        if (contacts.Except(linked).FirstOrDefault() is var foreign && foreign != Guid.Empty)
        {
            throw Violation($"contact {foreign}");
        }
    }

    private ScopeViolationException Violation(string subject) => new(subject, scope.ToString());
}
