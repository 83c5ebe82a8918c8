using NodaTime;
using Prospecting.Collections;
using Prospecting.Prospects;
using Prospecting.Scopes;

namespace Prospecting.FollowUp;

/// <content>As plain data.</content>
public sealed partial class FollowUpTask
{
    /// <summary>All it holds, for stores and exports.</summary>
    public FollowUpTaskSnapshot ToSnapshot() =>
        new()
        {
            Tenant = Tenant.Value,
            Id = SubjectId,
            Prospect = Prospect.Value,
            Version = Version,
            Type = Type,
            DueOn = DueOn.ToDateOnly(),
            Assignee = Assignee.Value,
            Source = Source,
            Description = Description,
            CreatedAt = CreatedAt.ToUnixTimeTicks(),
            CreatedBy = CreatedBy.Value,
            DoneAt = DoneAt?.ToUnixTimeTicks(),
            DoneBy = DoneBy?.Value,
            Reminded = _reminded.Select(u => u.Value).ToValueList(),
        };

    /// <summary>Rebuilds a task as it was stored.</summary>
    /// <param name="snapshot">What <see cref="ToSnapshot"/> gave.</param>
    public static FollowUpTask FromSnapshot(FollowUpTaskSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var task = new FollowUpTask(
            new TenantId(snapshot.Tenant),
            new FollowUpTaskId(snapshot.Id),
            new ProspectId(snapshot.Prospect)
        )
        {
            _content = new TaskContent(
                snapshot.Type,
                LocalDate.FromDateOnly(snapshot.DueOn),
                new UserId(snapshot.Assignee),
                snapshot.Source,
                snapshot.Description
            ),
            CreatedAt = Instant.FromUnixTimeTicks(snapshot.CreatedAt),
            CreatedBy = new UserId(snapshot.CreatedBy),
            DoneAt = snapshot.DoneAt is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null,
            DoneBy = snapshot.DoneBy is { } user ? new UserId(user) : null,
        };
        task._reminded.AddRange(snapshot.Reminded.Select(u => new UserId(u)));
        task.RestoreVersion(snapshot.Version);
        return task;
    }
}
