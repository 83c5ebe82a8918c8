using NodaTime;
using Prospecting.Scopes;

namespace Prospecting.FollowUp;

/// <summary>What is to be done when a task is made or edited (SPEC T-1).</summary>
public sealed record NewTask
{
    /// <summary>What kind of action it is.</summary>
    public required TaskType Type { get; init; }

    /// <summary>The last day to do it on, where the assignee lives (SPEC T-2); 1900-01-01 to 2999-12-31.</summary>
    public required LocalDate DueOn
    {
        get;
        init => field = value.WithCalendar(CalendarSystem.Iso);
    }

    /// <summary>Who shall do it; the actor, who is whoever made the task, unless said.</summary>
    public UserId? Assignee { get; init; }

    /// <summary>Where a request came from, up to 100 characters; must be there when <see cref="TaskType.RequiresSource"/> says so.</summary>
    public string? Source { get; init; }

    /// <summary>What is to be done, up to 10,000 characters, lines allowed.</summary>
    public string? Description { get; init; }

    /// <summary>The type and the day: the rest may be personal data.</summary>
    public override string ToString() => $"task {Type} for {DueOn:uuuu-MM-dd}";
}
