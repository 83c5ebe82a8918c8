namespace Prospecting.Testing.Contracts;

/// <summary>What a store may do without. A port that it does not have throws <see cref="NotSupportedException"/>.</summary>
[Flags]
public enum StoreCapabilities
{
    /// <summary>None of these: prospects, contacts, history and match keys every store has.</summary>
    None = 0,

    /// <summary>Keeps releases of workflows; without it every company has the configured workflow.</summary>
    Releases = 1,

    /// <summary>Adds up time in status.</summary>
    TimeInStatus = 2,

    /// <summary>Gives out the messages that wait for delivery.</summary>
    Outbox = 4,

    /// <summary>Keeps the receipts of commands with a key.</summary>
    Receipts = 8,

    /// <summary>All of them, as every store that ships.</summary>
    All = Releases | TimeInStatus | Outbox | Receipts,
}
