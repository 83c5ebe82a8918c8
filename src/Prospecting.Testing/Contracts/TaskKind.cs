using NodaTime;
using Prospecting.FollowUp;
using Prospecting.Prospects;
using Prospecting.Storage;
using Prospecting.Work;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Tasks (SPEC T-1).</summary>
internal sealed class TaskKind : PartKind
{
    public override string Name => "task";

    public override Task<ProspectPart> AddAsync(
        IProspectingSession session,
        Prospect prospect,
        WorkContext context,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<ProspectPart>(
            Add(
                session,
                prospect,
                new NewTask
                {
                    Type = new TaskType(StandardTaskTypes.FirstContact),
                    DueOn = context.Now.InUtc().Date.PlusDays(7),
                },
                context
            )
        );

    public override Task<ProspectPart> AddFullAsync(
        StoreHarness harness,
        IProspectingSession session,
        Prospect prospect,
        CancellationToken cancellationToken
    )
    {
        var today = session.Context.Now.InUtc().Date;
        var task = Add(
            session,
            prospect,
            new NewTask
            {
                Type = new TaskType(StandardTaskTypes.Request) { RequiresSource = true },
                DueOn = today,
                Assignee = Bruno,
                Source = "Téléphone",
                Description = "Rappeler,\npuis envoyer « le devis » 😀.",
            },
            session.Context
        );
        harness.Clock.Advance(Duration.FromDays(2) + Duration.FromTicks(1));
        task.Remind(Bruno, DateTimeZone.Utc, session.Context).OrThrow();
        task.Remind(Anne, DateTimeZone.Utc, session.Context).OrThrow();
        task.Complete(session.Context).OrThrow();
        return Task.FromResult<ProspectPart>(task);
    }

    public override async Task<ProspectPart?> FindAsync(
        IProspectingSession session,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        await session
            .Tasks.FindAsync(new FollowUpTaskId(id), cancellationToken)
            .ConfigureAwait(false);

    public override async Task<(IReadOnlyList<ProspectPart> Rows, string? Next)> PageAsync(
        IProspectingSession session,
        ProspectId prospect,
        int size,
        string? after,
        CancellationToken cancellationToken
    )
    {
        var page = await session
            .Tasks.QueryAsync(
                new TaskQuery
                {
                    Prospect = prospect,
                    PageSize = size,
                    After = after,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return (page.Rows, page.Next);
    }

    // The whole list has a port of its own.
    public override async Task<IReadOnlyList<ProspectPart>> ListAsync(
        IProspectingSession session,
        ProspectId prospect,
        CancellationToken cancellationToken
    ) => await session.Tasks.OfProspectAsync(prospect, cancellationToken).ConfigureAwait(false);

    public override int Compare(ProspectPart one, ProspectPart other) =>
        ((FollowUpTask)one).DueOn.CompareTo(((FollowUpTask)other).DueOn);

    public override void Change(ProspectPart part, Prospect prospect, WorkContext context)
    {
        var task = (FollowUpTask)part;
        task.Edit(
                new NewTask
                {
                    Type = new TaskType(StandardTaskTypes.Proposal),
                    DueOn = task.DueOn,
                    Description = "Changé",
                },
                DateTimeZone.Utc,
                context
            )
            .OrThrow();
    }

    public override void Delete(ProspectPart part, WorkContext context) =>
        ((FollowUpTask)part).Delete(context).OrThrow();

    public override object Snapshot(ProspectPart part, int version) =>
        ((FollowUpTask)part).ToSnapshot() with
        {
            Version = version,
        };

    public override void AddForged(
        IProspectingSession session,
        ProspectPart part,
        Prospect prospect,
        WorkContext context
    )
    {
        var forged = FollowUpTask.FromSnapshot(
            ((FollowUpTask)part).ToSnapshot() with
            {
                Version = 0,
                Prospect = prospect.Id.Value,
            }
        );
        Change(forged, prospect, context);
        session.Tasks.Add(forged);
    }

    internal static FollowUpTask Add(
        IProspectingSession session,
        Prospect prospect,
        NewTask task,
        WorkContext context
    )
    {
        var made = FollowUpTask.Create(prospect, task, DateTimeZone.Utc, context).OrThrow();
        session.Tasks.Add(made);
        return made;
    }
}
