using NodaTime;
using Prospecting.Activities;
using Prospecting.Attachments;
using Prospecting.FollowUp;
using Prospecting.Merging;
using Prospecting.Notes;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Storage;
using Prospecting.Testing.Attachments;
using Prospecting.Testing.Clock;
using Prospecting.Testing.InMemory;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Merging;

/// <summary>What is kept under the record that is merged moves along.</summary>
[Rule("G-2")]
public sealed class MergedPartsTests
{
    private static readonly ProspectMerging Merging = new();

    private readonly FakeClock _clock = new(World.Start);
    private readonly InMemoryProspecting _store;

    public MergedPartsTests() => _store = new InMemoryProspecting(_clock);

    [Fact]
    public async Task The_plan_says_how_much_moves()
    {
        var (survivor, loser) = (await StoreAsync(), await StoreAsync());
        await FillAsync(survivor, notes: 2);
        await FillAsync(loser, notes: 3);
        var plan = await PlanAsync(survivor, loser);
        (plan.TasksMoved, plan.ActivitiesMoved, plan.NotesMoved, plan.AttachmentsMoved).ShouldBe(
            (1, 1, 3, 1)
        );
        MergePlan.FromJson(plan.ToJson()).ShouldBe(plan);
    }

    [Fact]
    public async Task All_of_it_moves_also_what_takes_several_pages()
    {
        var (survivor, loser) = (await StoreAsync(), await StoreAsync());
        await FillAsync(loser, notes: TimePage.MaxPageSize + 1);
        await ExecuteAsync(await PlanAsync(survivor, loser));
        await using var session = await _store.OpenAsync(World.AnneInParis);
        (await session.Tasks.OfProspectAsync(survivor)).Count.ShouldBe(1);
        (
            await session.Activities.OfProspectAsync(survivor, new ActivityQuery())
        ).Rows.Count.ShouldBe(1);
        (await session.Attachments.OfProspectAsync(survivor, new TimePage())).Rows.Count.ShouldBe(
            1
        );
        var page = new TimePage { PageSize = TimePage.MaxPageSize };
        var first = await session.Notes.OfProspectAsync(survivor, page);
        var second = await session.Notes.OfProspectAsync(
            survivor,
            page with
            {
                After = first.Next,
            }
        );
        (first.Rows.Count + second.Rows.Count).ShouldBe(TimePage.MaxPageSize + 1);
    }

    [Fact]
    [Rule("G-1")]
    public async Task A_plan_is_stale_once_something_else_is_kept_under_the_loser()
    {
        var (survivor, loser) = (await StoreAsync(), await StoreAsync());
        var plan = await PlanAsync(survivor, loser);
        await FillAsync(loser, notes: 1);
        await using var session = await _store.OpenAsync(World.AnneInParis);
        (await Merging.ExecuteAsync(session, plan)).ShouldBeRefused(MergeReasons.StalePlan);
    }

    [Fact]
    public async Task A_merge_does_not_leave_behind_what_its_own_session_has_just_made()
    {
        var (survivor, loser) = (await StoreAsync(), await StoreAsync());
        await using var session = await _store.OpenAsync(World.AnneInParis);
        var prospect = (await session.Prospects.FindAsync(loser))!;
        session.Notes.Add(Note.Create(prospect, "À savoir", session.Context).OrThrow());
        var plan = (await Merging.PlanAsync(session, survivor, loser, survivor)).OrThrow();
        (await Merging.ExecuteAsync(session, plan)).OrThrow();
        await Should.ThrowAsync<ConcurrencyConflictException>(() => session.CommitAsync());
    }

    private async Task<ProspectId> StoreAsync()
    {
        await using var session = await _store.OpenAsync(World.AnneInParis);
        var prospect = Prospect
            .Create(new ProspectDetails { DisplayName = "Lilas" }, session.Context)
            .OrThrow();
        session.Prospects.Add(prospect);
        await session.CommitAsync();
        return prospect.Id;
    }

    private async Task FillAsync(ProspectId id, int notes)
    {
        await using var session = await _store.OpenAsync(World.AnneInParis);
        var (prospect, context) = ((await session.Prospects.FindAsync(id))!, session.Context);
        session.Tasks.Add(
            FollowUpTask
                .Create(
                    prospect,
                    new NewTask
                    {
                        Type = new TaskType(StandardTaskTypes.Other),
                        DueOn = context.Now.InUtc().Date,
                    },
                    DateTimeZone.Utc,
                    context
                )
                .OrThrow()
        );
        session.Activities.Add(
            Activity
                .Create(
                    prospect,
                    new NewActivity { Type = ActivityTypes.Call, Start = context.Now },
                    context
                )
                .OrThrow()
        );
        for (var i = 0; i < notes; i++)
        {
            session.Notes.Add(Note.Create(prospect, $"À savoir {i}", context).OrThrow());
        }

        using var content = new MemoryStream([.. "%PDF-1.7"u8]);
        (
            await new AttachmentUpload(
                new InMemoryAttachmentStorage(_clock),
                AttachmentRules.Default
            ).UploadAsync(
                session.Attachments,
                prospect,
                new NewAttachment { FileName = "devis.pdf" },
                content,
                context
            )
        ).OrThrow();
        await session.CommitAsync();
    }

    private async Task<MergePlan> PlanAsync(ProspectId survivor, ProspectId loser)
    {
        await using var session = await _store.OpenAsync(World.AnneInParis);
        return (await Merging.PlanAsync(session, survivor, loser, survivor)).OrThrow();
    }

    private async Task ExecuteAsync(MergePlan plan)
    {
        await using var session = await _store.OpenAsync(World.AnneInParis);
        (await Merging.ExecuteAsync(session, plan)).OrThrow();
        await session.CommitAsync();
    }
}
