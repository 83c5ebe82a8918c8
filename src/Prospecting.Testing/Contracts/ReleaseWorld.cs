using Prospecting.Collections;
using Prospecting.Prospects;
using Prospecting.Publishing;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Testing.Statuses;
using Prospecting.Work;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Definitions to publish, and short ways to do it: what the contracts on releases play with.</summary>
internal static class ReleaseWorld
{
    public static readonly WorkflowPublishing Publisher = new(ProspectFacts.Guards);

    /// <summary>Statuses of the standard workflow and no other, so that prospects need no mapping; two of them are gone.</summary>
    public static readonly StatusWorkflow Short = BuildShort();

    /// <summary>The standard workflow without "qualified", which "in-talks" stands for.</summary>
    public static readonly StatusWorkflow Renamed = BuildRenamed();

    /// <summary>The mapping that <see cref="Renamed"/> needs.</summary>
    public static readonly ValueList<StatusRename> QualifiedToInTalks =
    [
        new StatusRename("qualified", "in-talks"),
    ];

    public static WorkflowRelease ReleaseOf(
        IProspectingSession session,
        CompanyId? company,
        StatusWorkflow? workflow
    ) =>
        new()
        {
            Company = company,
            Number = 1,
            Workflow = workflow,
            At = session.Context.Now,
            User = session.Context.Scope.User,
        };

    /// <summary>Publishes and commits in a session of its own.</summary>
    public static async Task<PublishPlan> PublishAsync(
        this StoreHarness harness,
        Scope scope,
        WorkflowPublication publication,
        CancellationToken cancellationToken
    )
    {
        var session = await harness.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var outcome = await Publisher
                .PublishAsync(session, publication, cancellationToken)
                .ConfigureAwait(false);
            Require.That(
                outcome.Succeeded,
                "a publication that is accepted",
                string.Join(", ", outcome.Reasons)
            );
            await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            return outcome.Value;
        }
    }

    /// <summary>Stores a prospect that has what presets ask for: an e-mail address and a contact.</summary>
    public static Task<ProspectId> StoreCompleteAsync(
        StoreHarness harness,
        Scope scope,
        CancellationToken cancellationToken
    )
    {
        var id = default(ProspectId);
        return StoreAsync();

        async Task<ProspectId> StoreAsync()
        {
            await harness
                .InSessionAsync(
                    scope,
                    async session =>
                    {
                        var contact = Contacts
                            .Contact.Create(Person("Zoé", "Lefèvre"), session.Context)
                            .OrThrow();
                        var prospect = Prospect
                            .Create(
                                new ProspectDetails
                                {
                                    DisplayName = "Lilas",
                                    Email = Channels
                                        .EmailAddress.Parse("a@lilas.example")
                                        .OrThrow(),
                                },
                                session.Context
                            )
                            .OrThrow();
                        prospect.LinkContact(contact, session.Context).OrThrow();
                        session.Contacts.Add(contact);
                        session.Prospects.Add(prospect);
                        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                        id = prospect.Id;
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            return id;
        }
    }

    /// <summary>Stores prospects that were qualified.</summary>
    public static async Task<IReadOnlyList<ProspectId>> StoreQualifiedAsync(
        StoreHarness harness,
        Scope scope,
        int count,
        CancellationToken cancellationToken
    )
    {
        List<ProspectId> ids = [];
        for (var i = 0; i < count; i++)
        {
            var id = await StoreCompleteAsync(harness, scope, cancellationToken)
                .ConfigureAwait(false);
            await harness
                .ChangeAsync(scope, id, (p, c) => Move(p, c, "qualify"), cancellationToken)
                .ConfigureAwait(false);
            ids.Add(id);
        }

        return ids;
    }

    /// <summary>Does an action, with everything along that any may ask for, confirmed if asked.</summary>
    public static void Move(Prospect prospect, WorkContext context, string action)
    {
        var request = new StatusRequest(action)
        {
            Reasons = ["price"],
            Note = "Parce que c'est comme cela.",
        };
        var facts = new FakeFacts(prospect.StatusCode)
        {
            Subject = prospect.Id.Value,
            Version = prospect.Version,
            ReopensTo = prospect.StatusReopensTo,
        };
        var decision = prospect.MoveStatus(facts, request, StatusRights.All, context);
        if (decision is StatusDecision.NeedsConfirmation question)
        {
            decision = prospect.MoveStatus(
                facts,
                request with
                {
                    Confirmation = question.Token,
                },
                StatusRights.All,
                context
            );
        }

        Require.That(
            decision is StatusDecision.Allowed,
            $"\"{action}\" is allowed from \"{prospect.StatusCode}\"",
            string.Join(", ", decision.Reasons)
        );
    }

    /// <summary>Requires that a report counts so many prospects in a status.</summary>
    public static async Task RequireStatusesAsync(
        StoreHarness harness,
        string status,
        int count,
        CancellationToken cancellationToken
    ) =>
        await harness
            .InSessionAsync(
                Robot,
                async session =>
                {
                    var counts = await session
                        .Prospects.CountByStatusAsync(cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(
                        count,
                        counts.Where(c => c.Status == status).Sum(c => c.Count),
                        $"the prospects in \"{status}\""
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);

    private static StatusWorkflow BuildShort()
    {
        var builder = new StatusWorkflowBuilder("short");
        builder
            .Configure("new", s => s with { IsInitial = true })
            .Permit("win", "won")
            .Permit("lose", "lost");
        builder.Configure(
            "won",
            s => s with { Category = StatusCategory.Won, Probability = 100, IsTerminal = true }
        );
        builder
            .Configure("lost", s => s with { Category = StatusCategory.Lost, IsTerminal = true })
            .PermitReopen("reopen");
        return builder.Build();
    }

    private static StatusWorkflow BuildRenamed()
    {
        var standard = StatusPresets.Standard;
        return standard with
        {
            Version = 2,
            Statuses =
            [
                .. standard.Statuses.Select(s =>
                    s.Code == "qualified" ? s with { Code = "in-talks" } : s
                ),
            ],
            Transitions =
            [
                .. standard.Transitions.Select(t =>
                    t with
                    {
                        To = t.To == "qualified" ? "in-talks" : t.To,
                        From = [.. t.From.Select(f => f == "qualified" ? "in-talks" : f)],
                    }
                ),
            ],
        };
    }
}
