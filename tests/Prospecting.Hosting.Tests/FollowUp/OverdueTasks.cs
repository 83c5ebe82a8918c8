using NodaTime;
using Prospecting.FollowUp;
using Prospecting.Notifications;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Hosting.Tests.FollowUp;

/// <summary>Tasks that are overdue, whatever store they are in. Anne represents every prospect, and lives in Paris as far as the directory knows.</summary>
internal static class OverdueTasks
{
    public static readonly UserId Anne = new("anne");

    /// <summary>Makes tasks for today, each under a prospect of its own.</summary>
    public static async Task AddAsync(
        IProspectingSessionFactory store,
        TenantId tenant,
        int count = 1,
        UserId? assignee = null
    )
    {
        await using var session = await store.OpenAsync(Scope.ForUser(tenant, Anne, Hosts.Paris));
        for (var i = 0; i < count; i++)
        {
            var prospect = Prospect
                .Create(
                    new ProspectDetails
                    {
                        DisplayName = $"Forge {i}",
                        OperationalRepresentative = Anne,
                    },
                    session.Context
                )
                .OrThrow();
            session.Prospects.Add(prospect);
            var task = new NewTask
            {
                Type = new TaskType(StandardTaskTypes.Reminder),
                DueOn = session.Context.Now.InUtc().Date,
                Assignee = assignee ?? Anne,
            };
            session.Tasks.Add(
                FollowUpTask.Create(prospect, task, DateTimeZone.Utc, session.Context).OrThrow()
            );
        }

        await session.CommitAsync();
    }

    /// <summary>The messages that remind somebody.</summary>
    public static async Task<IReadOnlyList<OutboxMessage>> RemindersAsync(
        IProspectingSessionFactory store,
        TenantId tenant
    )
    {
        await using var session = await store.OpenAsync(
            Scope.ForSystem(tenant, new UserId("test"))
        );
        var pending = await session.Outbox.ReadPendingAsync(500);
        return [.. pending.Where(m => m.EventType == "task.overdue")];
    }
}
