using NodaTime;
using Prospecting.FollowUp;
using Prospecting.Scopes;
using Prospecting.Users;
using static Prospecting.ScopeMatrix.Tests.Operations.KeptCases;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>Tasks, what reminds of them, and the projects that prospects come to.</summary>
internal static class FollowUpCases
{
    private static readonly UserId[] Others = [new("rose"), new("paul")];

    private static readonly NewTask Later = new()
    {
        Type = new TaskType(StandardTaskTypes.Reminder),
        DueOn = new LocalDate(2040, 1, 2),
    };

    public static IEnumerable<OperationCase> All => [.. Port, .. Verbs, .. UseCases, .. Zones];

    private static IEnumerable<OperationCase> Port =>
        [
            Read(
                "IFollowUpTaskStore.FindAsync",
                async (s, call) => await s.Tasks.FindAsync(call.Target.Task)
            ),
            Read(
                "IFollowUpTaskStore.OfProspectAsync",
                async (s, call) => await s.Tasks.OfProspectAsync(call.Target.First)
            ),
            Read(
                "IFollowUpTaskStore.QueryAsync",
                async (s, _) =>
                    await s.Tasks.QueryAsync(new TaskQuery { PageSize = TaskQuery.MaxPageSize })
            ),
            Add(
                "IFollowUpTaskStore.Add",
                Belongs.ToProspect,
                Kinds.Task,
                async (call, context) =>
                    FollowUpTask
                        .Create(await call.OwnersRecordAsync(), Later, DateTimeZone.Utc, context)
                        .OrThrow()
            ),
        ];

    private static IEnumerable<OperationCase> Verbs =>
        [
            Create(
                "FollowUpTask.Create",
                Kinds.Task,
                (prospect, context) =>
                    FollowUpTask.Create(prospect, Later, DateTimeZone.Utc, context)
            ),
            Verb(
                "FollowUpTask.Edit",
                Kinds.Task,
                (task, _, context) => task.Edit(Later, DateTimeZone.Utc, context)
            ),
            Verb("FollowUpTask.Complete", Kinds.Task, (task, _, context) => task.Complete(context)),
            Verb("FollowUpTask.Delete", Kinds.Task, (task, _, context) => task.Delete(context)),
            Verb(
                "FollowUpTask.Remind",
                Kinds.Task,
                (task, _, context) => task.Remind(task.Assignee, DateTimeZone.Utc, context)
            ),
        ];

    private static IEnumerable<OperationCase> UseCases =>
        [
            new(
                "TaskReminders.RemindAsync",
                Belongs.ToProspect,
                Effect.Writes,
                async call =>
                {
                    var session = await call.ForUseCaseAsync();
                    var reminders = new TaskReminders(
                        call.Store.Service<UserZones>(),
                        p => p.OperationalRepresentative
                    );
                    var report = await reminders.RemindAsync(
                        session?.Tasks!,
                        session?.Prospects!,
                        session?.Context!,
                        limit: TaskQuery.MaxPageSize
                    );
                    await session!.CommitAsync();
                    return report;
                }
            )
            {
                Saw = result => result is ReminderReport { Reminded: > 0 },
            },
            new(
                "ProspectProjects.GenerateAsync",
                Belongs.ToProspect,
                Effect.Writes,
                call =>
                    call.MakePartAsync(
                        (_, prospect, context) =>
                            new ProspectProjects(new Projects()).GenerateAsync(prospect, context)
                    )
            )
            {
                Loads = true,
            },
        ];

    // Time zones are the directory's to know, which is asked about the caller's tenant.
    private static IEnumerable<OperationCase> Zones =>
        [
            Zone(
                "UserZones.OfAsync(Scope, UserId)",
                async (zones, scope) => await zones.OfAsync(scope, Others[0])
            ),
            Zone(
                "UserZones.OfAsync(Scope, IReadOnlyCollection<UserId>)",
                async (zones, scope) => await zones.OfAsync(scope, Others)
            ),
        ];

    private static OperationCase Zone(
        string operation,
        Func<UserZones, Scope, Task<object?>> ask
    ) =>
        new(
            operation,
            Belongs.ToCaller,
            Effect.Reads,
            async call =>
            {
                await call.HappenAsync();
                return await ask(call.Store.Service<UserZones>(), call.Scope);
            }
        );

    private sealed class Projects : IProjectPort
    {
        public Task<string> StartAsync(
            ProjectRequest request,
            CancellationToken cancellationToken = default
        ) => Task.FromResult($"P-{request.Prospect}");
    }
}
