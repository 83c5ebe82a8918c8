using Prospecting.Activities;
using Prospecting.Aggregates;
using Prospecting.Attachments;
using Prospecting.Catalogs;
using Prospecting.Contacts;
using Prospecting.CustomFields;
using Prospecting.Duplicates;
using Prospecting.FollowUp;
using Prospecting.History;
using Prospecting.Notes;
using Prospecting.Notifications;
using Prospecting.Ownership;
using Prospecting.Prospects;
using Prospecting.Receipts;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

using Wrap = Func<IProspectingSessionFactory, IProspectingSessionFactory>;

/// <summary>Short ways to break one thing of a store.</summary>
internal static class Broken
{
    /// <summary>Breaks each session; <paramref name="breakIt"/> is called once for each store and may keep what it remembers.</summary>
    public static Wrap Store(
        Func<IProspectingSessionFactory, Func<IProspectingSession, IProspectingSession>> breakIt
    ) => truth => new BrokenFactory(truth, breakIt(truth));

    public static Wrap Session(Func<IProspectingSession, IProspectingSession> breakIt) =>
        Store(_ => breakIt);

    public static Wrap Prospects(Func<IProspectStore, BrokenProspects> breakIt) =>
        Session(s => new BrokenSession(s) { Prospects = breakIt(s.Prospects) });

    public static Wrap Matches(Func<IMatchIndex, BrokenMatches> breakIt) =>
        Session(s => new BrokenSession(s) { Matches = breakIt(s.Matches) });

    public static Wrap History(Func<IHistoryStore, BrokenHistory> breakIt) =>
        Session(s => new BrokenSession(s) { History = breakIt(s.History) });

    public static Wrap Releases(Func<IWorkflowReleaseStore, BrokenReleases> breakIt) =>
        Session(s => new BrokenSession(s) { Releases = breakIt(s.Releases) });

    public static Wrap Tasks(Func<IFollowUpTaskStore, BrokenTasks> breakIt) =>
        Session(s => new BrokenSession(s) { Tasks = breakIt(s.Tasks) });

    public static Wrap Activities(Func<IActivityStore, BrokenActivities> breakIt) =>
        Session(s => new BrokenSession(s) { Activities = breakIt(s.Activities) });

    public static Wrap Notes(Func<INoteStore, BrokenNotes> breakIt) =>
        Session(s => new BrokenSession(s) { Notes = breakIt(s.Notes) });

    public static Wrap Attachments(Func<IAttachmentStore, BrokenAttachments> breakIt) =>
        Session(s => new BrokenSession(s) { Attachments = breakIt(s.Attachments) });

    public static Wrap Entries(Func<ICatalogStore, BrokenEntries> breakIt) =>
        Session(s => new BrokenSession(s) { Catalogs = breakIt(s.Catalogs) });

    public static Wrap Fields(Func<ICustomFieldStore, BrokenFields> breakIt) =>
        Session(s => new BrokenSession(s) { CustomFields = breakIt(s.CustomFields) });

    public static Wrap Grants(Func<IRepresentativeGrantStore, BrokenGrants> breakIt) =>
        Session(s => new BrokenSession(s)
        {
            RepresentativeGrants = breakIt(s.RepresentativeGrants),
        });

    public static Wrap Outbox(Func<IOutbox, BrokenOutbox> breakIt) =>
        Session(s => new BrokenSession(s) { OutboxOf = () => breakIt(s.Outbox) });

    public static Wrap Receipts(Func<ICommandReceiptStore, BrokenReceipts> breakIt) =>
        Session(s => new BrokenSession(s) { Receipts = breakIt(s.Receipts) });

    /// <summary>Gives the prospects that are loaded one by one another content.</summary>
    public static Wrap Loaded(Func<ProspectSnapshot, ProspectSnapshot> change) =>
        Prospects(p => new BrokenProspects(p)
        {
            Find = async (id, c) => Changed(await p.FindAsync(id, c), change),
        });

    /// <summary>Gives the contacts that are loaded one by one another content.</summary>
    public static Wrap LoadedContact(Func<ContactSnapshot, ContactSnapshot> change) =>
        Session(s => new BrokenSession(s)
        {
            Contacts = new BrokenContacts(s.Contacts)
            {
                Find = async (id, c) => Changed(await s.Contacts.FindAsync(id, c), change),
            },
        });

    /// <summary>Asks for other pages than the caller wants.</summary>
    public static Wrap Asks(Func<ProspectQuery, ProspectQuery> change) =>
        Prospects(p => new BrokenProspects(p) { Query = (q, c) => p.QueryAsync(change(q), c) });

    /// <summary>Lists other rows than there are.</summary>
    public static Wrap Rows(Func<ProspectQuery, ProspectSummary, ProspectSummary?> change) =>
        Prospects(p => new BrokenProspects(p)
        {
            Query = async (q, c) =>
            {
                var page = await p.QueryAsync(q, c);
                return page with
                {
                    Rows = [.. page.Rows.Select(r => change(q, r)).OfType<ProspectSummary>()],
                };
            },
        });

    /// <summary>Puts something else in the place of a commit.</summary>
    public static Wrap Commits(Func<Commit, Task> commit) =>
        Store(truth => session => Watched(truth, session, commit));

    /// <summary>Says of some refused commits that they succeeded.</summary>
    public static Wrap Swallows<TException>(Func<Commit, bool> when)
        where TException : Exception =>
        Commits(async commit =>
        {
            var swallow = when(commit);
            try
            {
                await commit.WriteAsync();
            }
            catch (TException) when (swallow)
            {
                // What the sabotage is about: nobody hears of it.
            }
        });

    /// <summary>Looks into the store without the fault, in a session of its own.</summary>
    public static async Task<T> InAsync<T>(
        this IProspectingSessionFactory truth,
        Scope scope,
        Func<IProspectingSession, Task<T>> look
    )
    {
        await using var session = await truth.OpenAsync(scope);
        return await look(session);
    }

    /// <summary>The scope that sees all of a tenant.</summary>
    public static Scope All(TenantId tenant) => Scope.ForSystem(tenant, new UserId("saboteur"));

    /// <summary>The same prospect with another content; itself when nothing is other.</summary>
    public static Prospect? Changed(
        Prospect? prospect,
        Func<ProspectSnapshot, ProspectSnapshot> change
    )
    {
        if (prospect is null)
        {
            return null;
        }

        var before = prospect.ToSnapshot();
        var after = change(before);
        return after == before ? prospect : Prospect.FromSnapshot(after);
    }

    /// <summary>The same contact with another content; itself when nothing is other.</summary>
    public static Contact? Changed(Contact? contact, Func<ContactSnapshot, ContactSnapshot> change)
    {
        if (contact is null)
        {
            return null;
        }

        var before = contact.ToSnapshot();
        var after = change(before);
        return after == before ? contact : Contact.FromSnapshot(after);
    }

    private static BrokenSession Watched(
        IProspectingSessionFactory truth,
        IProspectingSession session,
        Func<Commit, Task> commit
    )
    {
        List<Prospect> prospects = [];
        List<Contact> contacts = [];
        List<WorkflowRelease> releases = [];
        List<Aggregate> kept = [];
        return new BrokenSession(session)
        {
            Prospects = new BrokenProspects(session.Prospects)
            {
                Find = async (id, c) => Seen(prospects, await session.Prospects.FindAsync(id, c)),
                FindSeveral = async (ids, c) =>
                    [
                        .. (await session.Prospects.FindAsync(ids, c)).Select(p =>
                            Seen(prospects, p)!
                        ),
                    ],
                AddNew = p => session.Prospects.Add(Seen(prospects, p)!),
            },
            Contacts = new BrokenContacts(session.Contacts)
            {
                Find = async (id, c) => Seen(contacts, await session.Contacts.FindAsync(id, c)),
                AddNew = c => session.Contacts.Add(Seen(contacts, c)!),
            },
            Tasks = new BrokenTasks(session.Tasks)
            {
                Find = async (id, c) => Seen(kept, await session.Tasks.FindAsync(id, c)),
                AddNew = t => session.Tasks.Add(Seen(kept, t)!),
            },
            Activities = new BrokenActivities(session.Activities)
            {
                Find = async (id, c) => Seen(kept, await session.Activities.FindAsync(id, c)),
                AddNew = a => session.Activities.Add(Seen(kept, a)!),
            },
            Notes = new BrokenNotes(session.Notes)
            {
                Find = async (id, c) => Seen(kept, await session.Notes.FindAsync(id, c)),
                AddNew = n => session.Notes.Add(Seen(kept, n)!),
            },
            Attachments = new BrokenAttachments(session.Attachments)
            {
                Find = async (id, c) => Seen(kept, await session.Attachments.FindAsync(id, c)),
                AddNew = a => session.Attachments.Add(Seen(kept, a)!),
            },
            Catalogs = new BrokenEntries(session.Catalogs)
            {
                Find = async (id, c) => Seen(kept, await session.Catalogs.FindAsync(id, c)),
                AddNew = e => session.Catalogs.Add(Seen(kept, e)!),
            },
            CustomFields = new BrokenFields(session.CustomFields)
            {
                Find = async (id, c) => Seen(kept, await session.CustomFields.FindAsync(id, c)),
                AddNew = f => session.CustomFields.Add(Seen(kept, f)!),
            },
            RepresentativeGrants = new BrokenGrants(session.RepresentativeGrants)
            {
                Find = async (id, c) =>
                    Seen(kept, await session.RepresentativeGrants.FindAsync(id, c)),
                AddNew = g => session.RepresentativeGrants.Add(Seen(kept, g)!),
            },
            Releases = new BrokenReleases(session.Releases)
            {
                AddNew = r => session.Releases.Add(Seen(releases, r)!),
            },
            Commit = c =>
                commit(new Commit(truth, session, prospects, contacts, releases, kept, c)),
        };
    }

    private static TFound? Seen<T, TFound>(List<T> seen, TFound? found)
        where T : class
        where TFound : class, T
    {
        if (found is not null && !seen.Contains(found))
        {
            seen.Add(found);
        }

        return found;
    }
}
