using NodaTime;
using Prospecting.Guards;

namespace Prospecting.Domain.Tests.Statuses;

/// <summary>What a decision looks at, made up.</summary>
internal sealed record StubFacts(string Status) : IStatusFacts
{
    public Guid Subject { get; init; } = new("00000000-0000-7000-8000-000000000001");

    public int Version { get; init; } = 1;

    public string? ReopensTo { get; init; }

    /// <summary>Whether every field is filled and there is enough of everything.</summary>
    public bool Complete { get; init; }

    public string? Text(string field) => Complete ? field : null;

    public int Count(string collection) => Complete ? 100 : 0;

    public Duration? Age(string moment) => Complete ? Duration.FromDays(1000) : null;
}
