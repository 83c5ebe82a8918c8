using Prospecting.Prospects;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;
using static Prospecting.Testing.Contracts.ReleaseWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Workflows released in the store: who is governed by what, since when (SPEC S-1, S-14, M-3).</summary>
internal static class ReleaseContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new("A release governs its company from the commit on, and no other", GovernsItsCompany)
        {
            Rules = ["S-1", "S-14"],
            Hint = "Forget the tenant in the WorkflowCatalog after the commit.",
            Needs = StoreCapabilities.Releases,
        },
        new("The default's release governs every company without its own", GovernsTheOthers)
        {
            Rules = ["S-1", "S-14"],
            Hint = "Store the default's release without a company.",
            Needs = StoreCapabilities.Releases,
        },
        new("A release is read back as it was written, the newest first", ReadBack)
        {
            Rules = ["S-14"],
            Hint = "Store the whole definition; order by number, descending.",
            Needs = StoreCapabilities.Releases,
        },
        new("Of two who publish under one number the second is refused", OneNumberOnce)
        {
            Rules = ["S-14"],
            Hint = "A unique key on tenant, company and number; a violation is a conflict.",
            Needs = StoreCapabilities.Releases,
        },
        new(
            "A release is refused to who may not write for its company, and the default to who does not reach the tenant",
            RefusedBeyondScope
        )
        {
            Rules = ["M-3", "S-1"],
            Hint = "Check pending releases like everything else that a commit writes.",
            Needs = StoreCapabilities.Releases,
        },
        new("The releases of a company are read by who may read for it", ReadWithinScope)
        {
            Rules = ["M-3", "S-1"],
            Hint = "The default's are read by all of the tenant.",
            Needs = StoreCapabilities.Releases,
        },
        new("The releases of one tenant govern nothing in another", TenantsApart)
        {
            Rules = ["M-0", "S-1"],
            Hint = "Load releases by tenant.",
            Needs = StoreCapabilities.Releases,
        },
        new(
            "A status moved by a workflow that was replaced meanwhile is refused at the commit",
            ReplacedMeanwhile
        )
        {
            Rules = ["S-14"],
            Hint =
                "Compare release numbers with TenantWorkflows.AreCurrent inside the transaction.",
            Needs = StoreCapabilities.Releases,
        },
    ];

    private static async Task GovernsItsCompany(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness
            .PublishAsync(
                AnneInParis,
                new() { Company = Paris, Workflow = Short },
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                session =>
                {
                    RequireKey(session, Paris, Short.Key);
                    RequireKey(session, Lyon, StatusPresets.Standard.Key);
                    return Task.CompletedTask;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task GovernsTheOthers(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness
            .PublishAsync(Robot, new() { Workflow = Short }, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .PublishAsync(
                BrunoInLyon,
                new() { Company = Lyon, Workflow = StatusPresets.OpenSuite },
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                Robot,
                session =>
                {
                    RequireKey(session, Paris, Short.Key);
                    RequireKey(session, Lyon, StatusPresets.OpenSuite.Key);
                    return Task.CompletedTask;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task ReadBack(StoreHarness harness, CancellationToken cancellationToken)
    {
        List<WorkflowRelease> written = [];
        foreach (var version in new[] { 1, 2 })
        {
            var plan = await harness
                .PublishAsync(
                    AnneInParis,
                    new()
                    {
                        Company = Paris,
                        Workflow = Short with { Version = version },
                        Note = "Plus court, plus clair.",
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            written.Insert(0, plan.Release);
        }

        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var history = await session
                        .Releases.ReadHistoryAsync(Paris, cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(
                        history.SequenceEqual(written),
                        "the two releases, the newest first",
                        string.Join(", ", history)
                    );
                    var current = await session
                        .Releases.ReadCurrentAsync(cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(
                        current.SequenceEqual([written[0]]),
                        "the newest release is current",
                        string.Join(", ", current)
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static Task OneNumberOnce(StoreHarness harness, CancellationToken cancellationToken) =>
        harness.InSessionAsync(
            Robot,
            async slow =>
            {
                await AddAsync(slow, Short, cancellationToken).ConfigureAwait(false);
                await harness
                    .PublishAsync(
                        Robot,
                        new() { Workflow = StatusPresets.OpenSuite },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                await Require
                    .ThrowsAsync<ConcurrencyConflictException>(
                        () => slow.CommitAsync(cancellationToken),
                        "a commit of a number that is taken"
                    )
                    .ConfigureAwait(false);
            },
            cancellationToken
        );

    private static async Task RefusedBeyondScope(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var readsParis = Scope.ForUser(
            First,
            Bruno,
            Lyon,
            new CompanyGrant(Paris, AccessLevel.Read)
        );
        foreach (
            var (scope, company) in new (Scope, CompanyId?)[]
            {
                (BrunoInLyon, Paris),
                (readsParis, Paris),
                (AnneInParis, null),
            }
        )
        {
            await harness
                .InSessionAsync(
                    scope,
                    async session =>
                    {
                        session.Releases.Add(ReleaseOf(session, company, Short));
                        await Require
                            .ThrowsAsync<ScopeViolationException>(
                                () => session.CommitAsync(cancellationToken),
                                "a commit of a release beyond the scope"
                            )
                            .ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        await harness
            .InSessionAsync(
                Robot,
                async session =>
                {
                    var current = await session
                        .Releases.ReadCurrentAsync(cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(0, current.Count, "the number of releases");
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task ReadWithinScope(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness
            .PublishAsync(Robot, new() { Workflow = Short }, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .PublishAsync(
                AnneInParis,
                new() { Company = Paris, Workflow = StatusPresets.OpenSuite },
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (var (scope, seen) in new[] { (AnneInParis, 1), (BrunoInLyon, 0), (Robot, 1) })
        {
            await harness
                .InSessionAsync(
                    scope,
                    async session =>
                    {
                        var history = await session
                            .Releases.ReadHistoryAsync(Paris, cancellationToken)
                            .ConfigureAwait(false);
                        Require.Equal(seen, history.Count, "the releases of Paris that are seen");
                        var current = await session
                            .Releases.ReadCurrentAsync(cancellationToken)
                            .ConfigureAwait(false);
                        Require.Equal(seen + 1, current.Count, "the current releases seen");
                        var ofDefault = await session
                            .Releases.ReadHistoryAsync(null, cancellationToken)
                            .ConfigureAwait(false);
                        Require.Equal(1, ofDefault.Count, "the releases of the default");
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static async Task TenantsApart(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness
            .PublishAsync(Robot, new() { Workflow = Short }, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneOfOtherTenant,
                async session =>
                {
                    RequireKey(session, Paris, StatusPresets.Standard.Key);
                    var history = await session
                        .Releases.ReadHistoryAsync(null, cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(0, history.Count, "the releases of the other tenant");
                    var current = await session
                        .Releases.ReadCurrentAsync(cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(0, current.Count, "the current releases of the other tenant");
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task ReplacedMeanwhile(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var id = await harness
            .StoreAsync(AnneInParis, "Lilas", cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var prospect = await session
                        .Prospects.FindAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    Require
                        .NotNull(prospect, "the prospect")
                        .MoveStatus(
                            new ProspectFacts(prospect, [], session.Context.Now),
                            new StatusRequest("lose")
                            {
                                Reasons = ["price"],
                                Note = "Beaucoup trop.",
                            },
                            StatusRights.All,
                            session.Context
                        );
                    await harness
                        .PublishAsync(Robot, new() { Workflow = Short }, cancellationToken)
                        .ConfigureAwait(false);
                    await Require
                        .ThrowsAsync<ConcurrencyConflictException>(
                            () => session.CommitAsync(cancellationToken),
                            "a commit decided by a workflow that was replaced"
                        )
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var after = await harness
            .ReadAsync(AnneInParis, id, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            "new",
            Require.NotNull(after, "the prospect").StatusCode,
            "the status after the refusal"
        );
    }

    private static void RequireKey(IProspectingSession session, CompanyId company, string key) =>
        Require.Equal(
            key,
            session
                .Context.Workflows.For(session.Context.Scope.Tenant, company)
                .Workflow.Definition.Key,
            $"the workflow of {company}"
        );

    private static async Task AddAsync(
        IProspectingSession session,
        StatusWorkflow workflow,
        CancellationToken cancellationToken
    ) =>
        (
            await Publisher
                .PublishAsync(session, new() { Workflow = workflow }, cancellationToken)
                .ConfigureAwait(false)
        ).OrThrow();
}
