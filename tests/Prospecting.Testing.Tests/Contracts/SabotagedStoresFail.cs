using NodaTime;
using Prospecting.Duplicates;
using Prospecting.History;
using Prospecting.Notifications;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Testing.Contracts;

namespace Prospecting.Testing.Tests.Contracts;

/// <summary>A contract that no broken store fails proves nothing: each sabotage must be caught, and by the contracts that are about it.</summary>
public sealed class SabotagedStoresFail
{
    private static readonly Dictionary<
        string,
        (Func<IProspectingSession, IProspectingSession> Break, string CaughtBy)
    > Sabotages = new()
    {
        ["drops commits"] = (
            s => new DropsCommits(s),
            "A committed prospect is found in a new session, equal to what was written"
        ),
        ["ignores cancellation"] = (
            s => new IgnoresCancellation(s),
            "A cancelled commit writes nothing"
        ),
        ["reverses pages"] = (
            s => new ReversesPages(s),
            "Paging by name gives every row once, in order, under equal names"
        ),
        ["loses cursors"] = (
            s => new LosesCursors(s),
            "Paging by date gives every row once, newest first, under equal dates"
        ),
        ["drops history"] = (
            s => new DropsHistory(s),
            "Each commit of a prospect writes one line of history, numbered by its version"
        ),
        ["reverses outbox"] = (
            s => new ReversesOutbox(s),
            "Each event of a commit is one message, in the order of versions and events"
        ),
        ["forgets deliveries"] = (
            s => new ForgetsDeliveries(s),
            "A delivered message waits no longer"
        ),
        ["opens the outbox to all"] = (
            s => new OpensOutbox(s),
            "The outbox is for a system scope only"
        ),
        ["loses matches"] = (
            s => new LosesMatches(s),
            "A prospect is found by its contacts' e-mail, and no longer once it changed"
        ),
        ["ignores the cap"] = (
            s => new IgnoresCap(s),
            "No more prospects of one key are given than asked for"
        ),
        ["ignores the system of references"] = (
            s => new IgnoresSystem(s),
            "References are found in any system or in one"
        ),
    };

    public static TheoryData<string> Names => [.. Sabotages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_caught_a_store_that(string sabotage)
    {
        var (sabotaged, caughtBy) = Sabotages[sabotage];
        await using var harness = new SabotagedHarness(sabotaged);
        await Should.ThrowAsync<ContractViolationException>(() =>
            StoreContracts.Named(caughtBy).Verify(harness, CancellationToken.None)
        );
    }

    [Theory]
    [InlineData(
        "A prospect of another company is not found, listed, counted, referenced, matched or read in history"
    )]
    [InlineData("A contact is seen only through a prospect that the scope may see")]
    [InlineData("A prospect made for a company beyond the scope is refused at the commit")]
    public async Task Is_caught_a_store_that_leaks_companies(string caughtBy)
    {
        await using var harness = new SabotagedHarness(
            session => session,
            scope =>
                scope.ActiveCompany is { } company
                    ? Scope.ForWholeTenant(scope.Tenant, scope.User, company)
                    : scope
        );
        await Should.ThrowAsync<ContractViolationException>(() =>
            StoreContracts.Named(caughtBy).Verify(harness, CancellationToken.None)
        );
    }

    [Theory]
    [InlineData("A prospect of another tenant is not found, even by a company of the same code")]
    [InlineData("A tenant-wide scope ends at its tenant")]
    [InlineData("The outbox of a tenant has no message of another")]
    public async Task Is_caught_a_store_that_leaks_tenants(string caughtBy)
    {
        await using var harness = new SabotagedHarness(
            session => session,
            scope =>
                scope.ActiveCompany is { } company
                    ? Scope.ForWholeTenant(TenantId.Single, scope.User, company)
                    : Scope.ForSystem(TenantId.Single, scope.User)
        );
        await Should.ThrowAsync<ContractViolationException>(() =>
            StoreContracts.Named(caughtBy).Verify(harness, CancellationToken.None)
        );
    }

    private sealed class DropsCommits(IProspectingSession inner) : SabotagedSession(inner)
    {
        public override Task CommitAsync(CancellationToken cancellationToken = default) =>
            Task.CompletedTask;
    }

    private sealed class IgnoresCancellation(IProspectingSession inner) : SabotagedSession(inner)
    {
        public override Task CommitAsync(CancellationToken cancellationToken = default) =>
            Inner.CommitAsync(CancellationToken.None);
    }

    private sealed class ReversesPages(IProspectingSession inner) : SabotagedProspects(inner)
    {
        public override async Task<Page<ProspectSummary>> QueryAsync(
            ProspectQuery query,
            CancellationToken cancellationToken = default
        )
        {
            var page = await base.QueryAsync(query, cancellationToken);
            return page with { Rows = [.. page.Rows.Reverse()] };
        }
    }

    private sealed class LosesCursors(IProspectingSession inner) : SabotagedProspects(inner)
    {
        public override async Task<Page<ProspectSummary>> QueryAsync(
            ProspectQuery query,
            CancellationToken cancellationToken = default
        ) => await base.QueryAsync(query, cancellationToken) with { Next = null };
    }

    private sealed class IgnoresSystem(IProspectingSession inner) : SabotagedProspects(inner)
    {
        public override Task<IReadOnlyList<ReferenceHit>> FindByReferencesAsync(
            IReadOnlyCollection<string> references,
            string? system = null,
            CancellationToken cancellationToken = default
        ) => base.FindByReferencesAsync(references, null, cancellationToken);
    }

    private sealed class DropsHistory(IProspectingSession inner) : SabotagedHistory(inner)
    {
        public override async Task<IReadOnlyList<HistoryEntry>> ReadAsync(
            ProspectId prospect,
            CancellationToken cancellationToken = default
        ) => [.. (await base.ReadAsync(prospect, cancellationToken)).Skip(1)];
    }

    private abstract class SabotagedOutbox(IProspectingSession inner)
        : SabotagedSession(inner),
            IOutbox
    {
        public override IOutbox Outbox =>
            Inner.Context.Scope.Reach == ScopeReach.System ? this : Inner.Outbox;

        public virtual Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
            int limit,
            CancellationToken cancellationToken = default
        ) => Inner.Outbox.ReadPendingAsync(limit, cancellationToken);

        public Task<OutboxBatch> ClaimAsync(
            int limit,
            Duration lease,
            CancellationToken cancellationToken = default
        ) => Inner.Outbox.ClaimAsync(limit, lease, cancellationToken);

        public virtual Task SettleAsync(
            OutboxBatch batch,
            IReadOnlyCollection<DeliveryResult> results,
            CancellationToken cancellationToken = default
        ) => Inner.Outbox.SettleAsync(batch, results, cancellationToken);

        public Task<IReadOnlyList<DeadLetter>> ReadDeadAsync(
            int limit,
            CancellationToken cancellationToken = default
        ) => Inner.Outbox.ReadDeadAsync(limit, cancellationToken);

        public Task<int> ReplayAsync(
            IReadOnlyCollection<Guid> messages,
            CancellationToken cancellationToken = default
        ) => Inner.Outbox.ReplayAsync(messages, cancellationToken);

        public Task<int> DeleteDeliveredAsync(
            Instant before,
            int limit,
            CancellationToken cancellationToken = default
        ) => Inner.Outbox.DeleteDeliveredAsync(before, limit, cancellationToken);

        public Task<OutboxBacklog> CountAsync(CancellationToken cancellationToken = default) =>
            Inner.Outbox.CountAsync(cancellationToken);
    }

    private sealed class ReversesOutbox(IProspectingSession inner) : SabotagedOutbox(inner)
    {
        public override async Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
            int limit,
            CancellationToken cancellationToken = default
        ) => [.. (await base.ReadPendingAsync(limit, cancellationToken)).Reverse()];
    }

    private sealed class ForgetsDeliveries(IProspectingSession inner) : SabotagedOutbox(inner)
    {
        public override Task SettleAsync(
            OutboxBatch batch,
            IReadOnlyCollection<DeliveryResult> results,
            CancellationToken cancellationToken = default
        ) => Task.CompletedTask;
    }

    private sealed class OpensOutbox(IProspectingSession inner) : SabotagedOutbox(inner)
    {
        public override IOutbox Outbox => this;

        public override Task<IReadOnlyList<OutboxMessage>> ReadPendingAsync(
            int limit,
            CancellationToken cancellationToken = default
        ) => Task.FromResult<IReadOnlyList<OutboxMessage>>([]);
    }

    private abstract class SabotagedMatches(IProspectingSession inner)
        : SabotagedSession(inner),
            IMatchIndex
    {
        public override IMatchIndex Matches => this;

        public virtual Task<IReadOnlyList<MatchHit>> FindAsync(
            IReadOnlyCollection<MatchKey> keys,
            int capPerKey,
            CancellationToken cancellationToken = default
        ) => Inner.Matches.FindAsync(keys, capPerKey, cancellationToken);

        public Task<IReadOnlyList<MatchProfile>> LoadProfilesAsync(
            IReadOnlyCollection<ProspectId> prospects,
            CancellationToken cancellationToken = default
        ) => Inner.Matches.LoadProfilesAsync(prospects, cancellationToken);

        public IAsyncEnumerable<MatchHit> SharedKeysAsync(
            CancellationToken cancellationToken = default
        ) => Inner.Matches.SharedKeysAsync(cancellationToken);
    }

    private sealed class LosesMatches(IProspectingSession inner) : SabotagedMatches(inner)
    {
        public override Task<IReadOnlyList<MatchHit>> FindAsync(
            IReadOnlyCollection<MatchKey> keys,
            int capPerKey,
            CancellationToken cancellationToken = default
        ) => Task.FromResult<IReadOnlyList<MatchHit>>([]);
    }

    private sealed class IgnoresCap(IProspectingSession inner) : SabotagedMatches(inner)
    {
        public override Task<IReadOnlyList<MatchHit>> FindAsync(
            IReadOnlyCollection<MatchKey> keys,
            int capPerKey,
            CancellationToken cancellationToken = default
        ) => base.FindAsync(keys, 1000, cancellationToken);
    }
}
