namespace Prospecting.Storage;

/// <summary>A commit lost a race: somebody else changed, or made, the same thing first. Load it again and decide again.</summary>
public sealed class ConcurrencyConflictException : Exception
{
    /// <summary>Names the subject.</summary>
    /// <param name="subject">Kind and id of the aggregate, when the store knows it.</param>
    /// <param name="inner">The store's own exception.</param>
    public ConcurrencyConflictException(string subject, Exception? inner = null)
        : base(
            $"Somebody else changed {subject} since it was loaded. Nothing was written; open a new session and decide again.",
            inner
        ) { }
}

/// <summary>A commit would have written something that the scope may not write. Nothing was written.</summary>
public sealed class ScopeViolationException : Exception
{
    /// <summary>Names the subject and the scope by their ids.</summary>
    /// <param name="subject">Kind and id of what would have been written.</param>
    /// <param name="scope">The scope.</param>
    public ScopeViolationException(string subject, string scope)
        : base($"The scope ({scope}) may not write {subject}. Nothing was written.") { }
}

/// <summary>A commit would have given one company two prospects with the same id in the same other system (SPEC P-13). Nothing was written.</summary>
public sealed class ReferenceTakenException : Exception
{
    /// <summary>Names the other system.</summary>
    /// <param name="system">The other system.</param>
    /// <param name="inner">The store's own exception.</param>
    public ReferenceTakenException(string system, Exception? inner = null)
        : base(
            $"Another prospect of the company has the same id in \"{system}\". Nothing was written; find it with FindByReferencesAsync.",
            inner
        ) { }
}

/// <summary>A store could not do its work: the database is down, slow, locked, read-only or full. Try again when that has passed.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Says what happened, what was written and what to do.</summary>
    /// <param name="fault">What happened.</param>
    /// <param name="isOutcomeUnknown">Whether the connection broke while the database was confirming the commit.</param>
    /// <param name="inner">The database's own exception.</param>
    public StoreUnavailableException(
        StoreFault fault,
        bool isOutcomeUnknown = false,
        Exception? inner = null
    )
        : base(
            $"{What(fault)} {(isOutcomeUnknown ? Unknown : "Nothing was written.")} {Remedy(fault)}",
            inner
        ) => (Fault, IsOutcomeUnknown) = (fault, isOutcomeUnknown);

    private const string Unknown =
        "The connection broke during the commit, which was written whole or not at all: load the records again to see which.";

    /// <summary>What happened.</summary>
    public StoreFault Fault { get; }

    /// <summary>Whether the commit may have been written, whole, although it could not be confirmed. Otherwise nothing was written.</summary>
    public bool IsOutcomeUnknown { get; }

    private static string What(StoreFault fault) =>
        fault switch
        {
            StoreFault.Unreachable => "The database cannot be reached, or the connection broke.",
            StoreFault.TimedOut => "The database did not answer in time.",
            StoreFault.Busy =>
                "The database is locked by another program or takes no more connections.",
            StoreFault.ReadOnly => "The database takes no writes.",
            StoreFault.Full => "The database or its disk is full.",
            StoreFault.Denied =>
                "The database refuses this login or what it asks for, or there is no base of that name.",
            StoreFault.Disk => "The database's disk reports an error.",
            StoreFault.Damaged => "The database is damaged, or the file is no database.",
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
        };

    private static string Remedy(StoreFault fault) =>
        fault switch
        {
            StoreFault.Unreachable =>
                "Check that it runs and that its address is right, then try again.",
            StoreFault.TimedOut or StoreFault.Busy => "Try again later.",
            StoreFault.ReadOnly =>
                "Name the server or the file that may be written, or lift the restriction.",
            StoreFault.Full => "Make room, then try again.",
            StoreFault.Denied => "Check user, password, rights and the base's name.",
            StoreFault.Disk => "Look at the disk and its file system before trying again.",
            StoreFault.Damaged => "Check the name; restore a backup if it is the right one.",
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
        };
}
