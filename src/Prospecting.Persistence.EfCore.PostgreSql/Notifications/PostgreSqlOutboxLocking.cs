using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Prospecting.Persistence.EfCore.Notifications;

namespace Prospecting.Persistence.EfCore.PostgreSql.Notifications;

/// <summary>Picks messages with SKIP LOCKED: several dispatchers pass over what others are picking, and none waits or comes away empty.</summary>
internal sealed class PostgreSqlOutboxLocking : IOutboxLocking
{
    public async Task<IReadOnlyList<Guid>> PickAsync(
        DbContext context,
        int tenant,
        long now,
        int limit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        return await context
            .Database.SqlQueryRaw<Guid>(Sql(context), tenant, now, limit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    // Written by hand because no LINQ says FOR UPDATE; names come from the model, values are parameters.
    private static string Sql(DbContext context)
    {
        var entity = context.Model.FindEntityType(typeof(OutboxRow))!;
        return entity.GetOrAddRuntimeAnnotationValue(
            "Prospecting:OutboxPick",
            static pair => Sql(pair.entity, pair.names),
            (entity, names: context.GetService<ISqlGenerationHelper>())
        );
    }

    private static string Sql(IEntityType entity, ISqlGenerationHelper sql)
    {
        var table = sql.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema());
        return $$"""
            SELECT m.id AS "Value" FROM {{table}} AS m
            WHERE m.tenant_id = {0} AND m.delivered_at IS NULL AND m.died_at IS NULL AND m.due_at <= {1}
              AND NOT EXISTS (
                SELECT 1 FROM {{table}} AS e
                WHERE e.tenant_id = m.tenant_id AND e.subject_id = m.subject_id
                  AND e.delivered_at IS NULL AND e.died_at IS NULL
                  AND (e.sequence, e.ordinal) < (m.sequence, m.ordinal))
            ORDER BY m.due_at LIMIT {2} FOR UPDATE OF m SKIP LOCKED
            """;
    }
}
