using System.Globalization;
using Prospecting.Prospects;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Storage;

namespace Prospecting.Reliability.Victim.Races;

/// <summary>Changes one prospect a number of times, each time from what it is then, and begins again when somebody was faster.</summary>
public static class RaceWriter
{
    /// <summary>Makes the changes; each is told apart from all others by its source: the writer's name and the number of the change.</summary>
    /// <returns>How often somebody was faster.</returns>
    public static async Task<int> RunAsync(
        IProspectingSessionFactory sessions,
        ProspectId id,
        string name,
        int changes,
        CancellationToken cancellationToken
    )
    {
        var conflicts = 0;
        var random = new Random(name.Sum(c => c));
        for (var number = 1; number <= changes; )
        {
            try
            {
                await ChangeAsync(sessions, id, name, number, cancellationToken);
                number++;
            }
            catch (ConcurrencyConflictException)
            {
                conflicts++;
                // Who comes back at once meets the same others again.
                await Task.Delay(random.Next(1, 12), cancellationToken);
            }
        }

        return conflicts;
    }

    private static async Task ChangeAsync(
        IProspectingSessionFactory sessions,
        ProspectId id,
        string name,
        int number,
        CancellationToken cancellationToken
    )
    {
        await using var session = await sessions.OpenAsync(World.Worker(name), cancellationToken);
        var prospect =
            await session.Prospects.FindAsync(id, cancellationToken)
            ?? throw new InvalidOperationException("The prospect is gone.");
        var source = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        prospect.Change(prospect.Details with { Source = source }, session.Context).OrThrow();
        await session.CommitAsync(cancellationToken);
    }
}
