using NodaTime;
using Prospecting.Aggregates;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Work;

/// <summary>What a unit of work brings along to the domain: who acts, what time it is, where ids and workflows come from.</summary>
/// <param name="Scope">Who acts, for which companies.</param>
/// <param name="Clock">The time; nothing in the library reads the wall clock.</param>
/// <param name="Ids">Gives ids.</param>
/// <param name="Workflows">Gives the workflow of a company.</param>
public sealed record WorkContext(
    Scope Scope,
    IClock Clock,
    IIdSource Ids,
    IWorkflowCatalog Workflows
)
{
    // Stores keep 100 ns: cutting here makes an aggregate equal to itself after a round trip.
    private const int NanosecondsPerTick = 100;

    /// <summary>What the host has beside prospects; nothing unless said.</summary>
    public HostCapabilities Capabilities { get; init; } = HostCapabilities.None;

    /// <summary>Now, cut to the 100 nanoseconds that every store keeps.</summary>
    public Instant Now => Cut(Clock.GetCurrentInstant());

    /// <summary>Cuts an instant to the precision that every store keeps.</summary>
    /// <param name="instant">An instant of any precision.</param>
    public static Instant Cut(Instant instant) =>
        Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks());
}
