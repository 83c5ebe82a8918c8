using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Prospecting.Tests.Stores;

/// <summary>The plan of each query that was sent, made with its own values.</summary>
internal sealed class PlanLog(string explain, int column) : DbCommandInterceptor
{
    private readonly List<(string Sql, IReadOnlyList<string> Plan)> _queries = [];

    public IReadOnlyList<(string Sql, IReadOnlyList<string> Plan)> Queries => _queries;

    public bool IsOn { get; set; }

    public void Clear() => _queries.Clear();

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        if (IsOn && command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.Ordinal))
        {
            _queries.Add((command.CommandText, await PlanAsync(command, cancellationToken)));
        }

        return result;
    }

    private async Task<IReadOnlyList<string>> PlanAsync(
        DbCommand command,
        CancellationToken cancellationToken
    )
    {
        await using var plan = Copy(command);
        plan.CommandText = explain + " " + command.CommandText;
        await using var reader = await plan.ExecuteReaderAsync(cancellationToken);
        List<string> lines = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            lines.Add(reader.GetString(column).Trim());
        }

        return lines;
    }

    private static DbCommand Copy(DbCommand command)
    {
        // Npgsql knows types of parameters that their values do not tell.
        if (command is ICloneable cloneable)
        {
            return (DbCommand)cloneable.Clone();
        }

        var copy = command.Connection!.CreateCommand();
        copy.Transaction = command.Transaction;
        foreach (DbParameter parameter in command.Parameters)
        {
            var same = copy.CreateParameter();
            (same.ParameterName, same.Value) = (parameter.ParameterName, parameter.Value);
            copy.Parameters.Add(same);
        }

        return copy;
    }
}
