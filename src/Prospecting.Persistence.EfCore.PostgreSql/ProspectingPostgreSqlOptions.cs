namespace Prospecting.Persistence.EfCore.PostgreSql;

/// <summary>How the tables lie on the server, and how long passing faults are borne with.</summary>
public sealed class ProspectingPostgreSqlOptions
{
    /// <summary>The most partitions that a table may be parted into.</summary>
    public const int MaxHashPartitions = 1024;

    /// <summary>
    /// How many partitions each table is parted into, by the hash of the tenant (SPEC M-0); 0 for plain tables. Counts when migrations
    /// create a table: on a base that exists it changes nothing.
    /// </summary>
    /// <value>0, or 1 to <see cref="MaxHashPartitions"/></value>
    public int HashPartitions { get; set; }

    /// <summary>How often a transaction is tried at most, the first time included; 1 for no repetition.</summary>
    /// <value>6</value>
    public int MaxAttempts { get; set; } = 6;

    /// <summary>How long the repetitions of one transaction may go on: none begins later than this after the first attempt began.</summary>
    /// <value>15 seconds</value>
    public TimeSpan MaxRetryTime { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The wait before the second attempt; each further one is twice as long, shortened at random by up to a half.</summary>
    /// <value>50 milliseconds</value>
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromMilliseconds(50);

    internal void EnsureValid()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(HashPartitions);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(HashPartitions, MaxHashPartitions);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRetryTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(FirstDelay, TimeSpan.Zero);
    }
}
