using Prospecting.Publishing;
using Prospecting.Releases;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using static Prospecting.Domain.Tests.Publishing.PublishingWorld;

namespace Prospecting.Domain.Tests.Publishing;

/// <summary>For each thing that can be wrong with a publication, one where nothing else is.</summary>
internal static class RefusedPublications
{
    private static readonly StatusWorkflow InTalks = Renaming("qualified", "in-talks");

    public static IReadOnlyDictionary<string, Func<IEnumerable<Reason>>> All { get; } =
        new Dictionary<string, Func<IEnumerable<Reason>>>
        {
            [PublishingReasons.MappingRequired] = () => Plan(new() { Workflow = InTalks }),
            [PublishingReasons.MappingTarget] = () =>
                Plan(
                    new()
                    {
                        Workflow = InTalks,
                        Mapping = [new StatusRename("qualified", "in-talk")],
                    }
                ),
            [PublishingReasons.MappingNeedless] = () =>
                Plan(
                    new()
                    {
                        Workflow = Renaming("qualified", "in-talks", "qualified"),
                        Mapping = [new StatusRename("new", "in-talks")],
                    }
                ),
            [PublishingReasons.MappingCategory] = () =>
                Plan(
                    new() { Workflow = InTalks, Mapping = [new StatusRename("qualified", "lost")] }
                ),
            [PublishingReasons.VersionNotNewer] = () =>
                Plan(
                    new()
                    {
                        Workflow = StatusPresets.Standard with
                        {
                            Statuses =
                            [
                                .. StatusPresets.Standard.Statuses.Select(s =>
                                    s.Code == "new" ? s with { Probability = 15 } : s
                                ),
                            ],
                        },
                    }
                ),
            [PublishingReasons.Unchanged] = () => Plan(new() { Workflow = StatusPresets.Standard }),
            [PublishingReasons.ReachTooNarrow] = () =>
                Plan(new() { Workflow = StatusPresets.OpenSuite }, World.AnneInParis),
            [PublishingReasons.UnknownRelease] = () =>
                Ask(session => Publisher.RollBackAsync(session, company: null, number: 7)),
        };

    public static IEnumerable<Reason> Plan(WorkflowPublication publication, Scope? scope = null) =>
        Ask(session => Publisher.PlanAsync(session, publication), scope);

    // The store is in memory: its tasks are complete when they are given out.
    private static IEnumerable<Reason> Ask(
        Func<IProspectingSession, Task<Outcome<PublishPlan>>> ask,
        Scope? scope = null
    ) => AskAsync(ask, scope).GetAwaiter().GetResult();

    private static async Task<IEnumerable<Reason>> AskAsync(
        Func<IProspectingSession, Task<Outcome<PublishPlan>>> ask,
        Scope? scope
    )
    {
        var store = await StoreAsync();
        await using var session = await store.OpenAsync(scope ?? Network);
        return (await ask(session)).Reasons;
    }
}
