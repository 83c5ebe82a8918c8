using Prospecting.Statuses;

namespace Prospecting.Testing.Statuses;

/// <summary>Facts that say what a test wants them to say: all fields filled and ten of everything, unless told otherwise.</summary>
/// <remarks>Immutable; change with <c>with</c>.</remarks>
public sealed record FakeFacts(string Status) : IStatusFacts
{
    private const int Plenty = 10;

    /// <inheritdoc/>
    public Guid Subject { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;

    /// <inheritdoc/>
    public string? ReopensTo { get; init; }

    /// <summary>The fields that are empty.</summary>
    public IReadOnlySet<string> Empty { get; init; } = new HashSet<string>();

    /// <summary>How many there are of each collection.</summary>
    public int HowMany { get; init; } = Plenty;

    /// <inheritdoc/>
    public string? Text(string field) => Empty.Contains(field) ? null : field;

    /// <inheritdoc/>
    public int Count(string collection) => HowMany;
}
