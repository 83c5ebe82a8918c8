namespace Prospecting.Intake;

/// <summary>An intake ended before its source did.</summary>
public sealed class IntakeStoppedException : Exception
{
    /// <summary>Says how far it came.</summary>
    /// <param name="stored">How many records are stored.</param>
    /// <param name="inner">Why it ended: what <c>CommitAsync</c>, the source or the making of a record threw.</param>
    public IntakeStoppedException(long stored, Exception inner)
        : base(
            $"The intake stopped after {stored} records, which are stored; nothing of those after them is. Go on with the record after them.",
            inner
        ) => Stored = stored;

    /// <summary>How many records are stored: the first ones of the source, in its order.</summary>
    public long Stored { get; }
}
