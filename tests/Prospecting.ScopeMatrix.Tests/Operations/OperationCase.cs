namespace Prospecting.ScopeMatrix.Tests.Operations;

/// <summary>To whom an operation's data belong.</summary>
internal enum Belongs
{
    /// <summary>To whoever a prospect belongs to or is shared with.</summary>
    ToProspect,

    /// <summary>To the company, whatever it shares.</summary>
    ToCompany,

    /// <summary>To the user himself.</summary>
    ToUser,

    /// <summary>To the tenant; for a system scope only.</summary>
    ToSystem,

    /// <summary>Nothing stored is touched but what the caller makes for his own company.</summary>
    ToCaller,
}

/// <summary>What an operation does to rows when it is allowed.</summary>
internal enum Effect
{
    /// <summary>Nothing.</summary>
    Reads,

    /// <summary>It changes them.</summary>
    Writes,

    /// <summary>It reads for the caller, and writes new rows of his own company.</summary>
    WritesOwn,
}

/// <summary>How an operation is called, and what tells that it reached the record.</summary>
/// <param name="Operation">Its name, as reflection gives it.</param>
/// <param name="Belongs">To whom its data belong.</param>
/// <param name="Effect">What it does to rows.</param>
/// <param name="Run">Calls it, with the same arguments whoever calls.</param>
internal sealed record OperationCase(
    string Operation,
    Belongs Belongs,
    Effect Effect,
    Func<Call, Task<object?>> Run
)
{
    /// <summary>Whether a result shows something of the record that has no canary in it, such as a number.</summary>
    public Func<object?, bool>? Saw { get; init; }

    /// <summary>Whether it may name a record that was merged away: what happened to it stays readable.</summary>
    public bool TellsOfMerged { get; init; }

    /// <summary>Whether it loads the record before it is changed: what happens between loading and committing counts.</summary>
    public bool Loads { get; init; }

    /// <summary>Whether it is about the record's double.</summary>
    public bool IsAboutSecond { get; init; }

    /// <summary>Whether it passes over what it may read and not write.</summary>
    public bool SeesOnlyWhatItMayWrite { get; init; }

    /// <summary>Whether only stores on Entity Framework Core have it.</summary>
    public bool IsForEntityFramework { get; init; }
}
