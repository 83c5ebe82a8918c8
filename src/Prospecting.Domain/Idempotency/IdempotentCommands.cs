using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Prospecting.Receipts;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Idempotency;

/// <summary>Does each command once, however often it is sent: the first result is kept in the command's own transaction, and given again.</summary>
/// <param name="sessions">Opens the session that a command works in.</param>
/// <remarks>Thread-safe. Of two that come at the same time with one key the database lets one commit; the other gives its result.</remarks>
public sealed class IdempotentCommands(IProspectingSessionFactory sessions)
{
    private const int MaxAttempts = 3;

    /// <summary>Does a command under a key, unless it was done before; commits.</summary>
    /// <typeparam name="T">The result: ids and codes, no personal data.</typeparam>
    /// <param name="scope">Who acts; the key is his.</param>
    /// <param name="key">The key.</param>
    /// <param name="command">What is done, such as <c>prospect.create</c>.</param>
    /// <param name="payload">All that it is done with, as text: for example the body of the request. Only a hash of it is kept.</param>
    /// <param name="work">Does it in the session it is given, without committing. It is called again after a lost race.</param>
    /// <param name="resultType">How the result is kept as JSON.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>
    /// The result of the first time; or the reasons of a refusal, which is not kept: the same command may be sent again under its key.
    /// </returns>
    /// <exception cref="CommandKeyReusedException">The key belongs to another command, or to other values.</exception>
    /// <exception cref="ConcurrencyConflictException">Others changed the same records again and again. Nothing was done.</exception>
    public async Task<Outcome<T>> RunAsync<T>(
        Scope scope,
        CommandKey key,
        string command,
        string payload,
        Func<IProspectingSession, CancellationToken, Task<Outcome<T>>> work,
        JsonTypeInfo<T> resultType,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentException.ThrowIfNullOrWhiteSpace(command);
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(resultType);
        if (key.Value.Length == 0)
        {
            throw new ArgumentException("default(CommandKey) is no key.", nameof(key));
        }

        var fingerprint = CommandFingerprint.Of(command, scope.ActiveCompany?.Value, payload);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(scope, key, fingerprint, work, resultType, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (Exception exception)
                when (exception is ConcurrencyConflictException or ReferenceTakenException
                    && attempt < MaxAttempts
                )
            {
                // Perhaps the same command, sent twice at once: then its receipt is there now. Else the work is decided again on what is
                // there now.
            }
        }
    }

    private async Task<Outcome<T>> TryAsync<T>(
        Scope scope,
        CommandKey key,
        string fingerprint,
        Func<IProspectingSession, CancellationToken, Task<Outcome<T>>> work,
        JsonTypeInfo<T> resultType,
        CancellationToken cancellationToken
    )
    {
        var session = await sessions.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var earlier = await session
                .Receipts.FindAsync(key, cancellationToken)
                .ConfigureAwait(false);
            if (earlier is not null)
            {
                return ResultOf(earlier, fingerprint, resultType);
            }

            var outcome = await work(session, cancellationToken).ConfigureAwait(false);
            if (!outcome.TryGet(out var result))
            {
                // Perhaps because the same command, sent twice at once, was done in between: then its result counts.
                return await EarlierAsync(scope, key, fingerprint, resultType, cancellationToken)
                        .ConfigureAwait(false)
                    ?? outcome;
            }

            session.Receipts.Add(
                new CommandReceipt
                {
                    Key = key,
                    User = scope.User,
                    Fingerprint = fingerprint,
                    Result = JsonSerializer.Serialize(result, resultType),
                    At = session.Context.Now,
                }
            );
            await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            return outcome;
        }
    }

    private async Task<Outcome<T>?> EarlierAsync<T>(
        Scope scope,
        CommandKey key,
        string fingerprint,
        JsonTypeInfo<T> resultType,
        CancellationToken cancellationToken
    )
    {
        // A session of its own: the first one may have kept what it read.
        var session = await sessions.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var earlier = await session
                .Receipts.FindAsync(key, cancellationToken)
                .ConfigureAwait(false);
            return earlier is null ? null : ResultOf(earlier, fingerprint, resultType);
        }
    }

    private static Outcome<T> ResultOf<T>(
        CommandReceipt earlier,
        string fingerprint,
        JsonTypeInfo<T> resultType
    ) =>
        earlier.Fingerprint == fingerprint
            ? JsonSerializer.Deserialize(earlier.Result, resultType)!
            : throw new CommandKeyReusedException(earlier.Key);
}
