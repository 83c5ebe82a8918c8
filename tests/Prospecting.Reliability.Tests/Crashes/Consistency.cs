using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Contacts;
using Prospecting.Duplicates;
using Prospecting.Prospects;
using Prospecting.Reliability.Tests.Setup;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Storage;

namespace Prospecting.Reliability.Tests.Crashes;

/// <summary>What a base says about itself, in as many ways as it can: each way must say the same.</summary>
internal static class Consistency
{
    private static readonly HashSet<string> Fields = ProspectField
        .All.Select(f => f.Name)
        .ToHashSet();

    /// <summary>Everything that does not agree with something else.</summary>
    public static async Task<IReadOnlyList<string>> DisagreementsAsync(
        TestBase stored,
        IServiceProvider services
    )
    {
        List<string> found = [];
        StoredFacts facts;
        await using (var connection = await stored.OpenRawAsync())
        {
            if (stored.Engine == Engine.Sqlite)
            {
                var integrity = await RawRows.QueryAsync(connection, "PRAGMA integrity_check");
                Check(found, (string)integrity[0][0]! == "ok", "the file is damaged");
                var orphans = await RawRows.QueryAsync(connection, "PRAGMA foreign_key_check");
                Check(found, orphans.Count == 0, $"{orphans.Count} rows without their parent");
            }

            facts = await StoredFacts.ReadAsync(connection);
        }

        foreach (var prospect in facts.Prospects)
        {
            CheckVersion(found, facts, prospect.Id, prospect.Version);
            CheckEvents(found, facts, prospect.Id);
            CheckStatuses(found, facts, prospect);
            CheckParts(found, facts, prospect);
        }

        foreach (var (contact, version) in facts.Contacts)
        {
            CheckVersion(found, facts, contact, version);
            Check(found, !facts.Messages.Contains(contact), $"{contact}: messages of a contact");
        }

        var known = facts.Prospects.Select(p => p.Id).Concat(facts.Contacts.Keys).ToHashSet();
        Check(
            found,
            facts.Lines.All(l => known.Contains(l.Key))
                && facts.Messages.All(m => known.Contains(m.Key))
                && facts.Statuses.All(s => known.Contains(s.Key))
                && facts.Keys.All(k => known.Contains(k.Key)),
            "records of something that does not exist"
        );
        await CheckThroughLibraryAsync(found, facts, services);
        return found;
    }

    private static void CheckVersion(List<string> found, StoredFacts facts, Guid id, int version) =>
        Check(
            found,
            facts.Lines[id].Select(l => l.Sequence).SequenceEqual(Enumerable.Range(1, version)),
            $"{id}: version {version} and lines {string.Join(",", facts.Lines[id].Select(l => l.Sequence))}"
        );

    // The events that a line of history calls for, in order, against the messages that are there.
    private static void CheckEvents(List<string> found, StoredFacts facts, Guid id)
    {
        var messages = facts.Messages[id].ToLookup(m => m.Sequence);
        foreach (var line in facts.Lines[id])
        {
            var own = messages[line.Sequence].ToList();
            Check(
                found,
                own.Select(m => m.Ordinal).SequenceEqual(Enumerable.Range(0, own.Count)),
                $"{id}/{line.Sequence}: ordinals with holes"
            );
            var expected = Expected(line).ToList();
            var told = own.SelectMany(Told).ToList();
            Check(
                found,
                expected.SequenceEqual(told),
                $"{id}/{line.Sequence}: history says {string.Join(",", expected)}, messages say {string.Join(",", told)}"
            );
        }

        Check(
            found,
            messages.All(m => facts.Lines[id].Any(l => l.Sequence == m.Key)),
            $"{id}: messages without a line of history"
        );
    }

    private static IEnumerable<string> Expected(StoredLine line)
    {
        if (line.Sequence == 1)
        {
            yield return $"created {line.Changes.First(c => c.Field == "/status").New}";
        }

        foreach (var change in line.Changes)
        {
            var name = change.Field[1..];
            if (name.StartsWith("shares/", StringComparison.Ordinal))
            {
                yield return $"{name} {change.New is not null}";
            }
            else if (line.Sequence > 1 && name == "status")
            {
                yield return $"status {change.Old}-{change.New}";
            }
            else if (line.Sequence > 1 && Fields.Contains(name))
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<string> Told(StoredMessage message)
    {
        using var json = JsonDocument.Parse(message.Payload);
        var root = json.RootElement;
        return message.Type switch
        {
            "prospect.created" => [$"created {root.GetProperty("status").GetString()}"],
            "prospect.changed" =>
            [
                .. root.GetProperty("fields").EnumerateArray().Select(f => f.GetString()!),
            ],
            "prospect.status-changed" =>
            [
                $"status {root.GetProperty("from").GetString()}-{root.GetProperty("to").GetString()}",
            ],
            "prospect.sharing-changed" =>
            [
                $"shares/{root.GetProperty("company").GetString()} {root.GetProperty("shared").GetBoolean()}",
            ],
            _ => [message.Type],
        };
    }

    private static void CheckStatuses(
        List<string> found,
        StoredFacts facts,
        StoredProspect prospect
    )
    {
        var statuses = facts.Statuses[prospect.Id].ToList();
        Check(
            found,
            statuses
                .Select(s => s.Sequence)
                .SequenceEqual(Enumerable.Range(1, prospect.StatusSequence)),
            $"{prospect.Id}: {prospect.StatusSequence} statuses and {statuses.Count} lines"
        );
        Check(
            found,
            statuses[0].From is null
                && statuses.Zip(statuses.Skip(1)).All(pair => pair.First.To == pair.Second.From)
                && statuses[^1].To == prospect.Status,
            $"{prospect.Id}: the statuses are no chain that ends at the present one"
        );
    }

    // The parts as history tells them, against the rows.
    private static void CheckParts(List<string> found, StoredFacts facts, StoredProspect prospect)
    {
        HashSet<string> addresses = [];
        HashSet<string> shares = [prospect.Owner];
        HashSet<string> references = [];
        HashSet<string> links = [];
        foreach (var change in facts.Lines[prospect.Id].SelectMany(l => l.Changes))
        {
            var path = change.Field[1..].Split('/');
            // Longer ones say something of a part, such as that a contact is preferred.
            if (path.Length != 2)
            {
                continue;
            }

            var (set, item) = path[0] switch
            {
                "addresses" => (addresses, path[1]),
                "shares" => (shares, path[1]),
                "contacts" => (links, path[1]),
                _ => (references, change.New ?? change.Old!),
            };
            _ = change.New is null ? set.Remove(item) : set.Add(item);
        }

        Compare("addresses", addresses, facts.Addresses);
        Compare("shares", shares, facts.Shares);
        Compare("references", references, facts.References);
        Compare("contacts", links, facts.Links);

        void Compare(string part, HashSet<string> told, ILookup<Guid, string> rows) =>
            Check(
                found,
                told.SetEquals(rows[prospect.Id]),
                $"{prospect.Id}: history tells {told.Count} {part}, there are {rows[prospect.Id].Count()}"
            );
    }

    private static async Task CheckThroughLibraryAsync(
        List<string> found,
        StoredFacts facts,
        IServiceProvider services
    )
    {
        await using var session = await services
            .GetRequiredService<IProspectingSessionFactory>()
            .OpenAsync(World.Robot);
        foreach (var ids in facts.Prospects.Select(p => new ProspectId(p.Id)).Chunk(200))
        {
            var prospects = await session.Prospects.FindAsync(ids);
            Check(found, prospects.Count == ids.Length, "the library finds not every prospect");
            var linked = prospects.SelectMany(p => p.Contacts).Select(l => l.Contact).Distinct();
            var people = (await session.Contacts.FindAsync([.. linked])).ToDictionary(c => c.Id);
            foreach (var prospect in prospects)
            {
                List<Contact> own = [.. prospect.Contacts.Select(l => people[l.Contact])];
                Check(
                    found,
                    MatchProfile.Of(prospect, own).Keys().SetEquals(facts.Keys[prospect.Id.Value]),
                    $"{prospect.Id}: its match keys are not those of its fields"
                );
            }
        }
    }

    private static void Check(List<string> found, bool agrees, string disagreement)
    {
        if (!agrees)
        {
            found.Add(disagreement);
        }
    }
}
