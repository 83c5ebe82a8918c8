using Prospecting.Prospects;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Testing.Contracts;

namespace Prospecting.Testing.Tests.Contracts;

/// <summary>The sabotages that the contracts on releases of workflows must catch.</summary>
public sealed class SabotagedReleasesFail
{
    private static readonly Dictionary<
        string,
        (Func<IProspectingSession, IProspectingSession> Break, string CaughtBy)
    > Sabotages = new()
    {
        ["loses releases"] = (
            s => new Tampered(s, _ => null),
            "A release governs its company from the commit on, and no other"
        ),
        ["releases for nobody else"] = (
            s => new Tampered(s, r => r with { Company = r.Company ?? new CompanyId("somebody") }),
            "The default's release governs every company without its own"
        ),
        ["forgets notes"] = (
            s => new Tampered(s, r => r with { Note = null }),
            "A release is read back as it was written, the newest first"
        ),
        ["forgets what was renamed"] = (
            s => new Tampered(s, r => r with { Renamed = [] }),
            "A prospect in a status that is gone is decided on by the one that stands for it, before it is moved"
        ),
        ["keeps managing"] = (
            s => new Tampered(s, r => r with { IsManaged = true }),
            "A company that switched the management of statuses off refuses every action and is in no report, until it is switched on"
        ),
        ["tells old releases only"] = (
            s => new Tampered(s, r => r, newestFirst: false),
            "A release is read back as it was written, the newest first"
        ),
        ["counts no status in use"] = (
            s => new Counts(s, _ => CompanySet.Of()),
            "A status that is gone and in use needs a mapping, and a dry run says how many prospects it moves"
        ),
        ["migrates everybody"] = (
            s => new Counts(s, _ => CompanySet.All),
            "A migration touches the prospects of its company alone"
        ),
        ["takes a lost race for won"] = (
            s => new HidesConflicts(s),
            "A status moved by a workflow that was replaced meanwhile is refused at the commit"
        ),
    };

    public static TheoryData<string> Names => [.. Sabotages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_caught_a_store_that(string sabotage)
    {
        var (sabotaged, caughtBy) = Sabotages[sabotage];
        await using var harness = new SabotagedHarness(session => sabotaged(session));
        var contract = StoreContracts.Named(caughtBy);
        await Should.ThrowAsync<ContractViolationException>(() =>
            contract.Verify(harness, CancellationToken.None)
        );
    }

    private sealed class Tampered(
        IProspectingSession inner,
        Func<WorkflowRelease, WorkflowRelease?> change,
        bool newestFirst = true
    ) : SabotagedSession(inner), IWorkflowReleaseStore
    {
        public override IWorkflowReleaseStore Releases => this;

        public Task<IReadOnlyList<WorkflowRelease>> ReadCurrentAsync(
            CancellationToken cancellationToken = default
        ) => Inner.Releases.ReadCurrentAsync(cancellationToken);

        public async Task<IReadOnlyList<WorkflowRelease>> ReadHistoryAsync(
            CompanyId? company,
            CancellationToken cancellationToken = default
        )
        {
            var history = await Inner.Releases.ReadHistoryAsync(company, cancellationToken);
            return newestFirst ? history : [.. history.Reverse().Take(1)];
        }

        public void Add(WorkflowRelease release)
        {
            if (change(release) is { } changed)
            {
                Inner.Releases.Add(changed);
            }
        }
    }

    private sealed class Counts(IProspectingSession inner, Func<CompanySet, CompanySet> change)
        : SabotagedProspects(inner)
    {
        public override Task<IReadOnlyList<StatusCount>> CountStatusesInUseAsync(
            CompanySet owners,
            CancellationToken cancellationToken = default
        ) => base.CountStatusesInUseAsync(change(owners), cancellationToken);

        public override Task<IReadOnlyList<ProspectId>> FindInStatusesAsync(
            CompanySet owners,
            IReadOnlyCollection<string> statuses,
            int limit,
            CancellationToken cancellationToken = default
        ) => base.FindInStatusesAsync(change(owners), statuses, limit, cancellationToken);
    }

    private sealed class HidesConflicts(IProspectingSession inner) : SabotagedSession(inner)
    {
        public override async Task CommitAsync(CancellationToken cancellationToken = default)
        {
            try
            {
                await Inner.CommitAsync(cancellationToken);
            }
            catch (ConcurrencyConflictException)
            {
                // What the sabotage is about: nobody hears of it.
            }
        }
    }
}
