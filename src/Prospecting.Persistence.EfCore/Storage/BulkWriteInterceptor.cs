using System.Collections.Frozen;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Stops a host's own ExecuteUpdate and ExecuteDelete from writing our rows: they go past SaveChanges, and so past <see cref="DirectWriteInterceptor"/>.</summary>
/// <remarks>SQL that a host writes itself is not looked at: it could be anything, and goes around the library as any client of the database does.</remarks>
internal sealed partial class BulkWriteInterceptor : DbCommandInterceptor
{
    public static readonly BulkWriteInterceptor Instance = new();

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result
    )
    {
        Check(command, eventData);
        return base.NonQueryExecuting(command, eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Check(command, eventData);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    /// <summary>The table that a statement writes, with its schema if it is said, without quotes; <see langword="null"/> when it writes none.</summary>
    internal static string? TargetOf(string statement)
    {
        var written = Written().Match(statement);
        if (!written.Success)
        {
            return null;
        }

        // SQL Server names the alias first and says behind FROM what it stands for.
        var name = written.Groups["name"].Value;
        var standsFor = Aliased()
            .Matches(statement, written.Index + written.Length)
            .FirstOrDefault(m => m.Groups["alias"].Value == name);
        return NameIn(standsFor ?? written);
    }

    private static void Check(DbCommand command, CommandEventData eventData)
    {
        if (
            eventData.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete
            && eventData.Context is { } context
            && !CommitMark.IsOn(context)
            && TargetOf(command.CommandText) is { } table
            && TablesOf(context.Model).Contains(table)
        )
        {
            throw new InvalidOperationException(
                $"{table} is written by sessions only: open one with IProspectingSessionFactory and commit it. {eventData.CommandSource} was not sent."
            );
        }
    }

    private static FrozenSet<string> TablesOf(IModel model) =>
        model.GetOrAddRuntimeAnnotationValue(
            "Prospecting:Tables",
            static m =>
                m!
                    .GetEntityTypes()
                    .Where(e => e.ClrType.IsAssignableTo(typeof(IProspectingRow)))
                    .Where(e => e.GetTableName() is not null)
                    .Select(e => Named(e.GetSchema(), e.GetTableName()!))
                    .ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            model
        );

    private static string NameIn(Match match) =>
        Named(
            match.Groups["schema"] is { Success: true } schema ? Unquoted(schema.Value) : null,
            Unquoted(match.Groups["name"].Value)
        );

    private static string Named(string? schema, string table) =>
        schema is null ? table : $"{schema}.{table}";

    private static string Unquoted(string name) =>
        name[0] switch
        {
            '"' => name[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal),
            '[' => name[1..^1].Replace("]]", "]", StringComparison.Ordinal),
            '`' => name[1..^1].Replace("``", "`", StringComparison.Ordinal),
            _ => name,
        };

    // Plain, or in the quotes of one engine or another.
    private const string Identifier =
        """(?:"(?:[^"]|"")+"|\[(?:[^\]]|\]\])+\]|`(?:[^`]|``)+`|[\w$]+)""";

    private const string Schema = $@"(?:(?<schema>{Identifier})\.)*";

    private const string Name = $"(?<name>{Identifier})";

    private const string Alias = $"(?<alias>{Identifier})";

    // Comments first: tags of the query.
    [GeneratedRegex(
        $@"\A(?:\s|--[^\n]*(?:\n|\z))*(?:UPDATE|DELETE\s+FROM|DELETE)\s+(?:ONLY\s+)?{Schema}{Name}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Written();

    [GeneratedRegex(
        $@"{Schema}{Name}\s+AS\s+{Alias}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Aliased();
}
