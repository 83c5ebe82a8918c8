using System.Collections.Frozen;
using NodaTime;

namespace Prospecting.Prospects;

/// <summary>What a host knows of a prospect beyond what the library keeps, for the guards of its workflows.</summary>
/// <remarks>Immutable.</remarks>
public sealed record HostFacts
{
    /// <summary>Nothing.</summary>
    public static readonly HostFacts None = new();

    /// <summary>Fields by name; an empty one is <see langword="null"/>.</summary>
    public IReadOnlyDictionary<string, string?> Texts { get; init; } =
        FrozenDictionary<string, string?>.Empty;

    /// <summary>How many there are of something, by name.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } =
        FrozenDictionary<string, int>.Empty;

    /// <summary>When something happened, by name.</summary>
    public IReadOnlyDictionary<string, Instant> Moments { get; init; } =
        FrozenDictionary<string, Instant>.Empty;

    /// <summary>How many facts there are: the values may be personal data.</summary>
    public override string ToString() =>
        $"{Texts.Count + Counts.Count + Moments.Count} facts of the host";
}
