using System.Data.Common;
using System.Runtime.CompilerServices;
using Prospecting.Storage;

namespace Prospecting.AdoNetStore.Storage;

/// <summary>One connection of one session: runs statements, inside its transaction when it has one. Not thread-safe.</summary>
internal sealed class StoreConnection : IAsyncDisposable
{
    private readonly Engine _engine;
    private readonly DbConnection _connection;
    private DbTransaction? _transaction;

    private StoreConnection(Engine engine, DbConnection connection) =>
        (_engine, _connection) = (engine, connection);

    public static Task<StoreConnection> OpenAsync(
        Engine engine,
        CancellationToken cancellationToken
    ) =>
        Reported(
            engine,
            async () => new StoreConnection(engine, await engine.OpenAsync(cancellationToken))
        );

    /// <summary>Another connection to the same database: for reading a long result beside other statements.</summary>
    public Task<StoreConnection> OpenAnotherAsync(CancellationToken cancellationToken) =>
        OpenAsync(_engine, cancellationToken);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>Reads every row.</summary>
    public Task<List<T>> ReadAsync<T>(
        Sql sql,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken
    ) =>
        Reported(
            _engine,
            async () =>
            {
                await using var command = Command(sql);
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                List<T> rows = [];
                while (await reader.ReadAsync(cancellationToken))
                {
                    rows.Add(read(reader));
                }

                return rows;
            }
        );

    /// <summary>Reads row by row, for results of any length.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(
        Sql sql,
        Func<DbDataReader, T> read,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var command = Command(sql);
        await using var reader = await Reported(
            _engine,
            () => command.ExecuteReaderAsync(cancellationToken)
        );
        while (await Reported(_engine, () => reader.ReadAsync(cancellationToken)))
        {
            yield return read(reader);
        }
    }

    /// <summary>Writes.</summary>
    /// <returns>How many rows.</returns>
    public Task<int> ExecuteAsync(Sql sql, CancellationToken cancellationToken) =>
        Reported(
            _engine,
            async () =>
            {
                await using var command = Command(sql);
                return await command.ExecuteNonQueryAsync(cancellationToken);
            }
        );

    /// <summary>Writes a row that nobody else may have written, or says what a row of that key means.</summary>
    public async Task InsertAsync(
        Sql sql,
        Func<DbException, Exception> taken,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await ExecuteAsync(sql, cancellationToken);
        }
        catch (DbException exception) when (_engine.IsUniqueViolation(exception))
        {
            throw taken(exception);
        }
    }

    /// <summary>Does some work in a transaction that may write: all of it, or nothing when it throws.</summary>
    public async Task<T> InTransactionAsync<T>(
        Func<Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        _transaction = await Reported(
            _engine,
            () => _engine.BeginAsync(_connection, cancellationToken).AsTask()
        );
        try
        {
            var result = await work();
            await Reported(
                _engine,
                async () =>
                {
                    await _transaction.CommitAsync(cancellationToken);
                    return true;
                }
            );
            return result;
        }
        finally
        {
            await _transaction.DisposeAsync();
            _transaction = null;
        }
    }

    private DbCommand Command(Sql sql)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        sql.WriteTo(command, _engine);
        return command;
    }

    // What the database could not do is told in our words; what is wrong with a statement stays as it is.
    private static async Task<T> Reported<T>(Engine engine, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (DbException exception) when (engine.IsConflict(exception))
        {
            throw new ConcurrencyConflictException("what was read", exception);
        }
        catch (DbException exception) when (engine.FaultOf(exception) is { } fault)
        {
            throw new StoreUnavailableException(fault, inner: exception);
        }
    }
}
