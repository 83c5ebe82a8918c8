using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Prospecting.Tests.Stores;

/// <summary>The queries that were sent, each with the number of rows that came back.</summary>
internal sealed class CommandLog : DbCommandInterceptor
{
    private readonly List<(string Sql, int Rows)> _queries = [];

    public IReadOnlyList<(string Sql, int Rows)> Queries => _queries;

    public void Clear() => _queries.Clear();

    public override ValueTask<InterceptionResult> DataReaderClosingAsync(
        DbCommand command,
        DataReaderClosingEventData eventData,
        InterceptionResult result
    )
    {
        // The read that found the end counts too.
        _queries.Add((command.CommandText, eventData.ReadCount - 1));
        return base.DataReaderClosingAsync(command, eventData, result);
    }
}
