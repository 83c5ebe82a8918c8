using Prospecting.Prospects;
using Prospecting.Publishing;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Testing.Clock;
using Prospecting.Testing.InMemory;

namespace Prospecting.Domain.Tests.Publishing;

/// <summary>A store where one prospect of Paris is "new" and one "qualified", and definitions to publish there.</summary>
internal static class PublishingWorld
{
    public static readonly WorkflowPublishing Publisher = new(ProspectFacts.Guards);

    public static readonly Scope Network = Scope.ForWholeTenant(
        TenantId.Single,
        World.Anne,
        World.Paris
    );

    /// <summary>The standard workflow, version 2, where one status is called otherwise.</summary>
    public static StatusWorkflow Renaming(string from, string to, params string[] aliases)
    {
        var standard = StatusPresets.Standard;
        string Now(string code) => code == from ? to : code;
        return standard with
        {
            Version = 2,
            Statuses =
            [
                .. standard.Statuses.Select(s =>
                    s.Code == from ? s with { Code = to, Aliases = [.. aliases] } : s
                ),
            ],
            Transitions =
            [
                .. standard.Transitions.Select(t =>
                    t with
                    {
                        To = t.To is null ? null : Now(t.To),
                        From = [.. t.From.Select(Now)],
                    }
                ),
            ],
        };
    }

    public static async Task<InMemoryProspecting> StoreAsync()
    {
        var store = new InMemoryProspecting(new FakeClock(World.Start));
        await using var session = await store.OpenAsync(World.AnneInParis);
        foreach (var status in new[] { "new", "qualified" })
        {
            session.Prospects.Add(
                Prospect
                    .Create(
                        new ProspectDetails { DisplayName = status },
                        session.Context,
                        ProspectOrigin.Entered with
                        {
                            Status = status,
                        }
                    )
                    .OrThrow()
            );
        }

        await session.CommitAsync();
        return store;
    }

    public static async Task<PublishPlan> PublishAsync(
        IProspectingSessionFactory store,
        WorkflowPublication publication,
        Scope? scope = null
    )
    {
        await using var session = await store.OpenAsync(scope ?? Network);
        var plan = (await Publisher.PublishAsync(session, publication)).OrThrow();
        await session.CommitAsync();
        return plan;
    }
}
