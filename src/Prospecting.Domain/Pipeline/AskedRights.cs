using Prospecting.Prospects;
using Prospecting.Rights;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.Pipeline;

/// <summary>Asks the port of rights what a workflow needs to know: one question for all prospects.</summary>
internal static class AskedRights
{
    /// <summary>The rights on each prospect.</summary>
    /// <param name="rights">The port.</param>
    /// <param name="session">The session.</param>
    /// <param name="prospects">The prospects.</param>
    /// <param name="action">The action that is asked for; all actions of the workflow unless given.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<IReadOnlyDictionary<ProspectId, StatusRights>> AskAsync(
        IActionRights rights,
        IProspectingSession session,
        IReadOnlyList<Prospect> prospects,
        string? action,
        CancellationToken cancellationToken
    )
    {
        var asked = prospects
            .SelectMany(p => TransitionsOf(session, p, action).SelectMany(t => Needed(t, p)))
            .Distinct()
            .ToList();
        var answers = await rights
            .AskAsync(
                session.Context.Scope,
                [.. asked.Select(a => RightQuestion.On(a.Code, a.Prospect))],
                cancellationToken
            )
            .ConfigureAwait(false);
        if (answers.Count != asked.Count)
        {
            throw new InvalidOperationException(
                $"The rights answered {answers.Count} of {asked.Count} questions; {nameof(IActionRights)} answers each, in order."
            );
        }

        return asked
            .Zip(answers)
            .Where(pair => !pair.Second.Succeeded)
            .GroupBy(pair => pair.First.Prospect.Id)
            .ToDictionary(
                group => group.Key,
                group =>
                    StatusRights.Refusing(
                        group
                            .Where(p => p.First.Permission is not null)
                            .ToDictionary(p => p.First.Permission!, p => p.Second.Reasons),
                        group
                            .Where(p => p.First.Action is not null)
                            .ToDictionary(p => p.First.Action!, p => p.Second.Reasons)
                    )
            );
    }

    private static IEnumerable<TransitionDefinition> TransitionsOf(
        IProspectingSession session,
        Prospect prospect,
        string? action
    ) =>
        session
            .Context.Workflows.For(prospect.Tenant, prospect.OwnerCompany)
            .Workflow.Definition.Transitions.Where(t => action is null || t.Code == action);

    private static IEnumerable<Asked> Needed(TransitionDefinition transition, Prospect prospect)
    {
        yield return new Asked(
            prospect,
            ActionCodes.OfStatus(transition.Code),
            transition.Code,
            null
        );
        if (transition.Permission is { } permission)
        {
            yield return new Asked(prospect, permission, null, permission);
        }
    }

    private readonly record struct Asked(
        Prospect Prospect,
        string Code,
        string? Action,
        string? Permission
    );
}
