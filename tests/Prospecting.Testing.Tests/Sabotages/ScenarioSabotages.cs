using Prospecting.Activities;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Testing.Tests.Sabotages;

/// <summary>Faults where two things meet that each work alone: what a whole day is there to find.</summary>
internal static class ScenarioSabotages
{
    private const string Firm =
        "An accounting firm takes a prospect in, follows it up, and its network sees the whole";

    private const string Distributor =
        "A parts distributor visits garages on the map, puts one away and deletes one for good";

    private const string SalesTeam =
        "A sales team declares fields and lists of its own, does without statuses and finds all by everything";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "forgets over a whole tenant that those without representative are wanted",
            Firm,
            Broken.Session(session => new BrokenSession(session)
            {
                Prospects = new BrokenProspects(session.Prospects)
                {
                    Query = (q, c) =>
                        session.Prospects.QueryAsync(
                            session.Context.Scope.Reach == ScopeReach.Tenant
                                ? q with
                                {
                                    WithoutRepresentative = null,
                                }
                                : q,
                            c
                        ),
                },
            })
        ),
        new(
            "shows those that a prospect is shared with what was, and not what is to come",
            "Companies of a group share a lead, for reading and for writing, and one of them stays alone",
            Broken.Session(session => new BrokenSession(session)
            {
                Activities = new BrokenActivities(session.Activities)
                {
                    List = async (id, q, c) =>
                        q.View == ActivityView.Upcoming
                        && (await session.Prospects.FindAsync(id, c))?.OwnerCompany
                            != session.Context.Scope.ActiveCompany
                            ? new Page<Activity>([], Next: null)
                            : await session.Activities.OfProspectAsync(id, q, c),
                },
            })
        ),
        new(
            "forgets what contacts agreed to once a prospect is won",
            "A factoring partner recommends a company, documents it and sees it ready to start",
            Broken.Session(session => new BrokenSession(session)
            {
                Contacts = new BrokenContacts(session.Contacts)
                {
                    Find = async (id, c) =>
                    {
                        var won = await session.Prospects.QueryAsync(
                            new ProspectQuery { Outcomes = [StatusCategory.Won], PageSize = 1 },
                            c
                        );
                        var contact = await session.Contacts.FindAsync(id, c);
                        return won.Rows.Count == 0
                            ? contact
                            : Broken.Changed(contact, s => s with { Consents = [] });
                    },
                },
            })
        ),
        new(
            "leaves out of circles what is archived, asked for or not",
            Distributor,
            Broken.Rows((q, row) => q.Within is not null && row.IsArchived ? null : row)
        ),
        new(
            "forgets what custom fields are to be from the second page on",
            SalesTeam,
            Broken.Asks(q => q.After is null ? q : q with { Custom = [] })
        ),
        new(
            "tells who reaches a whole tenant no actions",
            Firm,
            Broken.Session(session => new BrokenSession(session)
            {
                Prospects = new BrokenProspects(session.Prospects)
                {
                    Query = async (q, c) =>
                    {
                        var page = await session.Prospects.QueryAsync(q, c);
                        return session.Context.Scope.Reach != ScopeReach.Tenant
                            ? page
                            : page with
                            {
                                Rows =
                                [
                                    .. page.Rows.Select(r =>
                                        r with
                                        {
                                            Actions = LastAndNextAction.None,
                                        }
                                    ),
                                ],
                            };
                    },
                },
            })
        ),
        new(
            "looks at the circle alone where a box is asked for too",
            Distributor,
            Broken.Asks(q => q.Within is null ? q : q with { InBox = null })
        ),
        new(
            "forgets telephones where a tag is asked for too",
            SalesTeam,
            Broken.Asks(q => q.Tags.Count == 0 ? q : q with { Phone = null })
        ),
    ];
}
