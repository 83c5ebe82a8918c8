using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Deletion;
using Prospecting.Duplicates;
using Prospecting.Idempotency;
using Prospecting.Import.Execution;
using Prospecting.Import.Sources;
using Prospecting.Intake;
using Prospecting.Merging;
using Prospecting.Notifications;
using Prospecting.Notifications.Recipients;
using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.Storage;
using Prospecting.Pipeline;
using Prospecting.Prospects;
using Prospecting.Publishing;
using Prospecting.Receipts;
using Prospecting.Results;
using Prospecting.Rights;
using Prospecting.ScopeMatrix.Tests.Situations;
using Prospecting.Statuses;

namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>The use cases that take a session, a scope, or what belongs to a session.</summary>
internal static class UseCaseCases
{
    private static readonly StatusRequest Lose = new("lose")
    {
        Reasons = ["price"],
        Note = "Trop cher, trop tard.",
    };

    public static IEnumerable<OperationCase> All =>
        [.. Pipeline, .. Merging, .. Duplicates, .. Commands, .. OthersSessions];

    private static IEnumerable<OperationCase> Pipeline =>
        [
            new(
                "PipelineMoves.MoveAsync(IProspectingSession, ProspectId, StatusRequest, StatusRights)",
                Belongs.ToProspect,
                Effect.Writes,
                async call =>
                {
                    var session = await call.ForUseCaseAsync();
                    var moved = await call
                        .Store.Service<PipelineMoves>()
                        .MoveAsync(session, call.Target.First, Lose, StatusRights.All);
                    await session.CommitAsync();
                    return moved;
                }
            ),
            new(
                "PipelineMoves.MoveManyAsync(IProspectingSession, IReadOnlyCollection<ProspectId>, StatusRequest, StatusRights)",
                Belongs.ToProspect,
                Effect.Writes,
                async call =>
                {
                    var session = await call.ForUseCaseAsync();
                    var moved = await call
                        .Store.Service<PipelineMoves>()
                        .MoveManyAsync(
                            session,
                            [call.Target.First, call.Target.Second],
                            Lose,
                            StatusRights.All
                        );
                    await session.CommitAsync();
                    return moved;
                }
            )
            {
                Saw = PortCases.AnyRow,
            },
            new(
                "PipelineMoves.OptionsAsync(IProspectingSession, ProspectId, StatusRights)",
                Belongs.ToProspect,
                Effect.Reads,
                async call =>
                    await call
                        .Store.Service<PipelineMoves>()
                        .OptionsAsync(
                            await call.ForUseCaseAsync(),
                            call.Target.First,
                            StatusRights.All
                        )
            )
            {
                Saw = result => !Call.IsRefusal(result),
            },
            new(
                "PipelineMoves.MoveAsync(IProspectingSession, ProspectId, StatusRequest, IActionRights)",
                Belongs.ToProspect,
                Effect.Writes,
                async call =>
                {
                    var session = await call.ForUseCaseAsync();
                    var moved = await call
                        .Store.Service<PipelineMoves>()
                        .MoveAsync(
                            session,
                            call.Target.First,
                            Lose,
                            call.Store.Service<IActionRights>()
                        );
                    await session.CommitAsync();
                    return moved;
                }
            ),
            new(
                "PipelineMoves.MoveManyAsync(IProspectingSession, IReadOnlyCollection<ProspectId>, StatusRequest, IActionRights)",
                Belongs.ToProspect,
                Effect.Writes,
                async call =>
                {
                    var session = await call.ForUseCaseAsync();
                    var moved = await call
                        .Store.Service<PipelineMoves>()
                        .MoveManyAsync(
                            session,
                            [call.Target.First, call.Target.Second],
                            Lose,
                            call.Store.Service<IActionRights>()
                        );
                    await session.CommitAsync();
                    return moved;
                }
            )
            {
                Saw = PortCases.AnyRow,
            },
            new(
                "PipelineMoves.OptionsAsync(IProspectingSession, ProspectId, IActionRights)",
                Belongs.ToProspect,
                Effect.Reads,
                async call =>
                    await call
                        .Store.Service<PipelineMoves>()
                        .OptionsAsync(
                            await call.ForUseCaseAsync(),
                            call.Target.First,
                            call.Store.Service<IActionRights>()
                        )
            )
            {
                Saw = result => !Call.IsRefusal(result),
            },
            new(
                "StagnatingProspects.ReadAsync",
                Belongs.ToProspect,
                Effect.Reads,
                async call =>
                    await new StagnatingProspects(_ => 0).ReadAsync(
                        await call.ForUseCaseAsync(),
                        new ProspectQuery { PageSize = ProspectQuery.MaxPageSize }
                    )
            ),
            new(
                "StagnatingProspects.LongStays",
                Belongs.ToCaller,
                Effect.Reads,
                async call =>
                    new StagnatingProspects(_ => 0).LongStays(
                        (await call.ForUseCaseAsync())?.Context!
                    )
            ),
        ];

    private static IEnumerable<OperationCase> Merging =>
        [
            new(
                "ProspectDeletion.PlanAsync",
                Belongs.ToProspect,
                Effect.Reads,
                async call =>
                    await new ProspectDeletion().PlanAsync(
                        await call.ForUseCaseAsync(),
                        call.Target.First
                    )
            )
            {
                Saw = result => !Call.IsRefusal(result),
                SeesOnlyWhatItMayWrite = true,
            },
            new(
                "ProspectDeletion.ExecuteAsync",
                Belongs.ToProspect,
                Effect.Writes,
                async call =>
                {
                    var deletion = new ProspectDeletion();
                    var plan = await deletion.PlanAsync(
                        await call.OwnersAsync(),
                        call.Target.First
                    );
                    var session = await call.ForUseCaseAsync();
                    var outcome = await deletion.ExecuteAsync(
                        session,
                        plan.ValueOrDefault
                            ?? new DeletionPlan { Prospect = call.Target.First.Value, Version = 1 }
                    );
                    await session.CommitAsync();
                    return outcome;
                }
            ),
            new(
                "ProspectMerging.PlanAsync",
                Belongs.ToProspect,
                Effect.Reads,
                async call =>
                    await new ProspectMerging().PlanAsync(
                        await call.ForUseCaseAsync(),
                        call.Target.First,
                        call.Target.Second
                    )
            )
            {
                Saw = result => !Call.IsRefusal(result),
                SeesOnlyWhatItMayWrite = true,
            },
            new(
                "ProspectMerging.ExecuteAsync",
                Belongs.ToProspect,
                Effect.Writes,
                async call =>
                {
                    var plan = await new ProspectMerging().PlanAsync(
                        await call.OwnersAsync(),
                        call.Target.First,
                        call.Target.Second
                    );
                    var session = await call.ForUseCaseAsync();
                    var merged = await new ProspectMerging().ExecuteAsync(session, plan.OrThrow());
                    await session.CommitAsync();
                    return merged;
                }
            ),
        ];

    private static IEnumerable<OperationCase> Duplicates =>
        [
            Find(
                "DuplicateFinder.FindAsync(IMatchIndex, MatchProfile)",
                async (finder, index, like) => await finder.FindAsync(index, like)
            ),
            Find(
                "DuplicateFinder.FindAsync(IMatchIndex, IReadOnlyList<MatchProfile>)",
                async (finder, index, like) => (await finder.FindAsync(index, [like]))[0]
            ),
            Find(
                "DuplicateFinder.PrepareAsync",
                async (finder, index, like) =>
                    (await finder.PrepareAsync(index, [like], new MatchWindow())).Judge(like)
            ),
            Find(
                "DuplicateFinder.FindAllAsync",
                async (finder, index, _) => await finder.FindAllAsync(index).ToListAsync()
            ),
        ];

    private static IEnumerable<OperationCase> Commands =>
        [
            new(
                "IdempotentCommands.RunAsync",
                Belongs.ToProspect,
                Effect.Writes,
                async call =>
                {
                    var id = call.Target.First;
                    await call.HappenAsync();
                    return await call
                        .Store.Service<IdempotentCommands>()
                        .RunAsync(
                            call.Scope,
                            new CommandKey($"change-{id}"),
                            "change",
                            id.ToString(),
                            async (session, token) =>
                            {
                                var found = await session.Prospects.FindAsync(id, token);
                                if (found is null)
                                {
                                    return new Reason(ProspectReasons.Unknown);
                                }

                                var changed = found.Change(
                                    found.Details with
                                    {
                                        Comment = "Neuf",
                                    },
                                    session.Context
                                );
                                return changed.Succeeded
                                    ? "changed"
                                    : Outcome<string>.Refused(changed.Reasons);
                            },
                            (JsonTypeInfo<string>)
                                JsonSerializerOptions.Default.GetTypeInfo(typeof(string))
                        );
                }
            ),
            new(
                "ProspectIntake.RunAsync",
                Belongs.ToCompany,
                Effect.Writes,
                async call =>
                {
                    var disguise = await call.DisguiseAsync();
                    await call.HappenAsync();
                    return await call
                        .Store.Service<ProspectIntake>()
                        .RunAsync(
                            call.Scope,
                            AsyncEnumerable.Range(1, 2),
                            (number, _) =>
                                new NewRecord(
                                    Prospect
                                        .Create(
                                            new ProspectDetails
                                            {
                                                DisplayName = number.ToString(
                                                    CultureInfo.InvariantCulture
                                                ),
                                            },
                                            disguise
                                        )
                                        .OrThrow()
                                )
                        );
                }
            ),
            new(
                "ProspectImport.RunAsync",
                Belongs.ToProspect,
                Effect.WritesOwn,
                async call =>
                {
                    var like = call.Canary.Details;
                    await call.HappenAsync();
                    var file =
                        "Raison sociale;E-mail;Téléphone\n"
                        + $"{like.LegalName};{like.Email!.Typed};{like.Phone!.Typed}\n";
                    return await call
                        .Store.Service<ProspectImport>()
                        .RunAsync(
                            ImportSource.FromBytes("liste.csv", Encoding.UTF8.GetBytes(file)),
                            call.Scope
                        );
                }
            ),
            new(
                "StatusMigration.RunAsync",
                Belongs.ToProspect,
                Effect.Writes,
                async call =>
                {
                    await call.HappenAsync();
                    return await call
                        .Store.Service<StatusMigration>()
                        .RunAsync(call.Scope, Cast.Paris);
                }
            )
            {
                Saw = result => result is > 0,
                IsAboutSecond = true,
                SeesOnlyWhatItMayWrite = true,
            },
        ];

    private static IEnumerable<OperationCase> OthersSessions =>
        [
            new(
                "RecipientResolution.ResolveAsync",
                Belongs.ToProspect,
                Effect.Reads,
                async call =>
                {
                    var session = await call.ForUseCaseAsync();
                    return await call
                        .Store.Service<RecipientResolution>()
                        .ResolveAsync(
                            call.Scope?.Tenant ?? Cast.Home,
                            session?.Prospects!,
                            [
                                new OutboxMessage
                                {
                                    Tenant = call.Scope?.Tenant ?? Cast.Home,
                                    Id = Guid.Empty,
                                    SubjectKind = Prospect.SubjectKindName,
                                    SubjectId = call.Target.First.Value,
                                    Sequence = 1,
                                    Ordinal = 0,
                                    EventType = "prospect.created",
                                    Payload = "{}",
                                    OccurredAt = call.Store.Clock.GetCurrentInstant(),
                                    User = new Scopes.UserId("nobody"),
                                },
                            ]
                        );
                }
            )
            {
                Saw = result =>
                    result is IEnumerable<MessageRecipients> all
                    && all.Any(m => m.Recipients.Count > 0),
            },
            new(
                "EfProspectingSessionFactory<TContext>.OpenOnAsync",
                Belongs.ToProspect,
                Effect.Reads,
                async call =>
                {
                    await call.HappenAsync();
                    await using var services = call.Store.Services.CreateAsyncScope();
                    var context =
                        services.ServiceProvider.GetRequiredService<ProspectingDbContext>();
                    await using var session = await call
                        .Store.Service<EfProspectingSessionFactory<ProspectingDbContext>>()
                        .OpenOnAsync(context, call.Scope);
                    return await session.Prospects.FindAsync(call.Target.First);
                }
            )
            {
                IsForEntityFramework = true,
                TellsOfMerged = true,
            },
        ];

    private static OperationCase Find(
        string operation,
        Func<DuplicateFinder, IMatchIndex, MatchProfile, Task<object?>> find
    ) =>
        new(
            operation,
            Belongs.ToProspect,
            Effect.Reads,
            async call =>
            {
                var session = await call.ForUseCaseAsync();
                var like = PortCases.Lookalike(call, await call.DisguiseAsync());
                return await find(call.Store.Service<DuplicateFinder>(), session?.Matches!, like);
            }
        )
        {
            Saw = PortCases.AnyRow,
        };
}
