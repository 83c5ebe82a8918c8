using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class ContactScopeSabotages
{
    private const string ThroughProspects =
        "A contact is seen only through a prospect that the scope may see";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "finds contacts without asking for whom",
            ThroughProspects,
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    Contacts = new BrokenContacts(session.Contacts)
                    {
                        Find = async (id, c) =>
                            await session.Contacts.FindAsync(id, c)
                            ?? await truth.InAsync(
                                Broken.All(session.Context.Scope.Tenant),
                                s => s.Contacts.FindAsync(id, c)
                            ),
                    },
                }
            )
        ),
        new(
            "finds several contacts without asking for whom",
            ThroughProspects,
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    Contacts = new BrokenContacts(session.Contacts)
                    {
                        FindSeveral = async (ids, c) =>
                            await session.Contacts.FindAsync(ids, c) is { Count: > 0 } own
                                ? own
                                : await truth.InAsync(
                                    Broken.All(session.Context.Scope.Tenant),
                                    s => s.Contacts.FindAsync(ids, c)
                                ),
                    },
                }
            )
        ),
        new(
            "finds the prospects of a contact without asking for whom",
            "The prospects of a contact are those that the scope may see",
            Broken.Store(truth =>
                session => new BrokenSession(session)
                {
                    Prospects = new BrokenProspects(session.Prospects)
                    {
                        FindByContacts = (contacts, c) =>
                            truth.InAsync(
                                Broken.All(session.Context.Scope.Tenant),
                                s => s.Prospects.FindByContactsAsync(contacts, c)
                            ),
                    },
                }
            )
        ),
        new(
            "finds what was merged at its contacts",
            "The prospects of a contact are those that the scope may see",
            Broken.Store(_ =>
            {
                Merges merges = new();
                return session =>
                    merges.Watch(
                        session,
                        s => new BrokenSession(s)
                        {
                            Prospects = new BrokenProspects(s.Prospects)
                            {
                                FindByContacts = async (contacts, c) =>
                                    [
                                        .. await s.Prospects.FindByContactsAsync(contacts, c),
                                        .. merges.Merged,
                                    ],
                            },
                        }
                    );
            })
        ),
        new(
            "links whatever contact somebody guessed the id of",
            "A contact that the scope may not see cannot be linked",
            Broken.Swallows<ScopeViolationException>(commit =>
                commit.ChangedContacts is []
                && commit.Changed.Any(p =>
                    p.Version == 0 && p.Contacts.Count > 0 && p.CanBeChangedBy(commit.Scope)
                )
            )
        ),
        new(
            "takes contacts that belong to nobody",
            "A contact that no prospect links is refused at the commit",
            Broken.Swallows<ScopeViolationException>(commit =>
                commit.Changed is [] && commit.ChangedContacts.Any(c => c.Version == 0)
            )
        ),
    ];
}
