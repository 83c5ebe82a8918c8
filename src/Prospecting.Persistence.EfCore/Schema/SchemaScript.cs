using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Prospecting.Persistence.EfCore.Schema;

/// <summary>Migrations as SQL, for those who have a script reviewed and run by somebody else.</summary>
public static class SchemaScript
{
    /// <summary>Writes the migrations of a context as one script. No database is asked.</summary>
    /// <param name="context">A context with migrations: ours or a host's.</param>
    /// <param name="from">The last migration that was applied, its name or its whole id; <see langword="null"/> to begin with an empty database.</param>
    /// <param name="isIdempotent">Whether each statement looks first whether its migration was applied. Entity Framework Core has none for SQLite.</param>
    /// <exception cref="ArgumentException"><paramref name="from"/> is no migration of the context.</exception>
    /// <exception cref="NotSupportedException">The engine has no idempotent scripts.</exception>
    public static string Write(DbContext context, string? from = null, bool isIdempotent = false)
    {
        ArgumentNullException.ThrowIfNull(context);
        string[] known = [.. context.Database.GetMigrations()];
        if (
            from is not null
            && !known.Any(m => m == from || m.EndsWith("_" + from, StringComparison.Ordinal))
        )
        {
            throw new ArgumentException(
                $"There is no migration \"{from}\". There are: {string.Join(", ", known)}.",
                nameof(from)
            );
        }

        return context
            .GetService<IMigrator>()
            .GenerateScript(
                from,
                options: isIdempotent
                    ? MigrationsSqlGenerationOptions.Idempotent
                    : MigrationsSqlGenerationOptions.Default
            )
            .ReplaceLineEndings("\n");
    }
}
