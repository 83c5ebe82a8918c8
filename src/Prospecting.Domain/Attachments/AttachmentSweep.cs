using System.Runtime.CompilerServices;
using NodaTime;
using Prospecting.Scopes;
using Prospecting.Work;

namespace Prospecting.Attachments;

/// <summary>Deletes bytes that no attachment has: of uploads whose commit did not happen, and of attachments that were deleted (SPEC T-8).</summary>
/// <param name="storage">Where the bytes are.</param>
/// <remarks>
/// Only what is older than an age that no upload waits so long for its commit. Several processes may sweep one storage at the same time.
/// Thread-safe.
/// </remarks>
public sealed class AttachmentSweep(IAttachmentStorage storage)
{
    private const int BatchSize = 500;

    private readonly IAttachmentStorage _storage =
        storage ?? throw new ArgumentNullException(nameof(storage));

    /// <summary>How old bytes must be before they can count as orphans, unless said otherwise: a day.</summary>
    public static Duration DefaultAge { get; } = Duration.FromDays(1);

    /// <summary>The least age that can be said: an hour.</summary>
    public static Duration MinAge { get; } = Duration.FromHours(1);

    /// <summary>Finds bytes of the scope's tenant that no attachment has.</summary>
    /// <param name="attachments">The attachments of a session with a system scope.</param>
    /// <param name="context">The context of that session.</param>
    /// <param name="age">How old they must be at least; <see cref="DefaultAge"/> when left out.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The orphans, in no particular order.</returns>
    /// <exception cref="ArgumentException">The scope is a user's: he does not see everything, and what he does not see is no orphan.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The age is less than <see cref="MinAge"/>.</exception>
    /// <exception cref="AttachmentStorageException">The bytes could not be listed.</exception>
    public IAsyncEnumerable<StoredAttachment> FindOrphansAsync(
        IAttachmentStore attachments,
        WorkContext context,
        Duration? age = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var before = Before(context, age);
        return FindAsync(attachments, context.Scope.Tenant, before, cancellationToken);
    }

    /// <summary>Deletes bytes of the scope's tenant that no attachment has, and what ended writers left behind.</summary>
    /// <param name="attachments">The attachments of a session with a system scope.</param>
    /// <param name="context">The context of that session.</param>
    /// <param name="age">How old they must be at least; <see cref="DefaultAge"/> when left out.</param>
    /// <param name="cancellationToken">Stops between two of them; what was deleted stays deleted.</param>
    /// <returns>What was deleted.</returns>
    /// <exception cref="ArgumentException">The scope is a user's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The age is less than <see cref="MinAge"/>.</exception>
    /// <exception cref="AttachmentStorageException">They could not be listed or deleted; what was deleted stays deleted.</exception>
    public async Task<SweepReport> DeleteOrphansAsync(
        IAttachmentStore attachments,
        WorkContext context,
        Duration? age = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var before = Before(context, age);
        var tenant = context.Scope.Tenant;
        var (orphans, bytes) = (0, 0L);
        var found = FindAsync(attachments, tenant, before, cancellationToken);
        await foreach (var orphan in found.ConfigureAwait(false))
        {
            if (await _storage.DeleteAsync(orphan.Key, cancellationToken).ConfigureAwait(false))
            {
                (orphans, bytes) = (orphans + 1, bytes + orphan.Size);
            }
        }

        var abandoned = await _storage
            .DeleteAbandonedAsync(tenant, before, cancellationToken)
            .ConfigureAwait(false);
        return new SweepReport(orphans, bytes, abandoned);
    }

    private static Instant Before(WorkContext context, Duration? age)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Scope.Reach != ScopeReach.System)
        {
            throw new ArgumentException(
                "Orphans are told under a system scope: a user does not see every attachment.",
                nameof(context)
            );
        }

        var least = age ?? DefaultAge;
        return least >= MinAge
            ? context.Now - least
            : throw new ArgumentOutOfRangeException(
                nameof(age),
                "Bytes may wait an hour at least for their commit."
            );
    }

    private async IAsyncEnumerable<StoredAttachment> FindAsync(
        IAttachmentStore attachments,
        TenantId tenant,
        Instant before,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        List<StoredAttachment> batch = [];
        var kept = _storage.ListAsync(tenant, cancellationToken);
        await foreach (var stored in kept.ConfigureAwait(false))
        {
            if (stored.WrittenAt < before)
            {
                batch.Add(stored);
            }

            if (batch.Count == BatchSize)
            {
                var found = await OrphansAsync(attachments, batch, cancellationToken)
                    .ConfigureAwait(false);
                batch.Clear();
                foreach (var orphan in found)
                {
                    yield return orphan;
                }
            }
        }

        foreach (
            var orphan in await OrphansAsync(attachments, batch, cancellationToken)
                .ConfigureAwait(false)
        )
        {
            yield return orphan;
        }
    }

    private static async Task<List<StoredAttachment>> OrphansAsync(
        IAttachmentStore attachments,
        List<StoredAttachment> batch,
        CancellationToken cancellationToken
    )
    {
        if (batch.Count == 0)
        {
            return [];
        }

        var existing = await attachments
            .FindExistingAsync([.. batch.Select(s => s.Key.Attachment)], cancellationToken)
            .ConfigureAwait(false);
        var known = existing.ToHashSet();
        return [.. batch.Where(s => !known.Contains(s.Key.Attachment))];
    }
}
