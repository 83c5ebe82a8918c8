using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Remembers which contexts are inside a session's commit, and may therefore write our rows.</summary>
internal static class CommitMark
{
    private static readonly ConditionalWeakTable<DbContext, object> Committing = [];

    public static bool IsOn(DbContext context) => Committing.TryGetValue(context, out _);

    public static void Set(DbContext context) => Committing.AddOrUpdate(context, context);

    public static void Clear(DbContext context) => Committing.Remove(context);
}
