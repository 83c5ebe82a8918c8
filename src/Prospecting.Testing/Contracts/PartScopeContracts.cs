using Prospecting.Attachments;
using Prospecting.FollowUp;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Work;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>What is kept under a prospect is seen and changed like the prospect (SPEC M-0, M-2, M-3).</summary>
internal static class PartScopeContracts
{
    private static readonly ProspectId Nowhere = new(
        new Guid("019cae00-0000-7000-8000-000000000001")
    );

    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "What is kept under a prospect that the scope may not see is neither found nor listed",
            IsInvisible
        )
        {
            Rules = ["M-0", "M-3"],
            Hint = "Join with the readable prospects, for one id and for every list.",
        },
        new(
            "What is kept under a prospect that is shared for reading is seen, and neither changed nor deleted",
            ReadShare
        )
        {
            Rules = ["M-2", "M-3"],
            Hint =
                "Check at the commit that the scope may change the prospect that each part is kept under.",
        },
        new(
            "Nothing new is kept under a prospect that the scope may not change, whatever the objects say",
            ForgedParts
        )
        {
            Rules = ["M-0", "M-3"],
            Hint =
                "Ask the stored prospect, and not the one that the part was made of; an id that is taken is a conflict.",
        },
        new("A system scope alone is told which attachments there are", ExistingAttachments)
        {
            Rules = ["M-3", "T-8"],
            Hint =
                "Refuse a user's scope: what he may not see would look as if it could be swept away.",
        },
    ];

    private static async Task IsInvisible(StoreHarness harness, CancellationToken cancellationToken)
    {
        var prospect = await harness
            .StoreAsync(AnneInParis, "Secret", cancellationToken)
            .ConfigureAwait(false);
        foreach (var kind in PartKind.All)
        {
            var id = await harness
                .StorePartAsync(kind, prospect, cancellationToken)
                .ConfigureAwait(false);
            foreach (
                var (scope, seen) in new[]
                {
                    (AnneInParis, 1),
                    (Robot, 1),
                    (BrunoInLyon, 0),
                    (AnneOfOtherTenant, 0),
                    (RobotOfOtherTenant, 0),
                    (Scope.ForWholeTenant(Second, Anne, Paris), 0),
                }
            )
            {
                await harness
                    .InSessionAsync(
                        scope,
                        async session =>
                        {
                            var found = await kind.FindAsync(session, id, cancellationToken)
                                .ConfigureAwait(false);
                            var listed = await kind.ListAsync(session, prospect, cancellationToken)
                                .ConfigureAwait(false);
                            var (page, _) = await kind.PageAsync(
                                    session,
                                    prospect,
                                    10,
                                    null,
                                    cancellationToken
                                )
                                .ConfigureAwait(false);
                            Require.Equal(
                                (seen, seen, seen),
                                (found is null ? 0 : 1, listed.Count, page.Count),
                                $"the {kind}s that {scope} finds, lists and reads by pages"
                            );
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
        }

        await harness
            .InSessionAsync(
                BrunoInLyon,
                async session =>
                {
                    var tasks = await session
                        .Tasks.QueryAsync(new TaskQuery(), cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(0, tasks.Rows.Count, "the number of tasks of all prospects");
                    var history = await session
                        .History.ReadAsync(prospect, cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(0, history.Count, "the number of lines of history");
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task ReadShare(StoreHarness harness, CancellationToken cancellationToken)
    {
        var prospect = await harness
            .StoreAsync(
                AnneInParis,
                "Partagé",
                cancellationToken,
                (p, c) => p.ShareWith(Lyon, AccessLevel.Read, c).OrThrow()
            )
            .ConfigureAwait(false);
        foreach (var kind in PartKind.All)
        {
            var id = await harness
                .StorePartAsync(kind, prospect, cancellationToken)
                .ConfigureAwait(false);
            foreach (
                var work in (Action<ProspectPart, Prospect, WorkContext>[])[kind.Touch, Delete]
            )
            {
                await harness
                    .UnderAsync(
                        BrunoInLyon,
                        prospect,
                        async (session, holder) =>
                        {
                            var listed = await kind.ListAsync(session, prospect, cancellationToken)
                                .ConfigureAwait(false);
                            Require.Equal(1, listed.Count, $"the number of {kind}s that are read");
                            var part = await kind.GetAsync(session, id, cancellationToken)
                                .ConfigureAwait(false);
                            work(part, holder, As(AnneInParis, session));
                            await session
                                .RefusesAsync($"the {kind}", cancellationToken)
                                .ConfigureAwait(false);
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }

            var stored = await harness
                .ListPartsAsync(kind, prospect, cancellationToken)
                .ConfigureAwait(false);
            Require.Equal(
                $"{id} 1",
                string.Join(", ", stored.Select(p => $"{p.SubjectId} {p.Version}")),
                $"what there is of the {kind}s"
            );

            void Delete(ProspectPart part, Prospect holder, WorkContext context) =>
                kind.Delete(part, context);
        }
    }

    private static async Task ForgedParts(StoreHarness harness, CancellationToken cancellationToken)
    {
        var shared = await harness
            .StoreAsync(
                AnneInParis,
                "Partagé",
                cancellationToken,
                (p, c) => p.ShareWith(Lyon, AccessLevel.Read, c).OrThrow()
            )
            .ConfigureAwait(false);
        var secret = await harness
            .StoreAsync(AnneInParis, "Secret", cancellationToken)
            .ConfigureAwait(false);
        var own = await harness
            .StoreAsync(BrunoInLyon, "À Bruno", cancellationToken)
            .ConfigureAwait(false);
        foreach (var kind in PartKind.All)
        {
            foreach (
                var (scope, prospect, maker) in new[]
                {
                    (BrunoInLyon, shared, AnneInParis),
                    (BrunoInLyon, secret, AnneInParis),
                    (AnneOfOtherTenant, secret, AnneInParis),
                    (AnneOfOtherTenant, secret, AnneOfOtherTenant),
                    (RobotOfOtherTenant, secret, Robot),
                    (Robot, Nowhere, Robot),
                }
            )
            {
                await harness
                    .InSessionAsync(
                        scope,
                        async session =>
                        {
                            var context = As(maker, session);
                            await kind.AddAsync(
                                    session,
                                    Forged(prospect, context),
                                    context,
                                    cancellationToken
                                )
                                .ConfigureAwait(false);
                            await session
                                .RefusesAsync($"a new {kind}", cancellationToken)
                                .ConfigureAwait(false);
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }

            foreach (var prospect in (ProspectId[])[shared, secret])
            {
                var parts = await harness
                    .ListPartsAsync(kind, prospect, cancellationToken)
                    .ConfigureAwait(false);
                Require.Equal(0, parts.Count, $"the number of {kind}s that were slipped in");
            }
        }

        foreach (var kind in PartKind.All.Where(k => k.CanChange))
        {
            await StolenAsync(harness, kind, secret, own, cancellationToken).ConfigureAwait(false);
        }
    }

    // Under an own prospect, with the id of somebody else's.
    private static async Task StolenAsync(
        StoreHarness harness,
        PartKind kind,
        ProspectId secret,
        ProspectId own,
        CancellationToken cancellationToken
    )
    {
        var id = await harness
            .StorePartAsync(kind, secret, cancellationToken)
            .ConfigureAwait(false);
        var part = (
            await harness.ListPartsAsync(kind, secret, cancellationToken).ConfigureAwait(false)
        )[0];
        await harness
            .UnderAsync(
                BrunoInLyon,
                own,
                async (session, holder) =>
                {
                    kind.AddForged(session, part, holder, session.Context);
                    await session
                        .IsRefusedAsync($"a stolen {kind}", cancellationToken)
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var stored = await harness
            .ListPartsAsync(kind, secret, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            (id, 1),
            (stored[0].SubjectId, stored[0].Version),
            $"the {kind} that was to be stolen"
        );
    }

    private static async Task ExistingAttachments(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var kind = PartKind.All.OfType<AttachmentKind>().Single();
        var prospect = await harness
            .StoreAsync(AnneInParis, "Suivi", cancellationToken)
            .ConfigureAwait(false);
        var stays = await harness
            .StorePartAsync(kind, prospect, cancellationToken)
            .ConfigureAwait(false);
        var goes = await harness
            .StorePartAsync(kind, prospect, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .WithPartAsync(kind, goes, (p, _, c) => kind.Delete(p, c), cancellationToken)
            .ConfigureAwait(false);
        AttachmentId[] ids = [new(stays), new(goes), new(Nowhere.Value)];
        foreach (var scope in (Scope[])[AnneInParis, Scope.ForWholeTenant(First, Anne, Paris)])
        {
            await harness
                .InSessionAsync(
                    scope,
                    session =>
                        Require.ThrowsAsync<ScopeViolationException>(
                            () => session.Attachments.FindExistingAsync(ids, cancellationToken),
                            $"the question of {scope}"
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        foreach (
            var (scope, seen) in new[]
            {
                (Robot, stays.ToString()),
                (RobotOfOtherTenant, string.Empty),
            }
        )
        {
            await harness
                .InSessionAsync(
                    scope,
                    async session =>
                    {
                        var existing = await session
                            .Attachments.FindExistingAsync(ids, cancellationToken)
                            .ConfigureAwait(false);
                        Require.Equal(
                            seen,
                            string.Join(", ", existing),
                            $"the attachments that {scope} is told of"
                        );
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    // The verbs of somebody else: they let pass what the commit must not.
    internal static WorkContext As(Scope scope, IProspectingSession session) =>
        session.Context with
        {
            Scope = scope,
        };

    // A prospect of one's own with the id of a stored one.
    private static Prospect Forged(ProspectId id, WorkContext context) =>
        Prospect.FromSnapshot(
            NewProspect(
                    context with
                    {
                        Scope = context.Scope.ActiveCompany is null
                            ? Scope.ForWholeTenant(context.Scope.Tenant, Anne, Paris)
                            : context.Scope,
                    },
                    "Imité"
                )
                .ToSnapshot() with
            {
                Id = id.Value,
            }
        );
}
