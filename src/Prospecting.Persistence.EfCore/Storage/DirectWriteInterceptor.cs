using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Stops a host's own SaveChanges from writing our rows: they would miss scope, version, history and outbox.</summary>
internal sealed class DirectWriteInterceptor : SaveChangesInterceptor
{
    public static readonly DirectWriteInterceptor Instance = new();

    public override InterceptionResult<int> SavingChanges(
        DbContextEventData eventData,
        InterceptionResult<int> result
    )
    {
        Check(eventData.Context);
        return base.SavingChanges(eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Check(eventData.Context);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    /// <summary>Throws when a row of ours was changed by somebody else than a session.</summary>
    public static void RefuseForeignChanges(DbContext context)
    {
        var written = context
            .ChangeTracker.Entries<IProspectingRow>()
            .FirstOrDefault(e =>
                e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
            );
        if (written is not null)
        {
            throw new InvalidOperationException(
                $"{written.Metadata.ClrType.Name} is written by sessions only: open one with IProspectingSessionFactory and commit it. Nothing was saved."
            );
        }
    }

    private static void Check(DbContext? context)
    {
        if (context is not null && !CommitMark.IsOn(context))
        {
            RefuseForeignChanges(context);
        }
    }
}
