using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Settings;
using Prospecting.Storage;

namespace Prospecting.AdoNetStore.Storage;

/// <summary>Refuses a commit that would write what its scope may not write: asked of the database, inside the transaction (SPEC M-3).</summary>
/// <remarks>The objects cannot be trusted: they hold whatever the caller put there, and shares may have been taken away since.</remarks>
internal sealed class WriteGuard(StoreConnection connection, Scope scope)
{
    public async Task CheckAsync(PendingWrites work, CancellationToken cancellationToken)
    {
        Require(work.Prospects, p => p.Tenant == scope.Tenant);
        Require(work.Contacts, c => c.Tenant == scope.Tenant);
        Require(
            work.Releases,
            r => r.Company is { } company ? scope.CanWrite(company) : scope.ReachesWholeTenant
        );

        Require(work.Prospects.Where(p => p.Version == 0), p => scope.CanWrite(p.OwnerCompany));
        Require(
            work.Kept.Select(k => k.Aggregate).OfType<CompanySetting>(),
            s => s.CanBeChangedBy(scope)
        );
        var parts = work.Kept.Select(k => k.Aggregate).OfType<ProspectPart>().ToList();
        Require(parts, p => p.Tenant == scope.Tenant);
        var stored = work.Prospects.Where(p => p.Version > 0).ToList();
        // Merged meanwhile or not: that is for the version to say; what is kept under it has one of its own.
        var changeable = await WritableAsync(
            stored.Select(p => p.Id),
            ScopeSql.SharedWith(scope, AccessLevel.Write),
            cancellationToken
        );
        Require(stored, p => changeable.Contains(p.Id));
        var holders = parts
            .Select(p => p.Prospect)
            .Except(work.Prospects.Where(p => p.Version == 0).Select(p => p.Id))
            .Concat(await HoldersAsync(parts, cancellationToken))
            .ToHashSet();
        var open = await WritableAsync(holders, ScopeSql.Writable(scope), cancellationToken);
        Require(holders, open.Contains, "prospect ");

        var made = work.Contacts.Where(c => c.Version == 0).Select(c => c.Id).ToHashSet();
        var linked = work.Prospects.SelectMany(p => p.Contacts).Select(l => l.Contact).ToHashSet();
        Require(made, linked.Contains, "contact ");
        var changed = work.Contacts.Where(c => c.Version > 0).Select(c => c.Id).ToHashSet();
        var through = ScopeSql.Writable(scope);
        Require(
            changed,
            (await LinkedAsync(changed, through, cancellationToken)).Contains,
            "contact "
        );

        // A contact that exists and is linked anew must be one that the scope sees; otherwise its id alone would open it.
        linked.ExceptWith(made);
        var before = await LinksAsync(stored, cancellationToken);
        var anew = work
            .Prospects.SelectMany(p => p.Contacts.Select(l => (p.Id, l.Contact)))
            .Where(link => linked.Contains(link.Contact) && !before.Contains(link))
            .Select(link => link.Contact)
            .ToHashSet();
        var visible = ScopeSql.Readable(scope);
        Require(anew, (await LinkedAsync(anew, visible, cancellationToken)).Contains, "contact ");
    }

    private async Task<HashSet<ProspectId>> WritableAsync(
        IEnumerable<ProspectId> prospects,
        Sql isWritable,
        CancellationToken cancellationToken
    ) =>
        [
            .. await connection.ReadAsync(
                $"""
                SELECT p.id FROM prospects p
                WHERE p.tenant = {scope.Tenant} AND p.id IN {Sql.Any(
                    prospects.Select(p => p.Value)
                )}
                    AND {isWritable}
                """,
                r => new ProspectId(r.GetGuid(0)),
                cancellationToken
            ),
        ];

    // Where what is changed was kept until now: the objects say where it is going.
    private async Task<IReadOnlyList<ProspectId>> HoldersAsync(
        List<ProspectPart> parts,
        CancellationToken cancellationToken
    ) =>
        parts.Count == 0
            ? []
            : await connection.ReadAsync(
                $"""
                SELECT DISTINCT k.prospect FROM kept k
                WHERE k.tenant = {scope.Tenant} AND k.prospect IS NOT NULL
                    AND k.id IN {Sql.Any(parts.Select(p => p.SubjectId))}
                """,
                r => new ProspectId(r.GetGuid(0)),
                cancellationToken
            );

    private async Task<HashSet<(ProspectId, ContactId)>> LinksAsync(
        List<Prospect> prospects,
        CancellationToken cancellationToken
    ) =>
        [
            .. await connection.ReadAsync(
                $"""
                SELECT l.prospect, l.contact FROM prospect_contacts l
                WHERE l.tenant = {scope.Tenant} AND l.prospect IN {Sql.Any(
                    prospects.Select(p => p.Id.Value)
                )}
                """,
                r => (new ProspectId(r.GetGuid(0)), new ContactId(r.GetGuid(1))),
                cancellationToken
            ),
        ];

    private async Task<HashSet<ContactId>> LinkedAsync(
        HashSet<ContactId> contacts,
        Sql through,
        CancellationToken cancellationToken
    ) =>
        contacts.Count == 0
            ? []
            :
            [
                .. await connection.ReadAsync(
                    $"""
                    SELECT DISTINCT l.contact FROM prospect_contacts l
                    JOIN prospects p ON p.tenant = l.tenant AND p.id = l.prospect
                    WHERE l.tenant = {scope.Tenant} AND l.contact IN {Sql.Any(
                        contacts.Select(c => c.Value)
                    )}
                        AND {through}
                    """,
                    r => new ContactId(r.GetGuid(0)),
                    cancellationToken
                ),
            ];

    private void Require<T>(IEnumerable<T> subjects, Func<T, bool> isAllowed, string kind = "")
    {
        foreach (var refused in subjects.Where(s => !isAllowed(s)))
        {
            throw new ScopeViolationException($"{kind}{refused}", scope.ToString());
        }
    }
}
