using Prospecting.AdoNetStore.Tests.Contracts;
using Prospecting.Prospects;
using Prospecting.Storage;
using Prospecting.Tests;

namespace Prospecting.AdoNetStore.Tests.Storage;

/// <summary>Several stores on one file, as several processes have it.</summary>
public sealed class Races
{
    [Fact]
    [Rule("H-1")]
    public async Task Of_four_stores_that_change_one_prospect_no_change_is_lost()
    {
        const int writers = 4;
        const int changesEach = 10;
        await using var harness = await SqliteFileHarness.CreateAsync();
        var id = await harness.Sessions.StoreAsync(new ProspectDetails { DisplayName = "Disputé" });
        var conflicts = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, writers)
                .Select(writer =>
                    Task.Run(async () =>
                    {
                        var sessions = harness.Open();
                        for (var done = 0; done < changesEach; )
                        {
                            try
                            {
                                await sessions.CommentAsync(id, $"{writer}/{done}");
                                done++;
                            }
                            catch (ConcurrencyConflictException)
                            {
                                Interlocked.Increment(ref conflicts);
                            }
                        }
                    })
                )
        );

        var prospect = await harness.Sessions.ReadAsync(id);
        prospect.Version.ShouldBe(1 + (writers * changesEach));
        var history = await harness.ReadAsync(
            "SELECT CAST(sequence AS TEXT) FROM history ORDER BY sequence"
        );
        history.ShouldBe(Enumerable.Range(1, prospect.Version).Select(n => $"{n}"));
    }

    [Fact]
    public async Task Two_sessions_that_read_the_same_version_cannot_both_write()
    {
        await using var harness = await SqliteFileHarness.CreateAsync();
        var id = await harness.Sessions.StoreAsync(new ProspectDetails { DisplayName = "Disputé" });
        await using var slow = await harness.Open().OpenAsync(World.Anne);
        var late = (await slow.Prospects.FindAsync(id))!;
        await harness.Sessions.CommentAsync(id, "first");
        late.Change(late.Details with { Comment = "second" }, slow.Context).OrThrow();

        await Should.ThrowAsync<ConcurrencyConflictException>(() => slow.CommitAsync());

        (await harness.Sessions.ReadAsync(id)).Comment.ShouldBe("first");
    }

    [Fact]
    [Rule("N-1")]
    public async Task No_message_is_claimed_by_two_stores()
    {
        const int messages = 40;
        await using var harness = await SqliteFileHarness.CreateAsync();
        for (var i = 0; i < messages; i++)
        {
            await harness.Sessions.StoreAsync(new ProspectDetails { DisplayName = $"Nr. {i}" });
        }

        var claimed = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        List<Guid> own = [];
                        await using var session = await harness.Open().OpenAsync(World.Robot);
                        while (true)
                        {
                            var batch = await session.Outbox.ClaimAsync(
                                3,
                                NodaTime.Duration.FromMinutes(1)
                            );
                            if (batch.Messages.Count == 0)
                            {
                                return own;
                            }

                            own.AddRange(batch.Messages.Select(m => m.Id));
                        }
                    })
                )
        );

        var all = claimed.SelectMany(c => c).ToList();
        all.Count.ShouldBe(messages);
        all.Distinct().Count().ShouldBe(messages);
    }
}
