using Prospecting.Publishing;
using Prospecting.Results;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>Workflows published for the owner's company.</summary>
internal static class PublishingCases
{
    public static IEnumerable<OperationCase> All =>
        [
            new(
                "WorkflowPublishing.PlanAsync",
                Belongs.ToCompany,
                Effect.Reads,
                async call =>
                    await call
                        .Store.Service<WorkflowPublishing>()
                        .PlanAsync(await call.ForUseCaseAsync(), await NextAsync(call))
            )
            {
                Saw = result =>
                    result is Outcome<PublishPlan> { Succeeded: true, Value.InUse.Count: > 0 },
            },
            Publish(
                "WorkflowPublishing.PublishAsync",
                async (publishing, session, call) =>
                    await publishing.PublishAsync(session, await NextAsync(call))
            ),
            Publish(
                "WorkflowPublishing.RollBackAsync",
                (publishing, session, _) => publishing.RollBackAsync(session, Cast.Paris, 1)
            ),
            Publish(
                "WorkflowPublishing.SwitchManagementAsync",
                async (publishing, session, call) =>
                {
                    var switched = await publishing.SwitchManagementAsync(
                        session,
                        Cast.Paris,
                        isManaged: false
                    );
                    if (switched.Succeeded)
                    {
                        await session.CommitAsync();
                        await SwitchBackAsync(publishing, call);
                    }

                    return switched;
                }
            ),
        ];

    private static OperationCase Publish(
        string operation,
        Func<WorkflowPublishing, IProspectingSession, Call, Task<Outcome<PublishPlan>>> publish
    ) =>
        new(
            operation,
            Belongs.ToCompany,
            Effect.WritesOwn,
            async call =>
            {
                var session = await call.ForUseCaseAsync();
                var plan = await publish(call.Store.Service<WorkflowPublishing>(), session, call);
                await session.CommitAsync();
                return plan;
            }
        );

    // What the owner would publish next, whoever calls.
    private static async Task<WorkflowPublication> NextAsync(Call call)
    {
        await using var owners = await call.Store.Sessions.OpenAsync(Cast.Owner);
        var history = await owners.Releases.ReadHistoryAsync(Cast.Paris);
        var last = history.Max(r => r.Workflow?.Version ?? 0);
        return new WorkflowPublication
        {
            Company = Cast.Paris,
            Workflow = StatusPresets.Standard with { Version = last + 1 },
        };
    }

    // The next call works with statuses again.
    private static async Task SwitchBackAsync(WorkflowPublishing publishing, Call call)
    {
        await using var session = await call.Store.Sessions.OpenAsync(call.Scope);
        (await publishing.SwitchManagementAsync(session, Cast.Paris, isManaged: true)).OrThrow();
        await session.CommitAsync();
    }
}
