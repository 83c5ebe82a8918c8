using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Remembers which contexts a session is writing with, and may therefore write our rows.</summary>
/// <remarks>Each context has a mark of its own, and is used by one thread at a time: no other context's writes are let through.</remarks>
internal static class CommitMark
{
    private static readonly ConditionalWeakTable<DbContext, object> Committing = [];

    public static bool IsOn(DbContext context) => Committing.TryGetValue(context, out _);

    public static void Set(DbContext context) => Committing.AddOrUpdate(context, context);

    public static void Clear(DbContext context) => Committing.Remove(context);

    /// <summary>Lets one statement of ours through.</summary>
    public static async Task<int> WriteAsync(DbContext context, Func<Task<int>> write)
    {
        var isInside = IsOn(context);
        Set(context);
        try
        {
            return await write().ConfigureAwait(false);
        }
        finally
        {
            if (!isInside)
            {
                Clear(context);
            }
        }
    }
}
