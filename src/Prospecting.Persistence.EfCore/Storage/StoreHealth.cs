using Microsoft.Extensions.Logging;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>What the sessions of one factory saw of the database last: a line is logged when that changes, however many of them meet a fault and however often.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class StoreHealth(ILogger? logger)
{
    private readonly Lock _lock = new();
    private volatile Ailment? _present;

    /// <summary>A session gave up on the database.</summary>
    /// <param name="fault">What happened.</param>
    /// <param name="atCommit">Whether it happened when writing: then a base that can be read is not well yet.</param>
    public void Failed(StoreFault fault, bool atCommit)
    {
        bool isNew;
        lock (_lock)
        {
            isNew = _present?.Fault != fault;
            _present = new Ailment(fault, atCommit || (!isNew && _present!.IsOfWriting));
        }

        if (isNew)
        {
            logger?.StoreUnusable(fault);
        }
    }

    /// <summary>The database did what it was asked for.</summary>
    /// <param name="atCommit">Whether that was writing.</param>
    public void Answered(bool atCommit)
    {
        // Nearly always nothing is wrong: no lock for that.
        if (_present is not { } seen || (seen.IsOfWriting && !atCommit))
        {
            return;
        }

        lock (_lock)
        {
            if (_present != seen)
            {
                return;
            }

            _present = null;
        }

        logger?.StoreUsableAgain();
    }

    private sealed record Ailment(StoreFault Fault, bool IsOfWriting);
}
