namespace Prospecting.Storage;

/// <summary>Why a store could not do its work.</summary>
public enum StoreFault
{
    /// <summary>The database cannot be reached, shut down, or the connection to it broke.</summary>
    Unreachable,

    /// <summary>The database did not answer in time.</summary>
    TimedOut,

    /// <summary>The database is locked by others, or takes no more connections.</summary>
    Busy,

    /// <summary>The database takes no writes now.</summary>
    ReadOnly,

    /// <summary>The database, its disk or its memory is full.</summary>
    Full,

    /// <summary>The database refuses this login or what it asks for, or has no base of that name.</summary>
    Denied,

    /// <summary>Reading or writing the disk failed.</summary>
    Disk,

    /// <summary>What is stored is not readable as a database.</summary>
    Damaged,
}
