using NodaTime;

namespace Prospecting.Persistence.EfCore.Prospects;

/// <summary>Where a prospect stands in a list by date: what the entry of an index knows of it.</summary>
internal sealed class ListPlace
{
    public Instant CreatedAt { get; init; }

    public Guid Id { get; init; }
}
