using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Work;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Who sees what, and who writes what (SPEC M-0, M-2, M-3, M-5).</summary>
internal static class ScopeContracts
{
    private static readonly CompanyId Nice = new("nice");

    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new("A tenant-wide scope sees every company of its tenant", WholeTenantSeesAll)
        {
            Rules = ["M-3"],
            Hint = "It has no list of companies: an empty list does not mean none here.",
        },
        new("A prospect shared for reading is seen and not changed", ReadShare)
        {
            Rules = ["M-2", "M-3"],
            Hint = "Check the scope at the commit; do not trust that the verbs refused.",
        },
        new("A prospect shared for writing is changed", WriteShare)
        {
            Rules = ["M-2"],
            Hint = "Any company that has it for writing will do, not the owner's alone.",
        },
        new("A share that is taken away ends at once", Unshare)
        {
            Rules = ["M-5"],
            Hint = "Read shares from what is stored, never from a cache.",
        },
        new("A commit through a share that was taken away meanwhile writes nothing", StaleShare)
        {
            Rules = ["M-5"],
            Hint = "Check against the stored shares, before the version.",
        },
        new("A prospect made for another tenant is refused at the commit", ForeignTenant)
        {
            Rules = ["M-0"],
            Hint = "Compare tenants also for scopes that reach the whole of theirs.",
        },
        new(
            "A prospect made for a company beyond the scope is refused at the commit",
            ForeignCompany
        )
        {
            Rules = ["M-1", "M-3"],
            Hint = "A new prospect takes a scope that can write for its owner company.",
        },
        new("A stored prospect cannot be added to another session", SmuggledProspect)
        {
            Rules = ["M-3"],
            Hint = "Add refuses an aggregate whose version is not 0.",
        },
    ];

    private static async Task WholeTenantSeesAll(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var paris = await harness
            .StoreAsync(AnneInParis, "À Paris", cancellationToken)
            .ConfigureAwait(false);
        var lyon = await harness
            .StoreAsync(BrunoInLyon, "À Lyon", cancellationToken)
            .ConfigureAwait(false);
        await harness
            .StoreAsync(BrunoOfOtherTenant, "Ailleurs", cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                Scope.ForWholeTenant(First, Anne, Paris),
                async session =>
                {
                    var page = await session
                        .Prospects.QueryAsync(new ProspectQuery(), cancellationToken)
                        .ConfigureAwait(false);
                    Require.That(
                        page.Rows.Select(r => r.Id).ToHashSet().SetEquals([paris, lyon]),
                        "both prospects of the tenant",
                        $"{page.Rows.Count} rows"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task ReadShare(StoreHarness harness, CancellationToken cancellationToken)
    {
        var id = await StoreSharedAsync(harness, AccessLevel.Read, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                BrunoInLyon,
                async session =>
                {
                    var prospect = await session
                        .Prospects.FindAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    var outcome = Require
                        .NotNull(prospect, "the shared prospect")
                        .Change(new ProspectDetails { DisplayName = "Pris" }, session.Context);
                    Require.That(
                        !outcome.Succeeded && outcome.Reasons[0].Code == ScopeReasons.ReadOnly,
                        ScopeReasons.ReadOnly,
                        outcome.Succeeded ? "the change" : outcome.Reasons[0].Code
                    );

                    // Even a verb called with somebody else's context must not get past the commit.
                    var anne = new WorkContext(
                        AnneInParis,
                        session.Context.Clock,
                        session.Context.Ids,
                        session.Context.Workflows
                    );
                    Require
                        .NotNull(prospect, "the prospect")
                        .Change(new ProspectDetails { DisplayName = "Pris" }, anne)
                        .OrThrow();
                    await Require
                        .ThrowsAsync<ScopeViolationException>(
                            () => session.CommitAsync(cancellationToken),
                            "the commit"
                        )
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var read = await harness
            .ReadAsync(AnneInParis, id, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(
            ("Partagé", 1),
            (Require.NotNull(read, "the prospect").DisplayName, read.Version),
            "name and version"
        );
    }

    private static async Task WriteShare(StoreHarness harness, CancellationToken cancellationToken)
    {
        var id = await StoreSharedAsync(harness, AccessLevel.Write, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .ChangeAsync(
                BrunoInLyon,
                id,
                (p, c) => p.Change(new ProspectDetails { DisplayName = "Changé" }, c).OrThrow(),
                cancellationToken
            )
            .ConfigureAwait(false);
        var read = await harness
            .ReadAsync(AnneInParis, id, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal("Changé", Require.NotNull(read, "the prospect").DisplayName, "the name");
    }

    private static async Task Unshare(StoreHarness harness, CancellationToken cancellationToken)
    {
        var id = await StoreSharedAsync(harness, AccessLevel.Write, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .ChangeAsync(AnneInParis, id, (p, c) => p.Unshare(Lyon, c).OrThrow(), cancellationToken)
            .ConfigureAwait(false);
        var read = await harness
            .ReadAsync(BrunoInLyon, id, cancellationToken)
            .ConfigureAwait(false);
        Require.That(read is null, "nothing", "the prospect");
    }

    private static async Task StaleShare(StoreHarness harness, CancellationToken cancellationToken)
    {
        var id = await StoreSharedAsync(harness, AccessLevel.Write, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                BrunoInLyon,
                async session =>
                {
                    var prospect = await session
                        .Prospects.FindAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    await harness
                        .ChangeAsync(
                            AnneInParis,
                            id,
                            (p, c) => p.Unshare(Lyon, c).OrThrow(),
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    Require
                        .NotNull(prospect, "the prospect")
                        .Change(new ProspectDetails { DisplayName = "Trop tard" }, session.Context)
                        .OrThrow();
                    await Require
                        .ThrowsAsync<ScopeViolationException>(
                            () => session.CommitAsync(cancellationToken),
                            "the commit"
                        )
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var read = await harness
            .ReadAsync(AnneInParis, id, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal("Partagé", Require.NotNull(read, "the prospect").DisplayName, "the name");
    }

    private static async Task ForeignTenant(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        foreach (
            var committer in new[] { AnneInParis, Scope.ForWholeTenant(First, Anne, Paris), Robot }
        )
        {
            await RefusesNewAsync(harness, committer, AnneOfOtherTenant, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private static async Task ForeignCompany(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var reader = Scope.ForUser(First, Anne, Paris, new CompanyGrant(Nice, AccessLevel.Read));
        foreach (var committer in new[] { AnneInParis, reader })
        {
            await RefusesNewAsync(
                    harness,
                    committer,
                    Scope.ForUser(First, Anne, Nice),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static async Task RefusesNewAsync(
        StoreHarness harness,
        Scope committer,
        Scope maker,
        CancellationToken cancellationToken
    )
    {
        ProspectId id = default;
        await harness
            .InSessionAsync(
                committer,
                async session =>
                {
                    var context = new WorkContext(
                        maker,
                        session.Context.Clock,
                        session.Context.Ids,
                        session.Context.Workflows
                    );
                    var prospect = NewProspect(context, "Intrus");
                    id = prospect.Id;
                    session.Prospects.Add(prospect);
                    await Require
                        .ThrowsAsync<ScopeViolationException>(
                            () => session.CommitAsync(cancellationToken),
                            "the commit"
                        )
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var read = await harness.ReadAsync(maker, id, cancellationToken).ConfigureAwait(false);
        Require.That(read is null, "nothing", "the prospect");
    }

    private static async Task SmuggledProspect(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var id = await harness
            .StoreAsync(AnneInParis, "Secret", cancellationToken)
            .ConfigureAwait(false);
        var stolen = await harness
            .ReadAsync(AnneInParis, id, cancellationToken)
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                BrunoInLyon,
                session =>
                    Require.ThrowsAsync<ArgumentException>(
                        () =>
                        {
                            session.Prospects.Add(Require.NotNull(stolen, "the prospect"));
                            return Task.CompletedTask;
                        },
                        "adding it"
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static Task<ProspectId> StoreSharedAsync(
        StoreHarness harness,
        AccessLevel level,
        CancellationToken cancellationToken
    ) =>
        harness.StoreAsync(
            AnneInParis,
            "Partagé",
            cancellationToken,
            (p, c) => p.ShareWith(Lyon, level, c).OrThrow()
        );
}
