using NodaTime;
using Prospecting.Collections;
using Prospecting.FollowUp;
using Prospecting.Persistence.EfCore.Storage;

namespace Prospecting.Persistence.EfCore.FollowUp;

/// <summary>A row of the table <c>tasks</c>: yours to query in LINQ, a session's to write.</summary>
public sealed class FollowUpTaskRow : IRecordRow<FollowUpTask>, IPartRow
{
    /// <summary>The tenant's number.</summary>
    public int TenantId { get; set; }

    /// <summary>The id.</summary>
    public Guid Id { get; set; }

    /// <summary>The version; each commit adds 1.</summary>
    public int Version { get; set; }

    /// <summary>The prospect that it is kept under.</summary>
    public Guid ProspectId { get; set; }

    /// <summary>The code of its type.</summary>
    public string Type { get; set; } = string.Empty;

    /// <summary>The last day to do it on, where the assignee lives.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>Who shall do it.</summary>
    public string Assignee { get; set; } = string.Empty;

    /// <summary>To do or done.</summary>
    public TaskState State { get; set; }

    /// <summary>Where a request came from.</summary>
    public string? Source { get; set; }

    /// <summary>What is to be done.</summary>
    public string? Description { get; set; }

    /// <summary>When it was made.</summary>
    public Instant CreatedAt { get; set; }

    /// <summary>Who made it.</summary>
    public string CreatedBy { get; set; } = string.Empty;

    /// <summary>When it was done.</summary>
    public Instant? DoneAt { get; set; }

    /// <summary>Who did it.</summary>
    public string? DoneBy { get; set; }

    /// <summary>Whether its assignee is still to be reminded once it is overdue.</summary>
    public bool AwaitsReminder { get; set; }

    /// <summary>The codes of those who were reminded, one to a line.</summary>
    public string? Reminded { get; set; }

    void IRecordRow<FollowUpTask>.Take(FollowUpTask aggregate, int version)
    {
        var t = aggregate.ToSnapshot();
        (TenantId, Id, Version, ProspectId) = (t.Tenant, t.Id, version, t.Prospect);
        (Type, DueOn, Assignee, State) = (t.Type, t.DueOn, t.Assignee, aggregate.State);
        (Source, Description) = (t.Source, t.Description);
        (CreatedAt, CreatedBy) = (aggregate.CreatedAt, t.CreatedBy);
        (DoneAt, DoneBy) = (aggregate.DoneAt, t.DoneBy);
        AwaitsReminder = aggregate.AwaitsReminder;
        Reminded = t.Reminded.Count == 0 ? null : string.Join('\n', t.Reminded);
    }

    FollowUpTask IRecordRow<FollowUpTask>.ToAggregate() =>
        FollowUpTask.FromSnapshot(
            new FollowUpTaskSnapshot
            {
                Tenant = TenantId,
                Id = Id,
                Version = Version,
                Prospect = ProspectId,
                Type = Type,
                DueOn = DueOn,
                Assignee = Assignee,
                Source = Source,
                Description = Description,
                CreatedAt = CreatedAt.ToUnixTimeTicks(),
                CreatedBy = CreatedBy,
                DoneAt = DoneAt?.ToUnixTimeTicks(),
                DoneBy = DoneBy,
                Reminded = Reminded is null ? [] : Reminded.Split('\n').ToValueList(),
            }
        );
}
