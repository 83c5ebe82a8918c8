using NodaTime;
using Prospecting.Contacts;
using Prospecting.FollowUp;
using Prospecting.Policies;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.VCards;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts.Scenarios;

/// <summary>A network of accounting firms: who brought a prospect and who works on it, firm by firm.</summary>
internal sealed class AccountingFirmScenario(
    StoreHarness harness,
    CancellationToken cancellationToken
) : SourceDay(harness, cancellationToken)
{
    private static readonly Scope Network = Scope.ForWholeTenant(
        First,
        new UserId("claire"),
        Paris
    );
    private static readonly FieldPolicies Policies = new(FieldPolicyPresets.Accounting);

    private static readonly ProspectDetails Complete = new()
    {
        LegalName = "Boulangerie Martin SARL",
        Source = "recommendation",
        SourceRepresentative = Anne,
        OperationalRepresentative = Bruno,
    };

    public static StoreContract Contract { get; } =
        new(
            "An accounting firm takes a prospect in, follows it up, and its network sees the whole",
            (harness, token) => new AccountingFirmScenario(harness, token).LiveAsync()
        )
        {
            Rules =
            [
                "P-1",
                "P-2",
                "M-3",
                "O-2",
                "S-6",
                "C-2",
                "C-3",
                "T-1",
                "T-2",
                "T-3",
                "T-7",
                "Q-2",
                "H-1",
            ],
            Hint =
                "A scope that reaches the whole tenant has every criterion that a firm's has; a task born done has its due date as its instant.",
        };

    private async Task LiveAsync()
    {
        var id = await EntryAsync().ConfigureAwait(false);
        await NetworkAsync().ConfigureAwait(false);
        await new RepresentativeChoice(Harness, Token).LiveAsync(id).ConfigureAwait(false);
        await ContactsAsync(id).ConfigureAwait(false);
        await TasksAsync(id).ConfigureAwait(false);
        await HistoryAsync(id).ConfigureAwait(false);
    }

    private async Task<ProspectId> EntryAsync()
    {
        await InAsync(
                AnneInParis,
                session =>
                {
                    var bare = Prospect
                        .Create(
                            new ProspectDetails { LegalName = Complete.LegalName },
                            session.Context
                        )
                        .OrThrow();
                    var asked = Policies.Check(EntryChannel.Manual, bare, []);
                    Require.Equal(
                        "/operationalRepresentative, /source, /sourceRepresentative",
                        string.Join(
                            ", ",
                            asked.Reasons.Select(r => r.Pointer).Order(StringComparer.Ordinal)
                        ),
                        "what the entry by hand lacks"
                    );
                    Require.That(
                        Policies.Check(EntryChannel.Import, bare, []).Succeeded,
                        "an import without them",
                        "a refusal"
                    );
                    return Task.CompletedTask;
                }
            )
            .ConfigureAwait(false);
        var id = await EnterAsync(AnneInParis, Complete).ConfigureAwait(false);
        var entered = await ReadAsync(AnneInParis, id).ConfigureAwait(false);
        Policies.Check(EntryChannel.Manual, entered, []).OrThrow();
        Require.Equal(Complete.LegalName, entered.DisplayName, "the name that it goes by");
        await EnterAsync(
                AnneInParis,
                new ProspectDetails { LegalName = "Importé Paris" },
                new ProspectOrigin { Action = "import" }
            )
            .ConfigureAwait(false);
        await EnterAsync(BrunoInLyon, Complete with { LegalName = "Fleuriste du Rhône" })
            .ConfigureAwait(false);
        await EnterAsync(
                BrunoInLyon,
                new ProspectDetails { LegalName = "Importé Lyon" },
                new ProspectOrigin { Action = "import" }
            )
            .ConfigureAwait(false);
        return id;
    }

    private async Task NetworkAsync()
    {
        ProspectQuery all = new();
        await ListsAsync(AnneInParis, all, "Boulangerie Martin SARL, Importé Paris", "her firm's")
            .ConfigureAwait(false);
        await ListsAsync(
                Network,
                all with
                {
                    PageSize = 3,
                },
                "Boulangerie Martin SARL, Fleuriste du Rhône, Importé Lyon, Importé Paris",
                "the network's"
            )
            .ConfigureAwait(false);
        var without = new ProspectQuery { WithoutRepresentative = true };
        await ListsAsync(AnneInParis, without, "Importé Paris", "her firm's without")
            .ConfigureAwait(false);
        await ListsAsync(Network, without, "Importé Lyon, Importé Paris", "the network's without")
            .ConfigureAwait(false);
    }

    private async Task ContactsAsync(ProspectId id)
    {
        var paul = await AddContactAsync(AnneInParis, id, Person("Paul", "Martin"))
            .ConfigureAwait(false);
        var sole = await ReadAsync(AnneInParis, id).ConfigureAwait(false);
        Require.Equal(paul, sole.Contacts.Single(l => l.IsPrimary).Contact, "the favourite");
        var zoe = await AddContactAsync(
                AnneInParis,
                id,
                Person("Zoé", "Lefèvre", "zoe@martin.example") with
                {
                    Phone = Phone("01 42 68 53 00"),
                }
            )
            .ConfigureAwait(false);
        await UnderAsync(
                AnneInParis,
                id,
                (session, prospect) =>
                {
                    Refused(
                        "removing the favourite",
                        prospect.UnlinkContact(paul, session.Context).Reasons,
                        ContactReasons.PrimaryRequired
                    );
                    prospect.MakePrimary(zoe, session.Context).OrThrow();
                    prospect.UnlinkContact(paul, session.Context).OrThrow();
                }
            )
            .ConfigureAwait(false);
        await InAsync(
                AnneInParis,
                async session =>
                {
                    var prospect = await session
                        .Prospects.FindAsync(id, Token)
                        .ConfigureAwait(false);
                    var favourite = Require
                        .NotNull(prospect, "the prospect")
                        .Contacts.Single(l => l.IsPrimary)
                        .Contact;
                    Require.Equal(zoe, favourite, "the favourite");
                    var person = await session
                        .Contacts.FindAsync(favourite, Token)
                        .ConfigureAwait(false);
                    var card = VCard.Of(Require.NotNull(person, "the contact"), prospect);
                    Require.Equal(
                        ("Zoé Lefèvre", Complete.LegalName, "zoe@martin.example", "+33142685300"),
                        (
                            card.FormattedName,
                            card.Organization,
                            card.Emails.Single().Typed,
                            card.Phones.Single().Number.E164
                        ),
                        "the card of the favourite"
                    );
                }
            )
            .ConfigureAwait(false);
    }

    private async Task TasksAsync(ProspectId id)
    {
        FollowUpTaskId contact = default;
        FollowUpTaskId past = default;
        await UnderAsync(
                AnneInParis,
                id,
                (session, prospect) =>
                {
                    contact = TaskKind
                        .Add(
                            session,
                            prospect,
                            Due(StandardTaskTypes.FirstContact, 0),
                            session.Context
                        )
                        .Id;
                    past = TaskKind
                        .Add(
                            session,
                            prospect,
                            Due(StandardTaskTypes.Voicemail, -3),
                            session.Context
                        )
                        .Id;
                    TaskKind.Add(
                        session,
                        prospect,
                        Due(StandardTaskTypes.Proposal, 5),
                        session.Context
                    );
                    var request = Due(StandardTaskTypes.Request, 1) with
                    {
                        Type = new TaskType(StandardTaskTypes.Request) { RequiresSource = true },
                    };
                    Refused(
                        "a request without its source",
                        FollowUpTask
                            .Create(prospect, request, DateTimeZone.Utc, session.Context)
                            .Reasons,
                        TaskReasons.SourceMissing
                    );
                    TaskKind.Add(
                        session,
                        prospect,
                        request with
                        {
                            Source = "telephone",
                        },
                        session.Context
                    );
                }
            )
            .ConfigureAwait(false);
        Wait(Duration.FromHours(2));
        await OnTaskAsync(
                contact,
                (task, context) =>
                {
                    Refused(
                        "moving a task into the past",
                        task.Edit(
                            Due(StandardTaskTypes.FirstContact, -1),
                            DateTimeZone.Utc,
                            context
                        ).Reasons,
                        TaskReasons.PastDate
                    );
                    task.Complete(context).OrThrow();
                }
            )
            .ConfigureAwait(false);
        await OnTaskAsync(
                past,
                (task, context) =>
                {
                    Require.Equal(TaskState.Done, task.State, "the state of what was past");
                    Refused(
                        "editing what is done",
                        task.Edit(
                            Due(StandardTaskTypes.Voicemail, 1),
                            DateTimeZone.Utc,
                            context
                        ).Reasons,
                        TaskReasons.Done
                    );
                }
            )
            .ConfigureAwait(false);
        var row = (
            await RowsAsync(Network, new ProspectQuery { Text = "boulangerie" })
                .ConfigureAwait(false)
        ).Single();
        Require.Equal(
            (StandardTaskTypes.FirstContact, Now, StandardTaskTypes.Request, Today.PlusDays(1)),
            (
                row.Actions.Last?.Type,
                row.Actions.Last?.At ?? default,
                row.Actions.Next?.Type,
                row.Actions.Next?.DueOn ?? default
            ),
            "the last and the next action in the row"
        );
    }

    private async Task HistoryAsync(ProspectId id)
    {
        Wait(Duration.FromHours(1));
        await ChangeAsync(
                Network,
                id,
                (p, c) => p.Change(p.Details with { Rating = "A", Source = "client" }, c).OrThrow()
            )
            .ConfigureAwait(false);
        var lines = await TimelineAsync(AnneInParis, id).ConfigureAwait(false);
        var latest = lines[0];
        Require.Equal(
            (Network.User, Now, "recommendation", "client", "A"),
            (
                latest.User,
                latest.At,
                latest.Changes.Single(c => c.Field == "/source").Old,
                latest.Changes.Single(c => c.Field == "/source").New,
                latest.Changes.Single(c => c.Field == "/rating").New
            ),
            "who changed what, and when"
        );
        Require.That(
            lines.Any(l =>
                l.SubjectKind == FollowUpTask.SubjectKindName
                && l.User == Anne
                && l.Changes.Any(c => c is { Field: "/state", Old: "to-do", New: "done" })
            ),
            "a line of the first contact that was made",
            "none"
        );
    }

    private NewTask Due(string type, int days) =>
        new() { Type = new TaskType(type), DueOn = Today.PlusDays(days) };

    private Task OnTaskAsync(FollowUpTaskId id, Action<FollowUpTask, Work.WorkContext> work) =>
        InAsync(
            AnneInParis,
            async session =>
            {
                var task = await session.Tasks.FindAsync(id, Token).ConfigureAwait(false);
                work(Require.NotNull(task, "the task"), session.Context);
                await session.CommitAsync(Token).ConfigureAwait(false);
            }
        );
}
