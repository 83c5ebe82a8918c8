using NodaTime;
using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.History;
using Prospecting.Prospects;
using Prospecting.Receipts;
using Prospecting.ScopeMatrix.Tests.Canaries;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>The methods of the ports.</summary>
internal static class PortCases
{
    private const int Many = 10_000;

    public static IEnumerable<OperationCase> All =>
        [
            .. Sessions,
            .. Prospects,
            .. Contacts,
            .. Matches,
            .. Histories,
            .. Releases,
            .. Receipts,
        ];

    public static MatchProfile Lookalike(Call call, Work.WorkContext context) =>
        MatchProfile.Of(Prospect.Create(call.Canary.Details, context).OrThrow(), []);

    public static bool AnyRow(object? result) =>
        result is System.Collections.IEnumerable rows && rows.Cast<object>().Any();

    private static IEnumerable<OperationCase> Sessions =>
        [
            new(
                "IProspectingSessionFactory.OpenAsync",
                Belongs.ToCaller,
                Effect.Reads,
                async call => (await call.OpenAsync()).Context.Scope.ToString()
            ),
            new(
                "IProspectingSession.Context",
                Belongs.ToCaller,
                Effect.Reads,
                async call => (await call.OpenAsync()).Context
            ),
            new(
                "IProspectingSession.CommitAsync",
                Belongs.ToProspect,
                Effect.Writes,
                call =>
                    call.ChangeAsync((p, c, _) => p.Change(p.Details with { Comment = "Neuf" }, c))
            )
            {
                Loads = true,
            },
        ];

    private static IEnumerable<OperationCase> Prospects =>
        [
            Read(
                "IProspectStore.FindAsync(ProspectId)",
                async (s, call) => await s.Prospects.FindAsync(call.Target.First)
            ) with
            {
                TellsOfMerged = true,
            },
            Read(
                "IProspectStore.FindAsync(IReadOnlyCollection<ProspectId>)",
                async (s, call) =>
                    await s.Prospects.FindAsync([call.Target.First, call.Target.Second])
            ) with
            {
                TellsOfMerged = true,
            },
            Read(
                "IProspectStore.FindByReferencesAsync",
                async (s, call) =>
                    await s.Prospects.FindByReferencesAsync([$"R-{call.Canary.Token}"])
            ) with
            {
                Saw = AnyRow,
            },
            Read(
                "IProspectStore.FindByContactsAsync",
                async (s, call) =>
                    await s.Prospects.FindByContactsAsync([
                        call.Target.Primary,
                        call.Target.OfSecond,
                    ])
            ),
            Read(
                "IProspectStore.QueryAsync",
                async (s, call) =>
                    await s.Prospects.QueryAsync(
                        new ProspectQuery { PageSize = ProspectQuery.MaxPageSize }
                    )
            ),
            Read(
                "IProspectStore.CountByStatusAsync",
                async (s, _) => await s.Prospects.CountByStatusAsync()
            ) with
            {
                Saw = AnyRow,
            },
            Read(
                "IProspectStore.CountStatusesInUseAsync",
                async (s, _) => await s.Prospects.CountStatusesInUseAsync(CompanySet.Of(Cast.Paris))
            ) with
            {
                Saw = AnyRow,
            },
            Read(
                "IProspectStore.FindInStatusesAsync",
                async (s, _) =>
                    await s.Prospects.FindInStatusesAsync(
                        CompanySet.Of(Cast.Paris),
                        ["qualified", Planting.FormerStatus],
                        Many
                    )
            ),
            Read(
                "IProspectStore.FindContactsOnlyOfAsync",
                async (s, call) => await s.Prospects.FindContactsOnlyOfAsync(call.Target.First)
            ) with
            {
                Saw = AnyRow,
                TellsOfMerged = true,
            },
            new(
                "IProspectStore.Add",
                Belongs.ToCompany,
                Effect.Writes,
                async call =>
                {
                    var session = await call.OpenAsync();
                    var disguise = await call.DisguiseAsync();
                    session.Prospects.Add(
                        Prospect
                            .Create(new ProspectDetails { DisplayName = "Neuf" }, disguise)
                            .OrThrow()
                    );
                    await session.CommitAsync();
                    return "committed";
                }
            ),
        ];

    private static IEnumerable<OperationCase> Contacts =>
        [
            Read(
                "IContactStore.FindAsync(ContactId)",
                async (s, call) => await s.Contacts.FindAsync(call.Target.Primary)
            ),
            Read(
                "IContactStore.FindAsync(IReadOnlyCollection<ContactId>)",
                async (s, call) =>
                    await s.Contacts.FindAsync([call.Target.Primary, call.Target.OfSecond])
            ),
            new(
                "IContactStore.Add",
                Belongs.ToCompany,
                Effect.Writes,
                async call =>
                {
                    var session = await call.OpenAsync();
                    var disguise = await call.DisguiseAsync();
                    var contact = Contact
                        .Create(new NewContact { LastName = "Neuf" }, disguise)
                        .OrThrow();
                    var prospect = Prospect
                        .Create(new ProspectDetails { DisplayName = "Neuf" }, disguise)
                        .OrThrow();
                    prospect.LinkContact(contact, disguise).OrThrow();
                    session.Contacts.Add(contact);
                    session.Prospects.Add(prospect);
                    await session.CommitAsync();
                    return "committed";
                }
            ),
        ];

    private static IEnumerable<OperationCase> Matches =>
        [
            Read(
                "IMatchIndex.FindAsync",
                async (s, call) =>
                    await s.Matches.FindAsync([.. Lookalike(call, s.Context).Keys()], Many)
            ) with
            {
                Saw = AnyRow,
            },
            Read(
                "IMatchIndex.LoadProfilesAsync",
                async (s, call) =>
                    await s.Matches.LoadProfilesAsync([call.Target.First, call.Target.Second])
            ) with
            {
                Saw = AnyRow,
            },
            Read(
                "IMatchIndex.SharedKeysAsync",
                async (s, _) => await s.Matches.SharedKeysAsync().ToListAsync()
            ),
        ];

    private static IEnumerable<OperationCase> Histories =>
        [
            Read(
                "IHistoryStore.ReadAsync",
                async (s, call) => await s.History.ReadAsync(call.Target.First)
            ) with
            {
                Saw = AnyRow,
                TellsOfMerged = true,
            },
            Read(
                "IHistoryStore.QueryAsync",
                async (s, call) => await s.History.QueryAsync(new HistoryQuery(call.Target.First))
            ) with
            {
                Saw = result => result is Paging.Page<HistoryEntry> { Rows.Count: > 0 },
                TellsOfMerged = true,
            },
            Read(
                "IHistoryStore.ReadStatusesAsync",
                async (s, call) => await s.History.ReadStatusesAsync(call.Target.First)
            ) with
            {
                Saw = AnyRow,
                TellsOfMerged = true,
            },
            Read(
                "IHistoryStore.TimeInStatusAsync",
                async (s, call) =>
                    await s.History.TimeInStatusAsync(
                        new TimeInStatusQuery { Now = s.Context.Now, Company = Cast.Paris }
                    )
            ) with
            {
                Saw = AnyRow,
            },
        ];

    private static IEnumerable<OperationCase> Releases =>
        [
            Read(
                "IWorkflowReleaseStore.ReadCurrentAsync",
                async (s, _) => await s.Releases.ReadCurrentAsync()
            ) with
            {
                Belongs = Belongs.ToCompany,
                Saw = AnyRow,
            },
            Read(
                "IWorkflowReleaseStore.ReadHistoryAsync",
                async (s, _) => await s.Releases.ReadHistoryAsync(Cast.Paris)
            ) with
            {
                Belongs = Belongs.ToCompany,
                Saw = AnyRow,
            },
            new(
                "IWorkflowReleaseStore.Add",
                Belongs.ToCompany,
                Effect.WritesOwn,
                async call =>
                {
                    var session = await call.OpenAsync();
                    await using var owners = await call.Store.Sessions.OpenAsync(Cast.Owner);
                    var latest = (await owners.Releases.ReadHistoryAsync(Cast.Paris))[0];
                    session.Releases.Add(
                        latest with
                        {
                            Number = latest.Number + 1,
                            Note = null,
                            User = call.Scope.User,
                        }
                    );
                    await session.CommitAsync();
                    return "committed";
                }
            ),
        ];

    private static IEnumerable<OperationCase> Receipts =>
        [
            Read(
                "ICommandReceiptStore.FindAsync",
                async (s, _) => await s.Receipts.FindAsync(Base.Receipt)
            ) with
            {
                Belongs = Belongs.ToUser,
            },
            new(
                "ICommandReceiptStore.Add",
                Belongs.ToUser,
                Effect.WritesOwn,
                async call =>
                {
                    var session = await call.OpenAsync();
                    session.Receipts.Add(
                        new CommandReceipt
                        {
                            Key = new CommandKey($"add-{call.Canary.Token}"),
                            User = Cast.Anne,
                            Fingerprint = new string('a', 64),
                            Result = "{}",
                            At = session.Context.Now,
                        }
                    );
                    await session.CommitAsync();
                    return "committed";
                }
            ),
            new(
                "ICommandReceiptStore.DeleteAsync",
                Belongs.ToSystem,
                Effect.Writes,
                async call =>
                {
                    var session = await call.OpenAsync();
                    return await session.Receipts.DeleteAsync(
                        session.Context.Now + Duration.FromDays(1),
                        Many
                    );
                }
            )
            {
                Saw = result => result is > 0,
            },
        ];

    private static OperationCase Read(
        string operation,
        Func<IProspectingSession, Call, Task<object?>> read
    ) =>
        new(
            operation,
            Belongs.ToProspect,
            Effect.Reads,
            async call => await read(await call.OpenAsync(), call)
        );
}
