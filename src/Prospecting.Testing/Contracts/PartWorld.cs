using Prospecting.History;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Short ways to put records under a prospect and to look at them.</summary>
internal static class PartWorld
{
    /// <summary>Stores one under a prospect of Anne's.</summary>
    public static async Task<Guid> StorePartAsync(
        this StoreHarness harness,
        PartKind kind,
        ProspectId prospect,
        CancellationToken cancellationToken
    )
    {
        Guid id = default;
        await harness
            .UnderAsync(
                AnneInParis,
                prospect,
                async (session, holder) =>
                {
                    var part = await kind.AddAsync(
                            session,
                            holder,
                            session.Context,
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    id = part.SubjectId;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return id;
    }

    /// <summary>Works in a session of its own with a prospect that it sees.</summary>
    public static Task UnderAsync(
        this StoreHarness harness,
        Scope scope,
        ProspectId prospect,
        Func<IProspectingSession, Prospect, Task> work,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            scope,
            async session =>
                await work(
                        session,
                        Require.NotNull(
                            await session
                                .Prospects.FindAsync(prospect, cancellationToken)
                                .ConfigureAwait(false),
                            "the prospect"
                        )
                    )
                    .ConfigureAwait(false),
            cancellationToken
        );

    /// <summary>Loads one that must be there.</summary>
    public static async Task<ProspectPart> GetAsync(
        this PartKind kind,
        IProspectingSession session,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        Require.NotNull(
            await kind.FindAsync(session, id, cancellationToken).ConfigureAwait(false),
            $"the {kind}"
        );

    /// <summary>Loads one in a session of Anne's, does something to it and commits.</summary>
    public static Task WithPartAsync(
        this StoreHarness harness,
        PartKind kind,
        Guid id,
        Action<ProspectPart, Prospect, Work.WorkContext> work,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            AnneInParis,
            async session =>
            {
                var part = await kind.GetAsync(session, id, cancellationToken)
                    .ConfigureAwait(false);
                var holder = await session
                    .Prospects.FindAsync(part.Prospect, cancellationToken)
                    .ConfigureAwait(false);
                work(part, Require.NotNull(holder, "its prospect"), session.Context);
                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken
        );

    /// <summary>What Anne sees under a prospect.</summary>
    public static async Task<IReadOnlyList<ProspectPart>> ListPartsAsync(
        this StoreHarness harness,
        PartKind kind,
        ProspectId prospect,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<ProspectPart> parts = [];
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                    parts = await kind.ListAsync(session, prospect, cancellationToken)
                        .ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);
        return parts;
    }

    /// <summary>The lines about one in the history of its prospect.</summary>
    public static async Task<IReadOnlyList<HistoryEntry>> LinesOfAsync(
        this StoreHarness harness,
        ProspectId prospect,
        Guid part,
        CancellationToken cancellationToken
    )
    {
        var history = await HistoryContracts
            .ReadAsync(harness, prospect, cancellationToken)
            .ConfigureAwait(false);
        return [.. history.Where(l => l.SubjectId == part)];
    }

    /// <summary>A commit that must be refused because the scope may not make it.</summary>
    public static Task RefusesAsync(
        this IProspectingSession session,
        string what,
        CancellationToken cancellationToken
    ) =>
        Require.ThrowsAsync<ScopeViolationException>(
            () => session.CommitAsync(cancellationToken),
            $"the commit of {what}"
        );

    /// <summary>A commit that must be refused, as beyond the scope or as one that came too late: an id is not told who has it.</summary>
    public static async Task IsRefusedAsync(
        this IProspectingSession session,
        string what,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception refusal)
            when (refusal is ScopeViolationException or ConcurrencyConflictException)
        {
            return;
        }

        throw new ContractViolationException($"the commit of {what} is refused", "no exception");
    }
}
