using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Collections;
using Prospecting.DependencyInjection;
using Prospecting.History;
using Prospecting.Merging;
using Prospecting.Persistence.EfCore.Tests.Contracts;
using Prospecting.Prospects;
using Prospecting.Publishing;
using Prospecting.Releases;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Testing.Contracts;
using Prospecting.Testing.InMemory;
using Prospecting.Tests;
using Prospecting.Texts;

namespace Prospecting.Persistence.EfCore.Tests.Reports;

/// <summary>Whatever happened, and whoever asks, SQLite answers what the reference store answers.</summary>
[Rule("S-12", "M-3")]
public sealed class StoresAgree
{
    private static readonly CompanyId[] Companies = [new("paris"), new("lyon"), new("nice")];
    private static readonly UserId Anne = new("anne");

    private static readonly Scope[] Scopes =
    [
        Scope.ForWholeTenant(TenantId.Single, Anne, Companies[0]),
        Scope.ForUser(Anne, Companies[0]),
        Scope.ForUser(
            TenantId.Single,
            Anne,
            Companies[1],
            new CompanyGrant(Companies[2], AccessLevel.Read)
        ),
    ];

    private static readonly StatusWorkflow Restartable = StatusPresets.Standard with
    {
        Transitions =
        [
            .. StatusPresets.Standard.Transitions,
            new TransitionDefinition
            {
                Code = "restart",
                Label = LocalizedText.Same("Restart"),
                From = [TransitionDefinition.AnyOpen],
                Kind = TransitionKind.Reentry,
            },
        ],
    };

    /// <summary>The next version, in which "raw" stands for "new", and the one after it, in which it is the other way round.</summary>
    private static readonly StatusWorkflow[] Versions =
    [
        Restartable with
        {
            Statuses =
            [
                .. Restartable.Statuses.Select(s => s.Code == "new" ? s with { Code = "raw" } : s),
            ],
            Transitions =
            [
                .. Restartable.Transitions.Select(t =>
                    t with
                    {
                        From = [.. t.From.Select(f => f == "new" ? "raw" : f)],
                    }
                ),
            ],
        },
        Restartable,
    ];

    /// <summary>Lyon's own; its statuses have the same codes.</summary>
    private static readonly StatusWorkflow Other = Restartable with { Key = "other" };

    private static readonly string[] Statuses = ["new", "raw", "lost", "won"];

    /// <summary>What happens: which thing, to which prospects, in which company, after how many days.</summary>
    private static readonly Gen<Step> Steps =
        from verb in Gen.Choose(0, 8)
        from first in Gen.Choose(0, 20)
        from second in Gen.Choose(0, 20)
        from company in Gen.Choose(0, 2)
        from days in Gen.Choose(-2, 5)
        select new Step(verb, first, second, company, days);

    private static readonly Gen<Func<Instant, TimeInStatusQuery>> Reports =
        from company in Gen.Elements<CompanyId?>(null, Companies[0], Companies[1], Companies[2])
        from workflow in Gen.Elements(null, "standard", "other")
        from start in Gen.Choose(-10, 40).Select(d => d < 0 ? null : (int?)d)
        from length in Gen.Choose(-10, 20).Select(d => d < 0 ? null : (int?)d)
        select new Func<Instant, TimeInStatusQuery>(now => new TimeInStatusQuery
        {
            Now = now,
            Company = company,
            Workflow = workflow,
            From = start is { } ago ? now - Duration.FromDays(ago) : null,
            To = length is { } days ? now - Duration.FromDays((start ?? 40) - days) : null,
        });

    private static readonly Gen<Func<Instant, LongStay>> LongStays =
        from listed in Gen.SubListOf(Companies)
        from allBut in Gen.Elements(true, false)
        from statuses in Gen.SubListOf(Statuses)
        from days in Gen.Choose(0, 40)
        select new Func<Instant, LongStay>(now => new LongStay
        {
            Owners = allBut ? CompanySet.AllBut(listed) : CompanySet.Of(listed),
            Statuses = statuses.ToValueList(),
            SinceAtLatest = now - Duration.FromDays(days),
        });

    private static readonly Gen<List<Func<Instant, LongStay>>> Several =
        from count in Gen.Choose(0, 3)
        from stays in LongStays.ListOf(count)
        select stays.ToList();

    [Fact]
    public void On_time_in_status_and_on_long_stays() =>
        Prop.ForAll(
                Steps.ListOf(40).ToArbitrary(),
                Reports.ListOf(10).Zip(Several.ListOf(10)).ToArbitrary(),
                async (steps, questions) =>
                {
                    await using var sqlite = await SqliteHarness.CreateAsync(services =>
                        services.Configure<ProspectingOptions>(o =>
                        {
                            o.Workflow = Restartable;
                            o.CompanyWorkflows[Companies[1]] = Other;
                        })
                    );
                    await using var memory = new InMemoryHarness();
                    await PlayAsync(sqlite, steps);
                    await PlayAsync(memory, steps);
                    foreach (var scope in Scopes)
                    {
                        await using var here = await sqlite.Sessions.OpenAsync(scope);
                        await using var there = await memory.Sessions.OpenAsync(scope);
                        foreach (var report in questions.Item1)
                        {
                            (await TimesAsync(here, report)).ShouldBe(
                                await TimesAsync(there, report),
                                ignoreOrder: true
                            );
                        }

                        foreach (var stays in questions.Item2)
                        {
                            (await NamesAsync(here, stays)).ShouldBe(
                                await NamesAsync(there, stays)
                            );
                        }
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(4));

    private static Task<IReadOnlyList<TimeInStatus>> TimesAsync(
        IProspectingSession session,
        Func<Instant, TimeInStatusQuery> report
    ) => session.History.TimeInStatusAsync(report(session.Context.Now));

    private static async Task<IEnumerable<string>> NamesAsync(
        IProspectingSession session,
        List<Func<Instant, LongStay>> stays
    )
    {
        var query = new ProspectQuery
        {
            LongStays = stays.Select(s => s(session.Context.Now)).ToValueList(),
            Sort = ProspectSort.Name,
        };
        return (await session.Prospects.QueryAsync(query)).Rows.Select(r => r.DisplayName);
    }

    private static async Task PlayAsync(StoreHarness harness, IEnumerable<Step> steps)
    {
        List<ProspectId> ids = [];
        var version = 0;
        foreach (var step in steps)
        {
            harness.Clock.Advance(Duration.FromDays(step.Days));
            if (step.Verb == 8)
            {
                await PublishAsync(harness, version++);
                continue;
            }

            await using var session = await harness.Sessions.OpenAsync(
                Scope.ForWholeTenant(TenantId.Single, Anne, Companies[step.Company])
            );
            await PlayAsync(session, ids, step);
            await session.CommitAsync();
        }
    }

    private static async Task PublishAsync(StoreHarness harness, int version)
    {
        var robot = Scope.ForSystem(TenantId.Single, new UserId("robot"));
        await using var session = await harness.Sessions.OpenAsync(robot);
        var isFirst = version % 2 == 0;
        var publication = new WorkflowPublication
        {
            Workflow = Versions[version % 2] with { Version = version + 2 },
            Mapping = [isFirst ? new StatusRename("new", "raw") : new StatusRename("raw", "new")],
        };
        (
            await new WorkflowPublishing(ProspectFacts.Guards).PublishAsync(session, publication)
        ).OrThrow();
        await session.CommitAsync();
        await new StatusMigration(harness.Sessions).RunAsync(robot);
    }

    // What is refused is refused on both: a step may well do nothing.
    private static async Task PlayAsync(
        IProspectingSession session,
        List<ProspectId> ids,
        Step step
    )
    {
        if (step.Verb < 3 || ids.Count == 0)
        {
            var made = Prospect
                .Create(new ProspectDetails { DisplayName = $"Nom {ids.Count}" }, session.Context)
                .OrThrow();
            session.Prospects.Add(made);
            ids.Add(made.Id);
            return;
        }

        var id = ids[step.First % ids.Count];
        var prospect = (await session.Prospects.FindAsync(id))!;
        switch (step.Verb)
        {
            case 3:
                prospect.ShareWith(Companies[step.Company], AccessLevel.Write, session.Context);
                break;
            case 4:
                var merging = new ProspectMerging();
                var plan = await merging.PlanAsync(
                    session,
                    prospect.Id,
                    ids[step.Second % ids.Count],
                    prospect.Id
                );
                if (plan.Succeeded)
                {
                    (await merging.ExecuteAsync(session, plan.Value)).OrThrow();
                }

                break;
            default:
                prospect.MoveStatus(
                    new ProspectFacts(prospect, [], session.Context.Now),
                    new StatusRequest(
                        prospect.StatusCode == "lost" ? "reopen"
                        : step.Verb == 5 ? "restart"
                        : "lose"
                    )
                    {
                        Reasons = ["price"],
                        Note = "Trop cher, trop tard.",
                    },
                    StatusRights.All,
                    session.Context
                );
                break;
        }
    }

    private sealed record Step(int Verb, int First, int Second, int Company, int Days);

    private sealed class InMemoryHarness : StoreHarness
    {
        public InMemoryHarness() =>
            Sessions = new InMemoryProspecting(
                Clock,
                new TimeOrderedIds(Clock),
                new FixedWorkflows(
                    CompiledWorkflow.Compile(Restartable).OrThrow(),
                    new Dictionary<TenantCompany, CompiledWorkflow>
                    {
                        [Companies[1]] = CompiledWorkflow.Compile(Other).OrThrow(),
                    }
                )
            );

        public override IProspectingSessionFactory Sessions { get; }
    }
}
