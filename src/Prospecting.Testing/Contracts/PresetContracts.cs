using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Testing.Statuses;
using static Prospecting.Testing.Contracts.ContractWorld;
using static Prospecting.Testing.Contracts.ReleaseWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Every workflow that ships can be lived with real prospects (SPEC S-3).</summary>
internal static class PresetContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new("The story of every preset is lived to its end", LivesPresets)
        {
            Rules = ["S-3"],
            Hint = "No limit of yours on the length of codes or on the number of lines.",
            Needs = StoreCapabilities.Releases,
        },
    ];

    private static async Task LivesPresets(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        foreach (var preset in StatusPresets.Keys.Select(StatusPresets.Named))
        {
            // A company of its own for each, so that no prospect of another preset is in the way.
            var company = new CompanyId(preset.Key);
            var scope = Scope.ForUser(First, Anne, company);
            var workflow =
                preset.Key == StatusPresets.Standard.Key ? preset with { Version = 2 } : preset;
            await harness
                .PublishAsync(
                    scope,
                    new() { Company = company, Workflow = workflow },
                    cancellationToken
                )
                .ConfigureAwait(false);
            var compiled = WorkflowAssert.Sound(workflow, ProspectFacts.Guards);
            foreach (var walk in WorkflowWalks.Covering(compiled))
            {
                await LiveAsync(harness, scope, compiled, walk, cancellationToken)
                    .ConfigureAwait(false);
            }
        }
    }

    private static async Task LiveAsync(
        StoreHarness harness,
        Scope scope,
        CompiledWorkflow workflow,
        WorkflowWalk walk,
        CancellationToken cancellationToken
    )
    {
        var id = await StoreCompleteAsync(harness, scope, cancellationToken).ConfigureAwait(false);
        foreach (var step in walk.Steps)
        {
            await harness
                .ChangeAsync(scope, id, (p, c) => Move(p, c, step.Action), cancellationToken)
                .ConfigureAwait(false);
            var after = await harness.ReadAsync(scope, id, cancellationToken).ConfigureAwait(false);
            Require.Equal(
                step.To,
                Require.NotNull(after, "the prospect").StatusCode,
                $"the status after \"{step.Action}\" in \"{workflow.Definition.Key}\""
            );
        }

        await harness
            .InSessionAsync(
                scope,
                async session =>
                {
                    var lines = await session
                        .History.ReadStatusesAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    var changes = walk.Steps.Where(s => LeavesALine(workflow, s)).ToList();
                    Require.That(
                        lines
                            .Skip(1)
                            .Select(l => (l.From!, l.Action, l.To))
                            .SequenceEqual(changes.Select(s => (s.From, s.Action, s.To))),
                        $"the history of {walk}",
                        string.Join(", ", lines)
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static bool LeavesALine(CompiledWorkflow workflow, WorkflowStep step) =>
        workflow
            .TransitionsOutOf(step.From)
            .Any(t => t.Code == step.Action && t.Kind != TransitionKind.Internal);
}
