namespace Prospecting.Intake;

/// <summary>How many records are taken in.</summary>
public sealed record IntakeOptions
{
    /// <summary>How many records make one commit, 1 to 50,000. Larger ones are faster up to some thousands, and hold more in memory.</summary>
    public int ChunkSize { get; init; } = 5000;

    /// <summary>Is told after each commit how many records are stored by now.</summary>
    public IProgress<long>? Progress { get; init; }
}
