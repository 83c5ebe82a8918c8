using NodaTime;
using Prospecting.Activities;
using Prospecting.Attachments;
using Prospecting.Contacts;
using Prospecting.Notes;
using Prospecting.Paging;
using Prospecting.Policies;
using Prospecting.Prospects;
using Prospecting.Publishing;
using Prospecting.Statuses;
using Prospecting.Testing.Attachments;
using Prospecting.Texts;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts.Scenarios;

/// <summary>A partner who brings companies to a factor: recommended, visited, documented, ready to start.</summary>
internal sealed class FactoringPartnerScenario(
    StoreHarness harness,
    CancellationToken cancellationToken
) : SourceDay(harness, cancellationToken)
{
    private static readonly FieldPolicies Policies = new(FieldPolicyPresets.Factoring);

    private static readonly ReportForm Form = new()
    {
        Key = "first-meeting",
        Label = LocalizedText.Same("First meeting"),
        Fields =
        [
            new ReportField
            {
                Code = "interest",
                Label = LocalizedText.Same("Interest"),
                Type = ReportFieldType.Choice,
                IsRequired = true,
                Choices =
                [
                    new ReportChoice("high", LocalizedText.Same("High")),
                    new ReportChoice("low", LocalizedText.Same("Low")),
                ],
            },
            new ReportField
            {
                Code = "invoices",
                Label = LocalizedText.Same("Invoices"),
                Type = ReportFieldType.Number,
            },
        ],
    };

    public static StoreContract Contract { get; } =
        new(
            "A factoring partner recommends a company, documents it and sees it ready to start",
            (harness, token) => new FactoringPartnerScenario(harness, token).LiveAsync()
        )
        {
            Rules =
            [
                "P-2",
                "P-5",
                "P-6",
                "O-4",
                "S-3",
                "S-7",
                "S-9",
                "C-1",
                "T-5",
                "T-8",
                "Q-1",
                "Q-2",
            ],
            Hint =
                "What a contact agreed to, and what is kept under a prospect, is the same before and after the prospect is won.",
            Needs = StoreCapabilities.Releases,
        };

    private async Task LiveAsync()
    {
        await Harness
            .PublishAsync(
                AnneInParis,
                new WorkflowPublication
                {
                    Company = Paris,
                    Workflow = StatusPresets.Named("factoring"),
                },
                Token
            )
            .ConfigureAwait(false);
        var (id, contact) = await RecommendedAsync().ConfigureAwait(false);
        ConsentsOfContact consents = new(contact, Harness, Token);
        await consents.GiveAsync().ConfigureAwait(false);
        var meeting = await MeetingAsync(id).ConfigureAwait(false);
        await DocumentsAsync(id).ConfigureAwait(false);
        await ReadyAsync(id).ConfigureAwait(false);
        await consents.AreKeptAsync().ConfigureAwait(false);
        await AfterwardsAsync(id, meeting).ConfigureAwait(false);
    }

    private async Task<(ProspectId, ContactId)> RecommendedAsync()
    {
        ProspectDetails details = new()
        {
            DisplayName = "Transports Lefort",
            RecommendationActivity = "Transport de marchandises",
            RecommendationNeeds = "Trésorerie avant l'été",
            RecommendationInvoices = "40 factures par mois",
            BusinessTakenOver = true,
            BroughtBy = "cabinet-martin",
        };
        await InAsync(
                AnneInParis,
                session =>
                {
                    var alone = Prospect.Create(details, session.Context).OrThrow();
                    Refused(
                        "an entry without contact",
                        Policies.Check(EntryChannel.Manual, alone, []).Reasons,
                        FieldPolicyReasons.Required
                    );
                    var person = Contact
                        .Create(Person("Zoé", "Lefèvre"), session.Context)
                        .OrThrow();
                    alone.LinkContact(person, session.Context).OrThrow();
                    var reasons = Policies.Check(EntryChannel.Manual, alone, [person]).Reasons;
                    Refused("an entry without landline", reasons, FieldPolicyReasons.Required);
                    Require.Equal($"/contacts/{person.Id}/phone", reasons[0].Pointer, "what lacks");
                    return Task.CompletedTask;
                }
            )
            .ConfigureAwait(false);
        var id = await EnterAsync(AnneInParis, details).ConfigureAwait(false);
        var contact = await AddContactAsync(
                AnneInParis,
                id,
                Person("Zoé", "Lefèvre") with
                {
                    Phone = Phone("01 42 68 53 00"),
                    Function = "Gérante",
                }
            )
            .ConfigureAwait(false);
        await EnterAsync(AnneInParis, new() { DisplayName = "Autre", BusinessTakenOver = false })
            .ConfigureAwait(false);
        await InAsync(
                AnneInParis,
                async session =>
                {
                    var stored = await session.Prospects.FindAsync(id, Token).ConfigureAwait(false);
                    var person = await session
                        .Contacts.FindAsync(contact, Token)
                        .ConfigureAwait(false);
                    Require.Equal(
                        details,
                        Require.NotNull(stored, "the prospect").Details,
                        "what was recommended, by whom"
                    );
                    Policies
                        .Check(
                            EntryChannel.Manual,
                            stored,
                            [Require.NotNull(person, "the contact")]
                        )
                        .OrThrow();
                }
            )
            .ConfigureAwait(false);
        await ListsAsync(AnneInParis, new() { BusinessTakenOver = true }, "Transports Lefort")
            .ConfigureAwait(false);
        return (id, contact);
    }

    private async Task<ActivityId> MeetingAsync(ProspectId id)
    {
        ActivityId meeting = default;
        await UnderAsync(
                AnneInParis,
                id,
                (session, prospect) =>
                {
                    var made = ActivityKind.Add(
                        session,
                        prospect,
                        new NewActivity
                        {
                            Type = ActivityTypes.Meeting,
                            Start = Now - Duration.FromHours(1),
                            Participants = [prospect.Contacts[0].Contact],
                        },
                        session.Context
                    );
                    Refused(
                        "a report without what it asks for",
                        made.Report(
                            Form,
                            new Dictionary<string, string?>
                            {
                                ["invoices"] = "many",
                                ["weather"] = "fine",
                            },
                            session.Context
                        ).Reasons,
                        ReportReasons.AnswerMissing,
                        ReportReasons.Number,
                        ReportReasons.UnknownField
                    );
                    made.Report(
                            Form,
                            new Dictionary<string, string?>
                            {
                                ["interest"] = "high",
                                ["invoices"] = "40",
                            },
                            session.Context
                        )
                        .OrThrow();
                    meeting = made.Id;
                }
            )
            .ConfigureAwait(false);
        return meeting;
    }

    private async Task DocumentsAsync(ProspectId id)
    {
        AttachmentUpload upload = new(
            new InMemoryAttachmentStorage(Harness.Clock),
            AttachmentRules.Default
        );
        await InAsync(
                AnneInParis,
                async session =>
                {
                    var prospect = Require.NotNull(
                        await session.Prospects.FindAsync(id, Token).ConfigureAwait(false),
                        "the prospect"
                    );
                    session.Notes.Add(
                        Note.Create(prospect, "Bilan à demander", session.Context).OrThrow()
                    );
                    foreach (
                        var (name, reasons) in new (string, string[])[]
                        {
                            ("outil.exe", [AttachmentReasons.TypeNotAllowed]),
                            ("Bilan 2025.pdf", []),
                        }
                    )
                    {
                        using var content = new MemoryStream([.. "%PDF-1.7 bilan"u8]);
                        var uploaded = await upload
                            .UploadAsync(
                                session.Attachments,
                                prospect,
                                new NewAttachment { FileName = name },
                                content,
                                session.Context,
                                Token
                            )
                            .ConfigureAwait(false);
                        Refused(name, uploaded.Reasons, reasons);
                    }

                    await session.CommitAsync(Token).ConfigureAwait(false);
                }
            )
            .ConfigureAwait(false);
    }

    private async Task ReadyAsync(ProspectId id)
    {
        await ChangeAsync(
                AnneInParis,
                id,
                (p, c) =>
                {
                    ProspectFacts facts = new(p, [], c.Now);
                    StatusRequest start = new("start");
                    Refused(
                        "a start without a reason",
                        p.MoveStatus(facts, start, StatusRights.All, c).Reasons,
                        StatusReasons.ReasonRequired
                    );
                    start = start with { Reasons = ["price"] };
                    var asked = p.MoveStatus(facts, start, StatusRights.All, c);
                    Require.That(
                        asked is StatusDecision.NeedsConfirmation,
                        "a question whether to start",
                        asked.GetType().Name
                    );
                    start = start with
                    {
                        Confirmation = ((StatusDecision.NeedsConfirmation)asked).Token,
                    };
                    var decision = p.MoveStatus(facts, start, StatusRights.All, c);
                    Require.That(
                        decision is StatusDecision.Allowed { Effects: ["alert-sales-team", _] },
                        "a start that alerts the sales team",
                        decision.GetType().Name
                    );
                }
            )
            .ConfigureAwait(false);
        var row = (
            await RowsAsync(AnneInParis, new() { Outcomes = [StatusCategory.Won] })
                .ConfigureAwait(false)
        ).Single();
        Require.Equal(
            ("Transports Lefort", "ready-to-start", ActivityTypes.Meeting),
            (row.DisplayName, row.Status, row.Actions.Last?.Type),
            "the row of what is ready"
        );
    }

    private async Task AfterwardsAsync(ProspectId id, ActivityId meeting)
    {
        await InAsync(
                AnneInParis,
                async session =>
                {
                    var held = await session
                        .Activities.FindAsync(meeting, Token)
                        .ConfigureAwait(false);
                    var report = Require.NotNull(held, "the meeting").LastReport;
                    Require.Equal(
                        "first-meeting: interest high, invoices 40",
                        $"{report?.Form}: {string.Join(", ", (report?.Answers ?? []).Select(a => $"{a.Field} {a.Value}"))}",
                        "the report"
                    );
                    var notes = await session
                        .Notes.OfProspectAsync(id, new TimePage(), Token)
                        .ConfigureAwait(false);
                    Require.Equal(
                        ("Bilan à demander", Anne),
                        (notes.Rows.Single().Text, notes.Rows.Single().Author),
                        "the note and its author"
                    );
                    var files = await session
                        .Attachments.OfProspectAsync(id, new TimePage(), Token)
                        .ConfigureAwait(false);
                    var file = files.Rows.Single();
                    Require.Equal(
                        ("Bilan 2025.pdf", "application/pdf", 14L, Anne),
                        (file.FileName, file.MediaType, file.Size, file.UploadedBy),
                        "what is known of the attachment"
                    );
                }
            )
            .ConfigureAwait(false);
    }
}
