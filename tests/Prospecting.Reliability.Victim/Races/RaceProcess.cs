using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Prospects;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Storage;

namespace Prospecting.Reliability.Victim.Races;

/// <summary>Some of the writers of a race, in a process of their own.</summary>
internal static class RaceProcess
{
    public static async Task RunAsync(Arguments arguments, Report report)
    {
        await using var services = BaseServices.Build(
            arguments.Engine,
            arguments.Text("connection")
        );
        var sessions = services.GetRequiredService<IProspectingSessionFactory>();
        var id = new ProspectId(Guid.Parse(arguments.Text("prospect")));
        var first = arguments.Number("first");
        var changes = arguments.Number("changes");
        report.Line("ready");
        await Console.In.ReadLineAsync();
        var conflicts = await Task.WhenAll(
            Enumerable
                .Range(first, arguments.Number("workers"))
                .Select(n =>
                    Task.Run(() =>
                        RaceWriter.RunAsync(
                            sessions,
                            id,
                            string.Create(CultureInfo.InvariantCulture, $"w{n}"),
                            changes,
                            CancellationToken.None
                        )
                    )
                )
        );
        report.Line(string.Create(CultureInfo.InvariantCulture, $"conflicts {conflicts.Sum()}"));
    }
}
