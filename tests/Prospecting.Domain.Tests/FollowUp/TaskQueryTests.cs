using Prospecting.FollowUp;
using Prospecting.Paging;
using Prospecting.Scopes;
using Prospecting.Tests;
using static Prospecting.Domain.Tests.FollowUp.FollowUps;

namespace Prospecting.Domain.Tests.FollowUp;

[Rule("T-1")]
public sealed class TaskQueryTests
{
    private static readonly UserId Bruno = new("bruno");
    private static readonly FollowUpTask OfBruno = NewTask(Call with { Assignee = Bruno });
    private static readonly FollowUpTask Past = NewTask(Call with { DueOn = Today.PlusDays(-9) });
    private static readonly FollowUpTask Later = NewTask(Call with { DueOn = Today.PlusDays(9) });
    private static readonly FollowUpTask[] All = [OfBruno, Past, Later];

    [Fact]
    public void Each_criterion_leaves_others_out_and_none_leaves_all_in()
    {
        Found(new TaskQuery()).ShouldBe(All);
        Found(new TaskQuery { Assignee = Bruno }).ShouldBe([OfBruno]);
        Found(new TaskQuery { State = TaskState.Done }).ShouldBe([Past]);
        Found(new TaskQuery { State = TaskState.ToDo }).ShouldBe([OfBruno, Later]);
        Found(new TaskQuery { DueFrom = Call.DueOn }).ShouldBe([OfBruno, Later]);
        Found(new TaskQuery { DueTo = Call.DueOn }).ShouldBe([OfBruno, Past]);
        Found(new TaskQuery { DueFrom = Call.DueOn, DueTo = Call.DueOn }).ShouldBe([OfBruno]);
        Found(new TaskQuery { Prospect = Later.Prospect }).ShouldBe([Later]);
        Found(new TaskQuery { AwaitsReminder = true }).ShouldBe([OfBruno, Later]);
        Found(new TaskQuery { AwaitsReminder = false }).ShouldBe([Past]);
    }

    [Fact]
    [Rule("T-4")]
    public void What_awaits_a_reminder_is_due_before_the_day()
    {
        Found(TaskQuery.AwaitingReminder(Call.DueOn)).ShouldBeEmpty();
        Found(TaskQuery.AwaitingReminder(Call.DueOn.PlusDays(1))).ShouldBe([OfBruno]);
    }

    [Fact]
    [Rule("G-3")]
    public void The_id_of_a_merged_prospect_stands_for_the_one_it_became_part_of()
    {
        var query = new TaskQuery { Prospect = World.NewProspect("Merged").Id };
        query.Matches(Later, Later.Prospect).ShouldBeTrue();
        query.Matches(Past, Later.Prospect).ShouldBeFalse();
    }

    [Fact]
    public async Task Pages_have_every_task_once_in_order()
    {
        var store = new ListedTasks();
        for (var i = 0; i < 11; i++)
        {
            store.Add(NewTask(Call with { DueOn = Today.PlusDays(i * 7 % 4) }));
        }

        List<FollowUpTask> read = [];
        var query = new TaskQuery { PageSize = 4 };
        Page<FollowUpTask> page;
        do
        {
            page = await store.QueryAsync(query);
            read.AddRange(page.Rows);
            query = query with { After = page.Next };
        } while (page.Next is not null);

        store.Queries.ShouldBe(3);
        read.ShouldBe(store.All.OrderBy(t => t.DueOn).ThenBy(t => t.Id.Value));
    }

    [Fact]
    public void A_page_ends_where_the_next_begins()
    {
        var query = new TaskQuery { PageSize = 2 };
        var page = query.ToPage([Past, OfBruno, Later]);
        page.Rows.ShouldBe([Past, OfBruno]);
        (query with { After = page.Next }).ReadAfter().ShouldBe((OfBruno.DueOn, OfBruno.Id));
        query.ToPage([Past, OfBruno]).Next.ShouldBeNull();
    }

    [Fact]
    public void Misuse_throws()
    {
        foreach (
            var query in new[]
            {
                new TaskQuery { PageSize = 0 },
                new TaskQuery { PageSize = TaskQuery.MaxPageSize + 1 },
                new TaskQuery { After = "x" },
                new TaskQuery { After = new PageCursor("a name", Guid.Empty).ToText() },
            }
        )
        {
            Should.Throw<ArgumentException>(query.EnsureValid);
        }

        new TaskQuery { PageSize = TaskQuery.MaxPageSize }.EnsureValid();
    }

    private static IEnumerable<FollowUpTask> Found(TaskQuery query) =>
        All.Where(t => query.Matches(t, query.Prospect));
}
