using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Prospects;
using Prospecting.Reliability.Tests.Setup;
using Prospecting.Reliability.Victim.Bases;
using Prospecting.Scopes;
using Prospecting.Storage;

namespace Prospecting.Reliability.Tests.Deliveries;

/// <summary>Four dispatchers in processes of their own, of which one after another is killed and replaced, until nothing waits any more.</summary>
internal sealed class DeliveryRun(TestBase stored, ServiceProvider services, int seed)
    : IAsyncDisposable
{
    private const int Dispatchers = 4;
    private const int MoreProspects = 10;
    private const int MoreChanges = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("receipts-").FullName;
    private readonly Random _random = new(seed);
    private readonly List<string> _files = [];

    /// <summary>How many kills found a message that had arrived and was not noted as delivered.</summary>
    public int KillsBetweenSendAndMark { get; private set; }

    /// <summary>Writes messages: some prospects, each changed many times, several events a commit.</summary>
    public async Task WriteMessagesAsync(int prospects, int changes)
    {
        var sessions = services.GetRequiredService<IProspectingSessionFactory>();
        for (var p = 0; p < prospects; p++)
        {
            await using var session = await sessions.OpenAsync(World.Worker("anne"));
            var prospect = Prospect
                .Create(new ProspectDetails { DisplayName = $"Client {p}" }, session.Context)
                .OrThrow();
            session.Prospects.Add(prospect);
            await session.CommitAsync();
            for (var change = 0; change < changes; change++)
            {
                prospect
                    .Change(
                        prospect.Details with
                        {
                            Source = change.ToString(CultureInfo.InvariantCulture),
                        },
                        session.Context
                    )
                    .OrThrow();
                _ =
                    prospect.Unshare(World.Lyon, session.Context).Succeeded
                    || prospect.ShareWith(World.Lyon, AccessLevel.Read, session.Context).Succeeded;
                await session.CommitAsync();
            }
        }
    }

    /// <summary>Delivers everything; on the way it kills until so many kills have come between send and mark, however many more messages that takes.</summary>
    public async Task<Receipts> DeliverAsync(int kills)
    {
        var victims = new VictimProcess?[Dispatchers];
        VictimProcess? spare = null;
        var waited = Stopwatch.StartNew();
        try
        {
            for (var i = 0; i < Dispatchers; i++)
            {
                victims[i] = Start();
            }

            foreach (var victim in victims)
            {
                await victim!.BeginAsync();
            }

            spare = kills > 0 ? Start() : null;
            while (true)
            {
                if (waited.Elapsed > Patience)
                {
                    throw new TimeoutException(
                        "Messages wait without end, or no kill comes between send and mark."
                    );
                }

                if (await PendingAsync() == 0)
                {
                    if (spare is null)
                    {
                        break;
                    }

                    // Where a kill falls is luck: the messages may be delivered before enough of them fell where they should.
                    await WriteMessagesAsync(MoreProspects, MoreChanges);
                }

                var chosen = _random.Next(Dispatchers);
                if (spare is null || !await HasSentAsync(victims[chosen]!))
                {
                    await Task.Delay(20);
                    continue;
                }

                var file = _files[FileOf(victims[chosen]!)];
                await victims[chosen]!.KillAsync();
                KillsBetweenSendAndMark += await HasUnmarkedAsync(file) ? 1 : 0;
                await victims[chosen]!.DisposeAsync();
                (victims[chosen], spare) = (spare, null);
                await victims[chosen]!.BeginAsync();
                spare = KillsBetweenSendAndMark < kills ? Start() : null;
            }

            foreach (var victim in victims)
            {
                await victim!.TellAsync();
                await victim.EndAsync();
            }
        }
        finally
        {
            foreach (var victim in victims.Append(spare))
            {
                await (victim?.DisposeAsync() ?? ValueTask.CompletedTask);
            }
        }

        return Receipts.Read(_files);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private readonly Dictionary<VictimProcess, int> _fileOf = [];

    private int FileOf(VictimProcess victim) => _fileOf[victim];

    private VictimProcess Start()
    {
        var number = _files.Count;
        _files.Add(
            Path.Combine(
                _folder,
                string.Create(CultureInfo.InvariantCulture, $"dispatcher-{number}")
            )
        );
        var victim = VictimProcess.Start(
            "deliveries",
            stored,
            "--receipts",
            _files[number],
            "--seed",
            (seed + number).ToString(CultureInfo.InvariantCulture)
        );
        _fileOf[victim] = number;
        return victim;
    }

    private async Task<bool> HasSentAsync(VictimProcess victim)
    {
        await Task.Delay(_random.Next(40, 200));
        var aiming = Stopwatch.StartNew();
        while (aiming.ElapsedMilliseconds < 1000)
        {
            if (victim.Phases.Any(Phase.Sent))
            {
                return true;
            }

            await Task.Yield();
        }

        return false;
    }

    // The evidence: the base does not know that what arrived has arrived.
    private async Task<bool> HasUnmarkedAsync(string file)
    {
        var arrived = Receipts.Read([file]).Received.Select(r => r.Id).ToHashSet();
        await using var connection = await stored.OpenRawAsync();
        var waiting = await RawRows.QueryAsync(
            connection,
            "SELECT id FROM prospecting_outbox WHERE delivered_at IS NULL AND lease IS NOT NULL"
        );
        return waiting.Any(r => arrived.Contains(RawRows.Id(r[0])));
    }

    private async Task<int> PendingAsync()
    {
        await using var connection = await stored.OpenRawAsync();
        var rows = await RawRows.QueryAsync(
            connection,
            "SELECT COUNT(*) FROM prospecting_outbox WHERE delivered_at IS NULL"
        );
        return RawRows.Number(rows[0][0]);
    }
}
