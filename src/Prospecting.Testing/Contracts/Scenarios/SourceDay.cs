using NodaTime;
using Prospecting.Channels;
using Prospecting.Contacts;
using Prospecting.History;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Testing.Contracts.Scenarios;

/// <summary>A day's work with one store. Every step has a session of its own, so that what a later step sees was read from the store.</summary>
internal abstract class SourceDay(StoreHarness harness, CancellationToken cancellationToken)
{
    protected StoreHarness Harness => harness;

    protected CancellationToken Token => cancellationToken;

    protected Instant Now => harness.Clock.GetCurrentInstant();

    protected LocalDate Today => Now.InUtc().Date;

    protected static PhoneNumber Phone(string typed) => PhoneNumber.Parse(typed).OrThrow();

    protected static EmailAddress Mail(string typed) => EmailAddress.Parse(typed).OrThrow();

    /// <summary>A refusal for exactly these reasons, by their codes.</summary>
    protected static void Refused(
        string what,
        IEnumerable<Reason> reasons,
        params IReadOnlyList<string> codes
    ) =>
        Require.Equal(
            string.Join(", ", codes),
            string.Join(", ", reasons.Select(r => r.Code)),
            $"why {what} is refused"
        );

    protected void Wait(Duration duration) => harness.Clock.Advance(duration);

    protected Task InAsync(Scope scope, Func<IProspectingSession, Task> work) =>
        harness.InSessionAsync(scope, work, cancellationToken);

    /// <summary>Enters a prospect.</summary>
    protected async Task<ProspectId> EnterAsync(
        Scope scope,
        ProspectDetails details,
        ProspectOrigin? origin = null
    )
    {
        ProspectId id = default;
        await InAsync(
                scope,
                async session =>
                {
                    var prospect = Prospect.Create(details, session.Context, origin).OrThrow();
                    session.Prospects.Add(prospect);
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    id = prospect.Id;
                }
            )
            .ConfigureAwait(false);
        return id;
    }

    protected Task ChangeAsync(Scope scope, ProspectId id, Action<Prospect, WorkContext> change) =>
        harness.ChangeAsync(scope, id, change, cancellationToken);

    /// <summary>Loads a prospect that must be seen.</summary>
    protected async Task<Prospect> ReadAsync(Scope scope, ProspectId id) =>
        Require.NotNull(
            await harness.ReadAsync(scope, id, cancellationToken).ConfigureAwait(false),
            "the prospect"
        );

    protected async Task UnseenAsync(Scope scope, ProspectId id)
    {
        var seen = await harness.ReadAsync(scope, id, cancellationToken).ConfigureAwait(false);
        Require.That(seen is null, "no prospect", "a prospect");
    }

    /// <summary>Works under a prospect and commits.</summary>
    protected Task UnderAsync(
        Scope scope,
        ProspectId id,
        Action<IProspectingSession, Prospect> work
    ) =>
        harness.UnderAsync(
            scope,
            id,
            async (session, prospect) =>
            {
                work(session, prospect);
                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken
        );

    /// <summary>Makes a contact and links him.</summary>
    protected async Task<ContactId> AddContactAsync(Scope scope, ProspectId id, NewContact person)
    {
        ContactId contact = default;
        await UnderAsync(
                scope,
                id,
                (session, prospect) =>
                {
                    var made = Contact.Create(person, session.Context).OrThrow();
                    prospect.LinkContact(made, session.Context).OrThrow();
                    session.Contacts.Add(made);
                    contact = made.Id;
                }
            )
            .ConfigureAwait(false);
        return contact;
    }

    /// <summary>Every row that a query finds, page by page.</summary>
    protected async Task<IReadOnlyList<ProspectSummary>> RowsAsync(Scope scope, ProspectQuery query)
    {
        List<ProspectSummary> rows = [];
        await InAsync(
                scope,
                async session =>
                {
                    var after = query.After;
                    do
                    {
                        var page = await session
                            .Prospects.QueryAsync(query with { After = after }, cancellationToken)
                            .ConfigureAwait(false);
                        rows.AddRange(page.Rows);
                        after = page.Next;
                    } while (after is not null);
                }
            )
            .ConfigureAwait(false);
        return rows;
    }

    protected async Task ListsAsync(
        Scope scope,
        ProspectQuery query,
        string names,
        string what = "the list"
    )
    {
        var rows = await RowsAsync(scope, query with { Sort = ProspectSort.Name })
            .ConfigureAwait(false);
        Require.Equal(names, string.Join(", ", rows.Select(r => r.DisplayName)), what);
    }

    /// <summary>The timeline of a prospect, the latest line first.</summary>
    protected async Task<IReadOnlyList<HistoryEntry>> TimelineAsync(Scope scope, ProspectId id)
    {
        IReadOnlyList<HistoryEntry> lines = [];
        await InAsync(
                scope,
                async session =>
                    lines = (
                        await session
                            .History.QueryAsync(
                                new HistoryQuery(id) { PageSize = HistoryQuery.MaxPageSize },
                                cancellationToken
                            )
                            .ConfigureAwait(false)
                    ).Rows
            )
            .ConfigureAwait(false);
        return lines;
    }
}
