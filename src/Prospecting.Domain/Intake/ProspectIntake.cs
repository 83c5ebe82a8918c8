using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Intake;

/// <summary>Takes in many new records as they come: chunk by chunk, each one commit of its own session, with memory for two chunks.</summary>
/// <param name="sessions">Opens a session for each chunk.</param>
/// <remarks>
/// Every store can do it, because every store can commit; those that write many new records faster than few do so here. While one chunk
/// is written, the next is made. Each commit writes what every commit writes: history, match keys, messages. Thread-safe.
/// </remarks>
public sealed class ProspectIntake(IProspectingSessionFactory sessions)
{
    private const int MaxChunkSize = 50_000;

    /// <summary>Takes in records.</summary>
    /// <typeparam name="T">What a record is made from.</typeparam>
    /// <param name="scope">Who takes them in, for which company.</param>
    /// <param name="source">What they are made from.</param>
    /// <param name="make">Makes a record, in the session's context.</param>
    /// <param name="options">How; the defaults when left out.</param>
    /// <param name="cancellationToken">Stops between two records; chunks that were committed stay.</param>
    /// <returns>How many records were stored.</returns>
    /// <exception cref="IntakeStoppedException">It ended before the source did; says how many are stored, and why.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The chunk size is out of range.</exception>
    public async Task<long> RunAsync<T>(
        Scope scope,
        IAsyncEnumerable<T> source,
        Func<T, WorkContext, NewRecord> make,
        IntakeOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(make);
        options ??= new IntakeOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ChunkSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.ChunkSize, MaxChunkSize);
        var progress = new Progress(options.Progress);
        try
        {
            await RunAsync(scope, source, make, options.ChunkSize, progress, cancellationToken)
                .ConfigureAwait(false);
            return progress.Stored;
        }
        catch (Exception exception)
            when (exception is not OperationCanceledException
                || !cancellationToken.IsCancellationRequested
            )
        {
            throw new IntakeStoppedException(progress.Stored, exception);
        }
    }

    private async Task RunAsync<T>(
        Scope scope,
        IAsyncEnumerable<T> source,
        Func<T, WorkContext, NewRecord> make,
        int chunkSize,
        Progress progress,
        CancellationToken cancellationToken
    )
    {
        Chunk? filling = null;
        var writing = Task.CompletedTask;
        try
        {
            await foreach (
                var item in source.WithCancellation(cancellationToken).ConfigureAwait(false)
            )
            {
                filling ??= new Chunk(
                    await sessions.OpenAsync(scope, cancellationToken).ConfigureAwait(false)
                );
                filling.Add(make(item, filling.Context));
                if (filling.Count == chunkSize)
                {
                    await writing.ConfigureAwait(false);
                    writing = WriteAsync(filling, progress, cancellationToken);
                    filling = null;
                }
            }

            await writing.ConfigureAwait(false);
            if (filling is not null)
            {
                writing = WriteAsync(filling, progress, cancellationToken);
                filling = null;
                await writing.ConfigureAwait(false);
            }
        }
        finally
        {
            // Whatever ended the intake, the chunk that is being written is waited for, so that the number of stored records is right.
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (filling is not null)
            {
                await filling.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    // On a thread of its own: an embedded database writes on the caller's.
    private static Task WriteAsync(
        Chunk chunk,
        Progress progress,
        CancellationToken cancellationToken
    ) =>
        Task.Run(
            async () =>
            {
                await using (chunk.ConfigureAwait(false))
                {
                    await chunk.CommitAsync(cancellationToken).ConfigureAwait(false);
                }

                progress.Add(chunk.Count);
            },
            CancellationToken.None
        );

    private sealed class Chunk(IProspectingSession session) : IAsyncDisposable
    {
        public int Count { get; private set; }

        public WorkContext Context => session.Context;

        public void Add(NewRecord record)
        {
            foreach (var contact in record.Contacts)
            {
                session.Contacts.Add(contact);
            }

            session.Prospects.Add(record.Prospect);
            Count++;
        }

        public Task CommitAsync(CancellationToken cancellationToken) =>
            session.CommitAsync(cancellationToken);

        public ValueTask DisposeAsync() => session.DisposeAsync();
    }

    private sealed class Progress(IProgress<long>? told)
    {
        public long Stored { get; private set; }

        public void Add(int count)
        {
            Stored += count;
            told?.Report(Stored);
        }
    }
}
