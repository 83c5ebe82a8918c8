using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Prospecting.Storage;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Turns the database's errors into the store's: what a caller of a session may see of them.</summary>
internal sealed class StoreFailures(IStoreErrors errors, StoreHealth health)
{
    /// <summary>Puts a store behind this boundary: whatever its methods throw is translated.</summary>
    public TStore Guard<TStore>(TStore store)
        where TStore : class => StoreBoundary<TStore>.Around(store, this);

    /// <summary>Whether rows could not be saved because a key was there already.</summary>
    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is DbException inner && errors.IsUniqueViolation(inner);

    /// <summary>Whether rows could not be saved or deleted because of rows that they refer to, or that refer to them.</summary>
    public bool IsReferenceViolation(DbUpdateException exception) =>
        exception.InnerException is DbException inner && errors.IsReferenceViolation(inner);

    /// <summary>Whether an exception is a fault of the database, or a race that was lost there, that a caller is to see as the store's.</summary>
    public bool Translates(Exception exception) =>
        exception is not (OperationCanceledException or StoreUnavailableException)
        && DatabaseErrorIn(exception) is { } error
        && (errors.IsConflict(error) || errors.FaultOf(error) is not null);

    /// <summary>What a caller of a commit is to see instead.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="subject">What was written, by kind and id.</param>
    /// <param name="isOutcomeUnknown">Whether it was not confirmed.</param>
    public Exception Translated(Exception exception, string subject, bool isOutcomeUnknown) =>
        errors.FaultOf(DatabaseErrorIn(exception)!) is { } fault
            ? Unavailable(fault, exception, isOutcomeUnknown, atCommit: true)
            : new ConcurrencyConflictException(subject, exception);

    /// <summary>A commit was written.</summary>
    public void Committed() => health.Answered(atCommit: true);

    /// <summary>Awaits what reads or writes, and translates what it throws.</summary>
    public async Task<T> WatchAsync<T>(Task<T> task)
    {
        await WatchAsync((Task)task).ConfigureAwait(false);
        return await task.ConfigureAwait(false);
    }

    /// <summary>Awaits what reads or writes, and translates what it throws.</summary>
    public async Task WatchAsync(Task task)
    {
        // What is there at once was known without the database, and says nothing of its health.
        var isKnown = task.IsCompleted;
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception exception) when (Translates(exception))
        {
            throw TranslatedOfReading(exception);
        }

        if (!isKnown)
        {
            health.Answered(atCommit: false);
        }
    }

    /// <summary>Gives rows as they come, and translates what reading them throws.</summary>
    public async IAsyncEnumerable<T> WatchAsync<T>(
        IAsyncEnumerable<T> rows,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var reader = rows.GetAsyncEnumerator(cancellationToken);
        await using (reader.ConfigureAwait(false))
        {
            while (await WatchAsync(reader.MoveNextAsync().AsTask()).ConfigureAwait(false))
            {
                yield return reader.Current;
            }
        }
    }

    private Exception TranslatedOfReading(Exception exception) =>
        errors.FaultOf(DatabaseErrorIn(exception)!) is { } fault
            ? Unavailable(fault, exception, isOutcomeUnknown: false, atCommit: false)
            : new ConcurrencyConflictException("what this session reads", exception);

    private StoreUnavailableException Unavailable(
        StoreFault fault,
        Exception exception,
        bool isOutcomeUnknown,
        bool atCommit
    )
    {
        health.Failed(fault, atCommit);
        return new StoreUnavailableException(fault, isOutcomeUnknown, exception);
    }

    // Entity Framework wraps it, once or more: when saving, and when it gave up repeating.
    private static DbException? DatabaseErrorIn(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException error)
            {
                return error;
            }
        }

        return null;
    }
}
