using Microsoft.Extensions.DependencyInjection;
using Prospecting.Notifications;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Tests;

namespace Prospecting.Cli.Tests;

/// <summary>A base with three prospects: the message of the first waits, those of the others were given up.</summary>
[Rule("N-1")]
public sealed class OutboxTests : IAsyncLifetime
{
    private readonly CliRun _cli = new();
    private readonly List<Guid> _ids = [];

    public async Task InitializeAsync()
    {
        await using var provider = await Databases.OpenAsync(
            _cli.Database,
            create: true,
            CancellationToken.None
        );
        var sessions = provider.GetRequiredService<IProspectingSessionFactory>();
        await using var session = await sessions.OpenAsync(
            Scope.ForUser(new UserId("cli"), new CompanyId("main"))
        );
        for (var i = 0; i < 3; i++)
        {
            session.Prospects.Add(
                Prospect
                    .Create(new ProspectDetails { DisplayName = $"Forge {i}" }, session.Context)
                    .OrThrow()
            );
        }

        await session.CommitAsync();
        await using var system = await sessions.OpenAsync(
            Scope.ForSystem(TenantId.Single, new UserId("test"))
        );
        var batch = await system.Outbox.ClaimAsync(10, NodaTime.Duration.FromMinutes(1));
        _ids.AddRange(batch.Messages.Select(m => m.Id));
        await system.Outbox.SettleAsync(
            batch,
            [
                DeliveryResult.Released(_ids[0]),
                DeliveryResult.Dead(_ids[1], "recipient-unknown"),
                DeliveryResult.Dead(_ids[2], "TimeoutException"),
            ]
        );
    }

    public Task DisposeAsync()
    {
        _cli.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_waits_and_what_was_given_up_is_listed_with_the_reason()
    {
        var run = await _cli.OnBaseAsync("outbox", "--json");
        run.ShouldBeDone();
        (run.Json["pending"]!.GetValue<int>(), run.Json["dead"]!.GetValue<int>()).ShouldBe((1, 2));
        run.Json["waiting"]!.AsArray().Single()!["id"]!
            .GetValue<string>()
            .ShouldBe(_ids[0].ToString());
        run.Json["deadLetters"]!
            .AsArray()
            .Select(d => (d!["id"]!.GetValue<string>(), d["reason"]!.GetValue<string>()))
            .ShouldBe(
                [
                    (_ids[1].ToString(), "recipient-unknown"),
                    (_ids[2].ToString(), "TimeoutException"),
                ],
                ignoreOrder: true
            );
        var plain = await _cli.OnBaseAsync("outbox");
        plain.ShouldBeDone();
        plain.Output.ShouldContain("recipient-unknown");
        plain.Output.ShouldContain(_ids[0].ToString());
        (await _cli.OnBaseAsync("outbox", "--limit", "1", "--json")).Json["deadLetters"]!
            .AsArray()
            .Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_dead_letter_is_replayed_by_its_id()
    {
        var run = await _cli.OnBaseAsync("outbox", "replay", _ids[1].ToString(), "--json");
        run.ShouldBeDone();
        run.Json["replayed"]!.GetValue<int>().ShouldBe(1);
        var after = (await _cli.OnBaseAsync("outbox", "--json")).Json;
        (after["pending"]!.GetValue<int>(), after["dead"]!.GetValue<int>()).ShouldBe((2, 1));
    }

    [Fact]
    public async Task All_dead_letters_are_replayed()
    {
        (await _cli.OnBaseAsync("outbox", "replay", "--all", "--json")).Json["replayed"]!
            .GetValue<int>()
            .ShouldBe(2);
        (await _cli.OnBaseAsync("outbox", "replay", "--all", "--json")).Json["replayed"]!
            .GetValue<int>()
            .ShouldBe(0);
    }

    [Fact]
    public async Task An_id_that_is_no_dead_letter_is_told_and_the_others_are_replayed()
    {
        var run = await _cli.OnBaseAsync(
            "outbox",
            "replay",
            _ids[0].ToString(),
            _ids[1].ToString()
        );
        run.ShouldBeOneLineOf(1, "1 of the ids");
        (await _cli.OnBaseAsync("outbox", "--json")).Json["dead"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Ids_and_all_together_neither_or_what_is_no_id_is_wrong_usage()
    {
        (await _cli.OnBaseAsync("outbox", "replay")).ShouldBeOneLineOf(2, "--all");
        (await _cli.OnBaseAsync("outbox", "replay", "--all", _ids[1].ToString())).ShouldBeOneLineOf(
            2,
            "--all"
        );
        (await _cli.OnBaseAsync("outbox", "replay", "first")).ShouldBeOneLineOf(2, "first");
        (await _cli.OnBaseAsync("outbox", "--limit", "0")).ShouldBeOneLineOf(2, "--limit");
    }

    [Fact]
    [Rule("M-0")]
    public async Task Another_tenant_sees_and_replays_nothing()
    {
        var run = await _cli.OnBaseAsync("outbox", "--tenant", "2", "--json");
        (run.Json["pending"]!.GetValue<int>(), run.Json["dead"]!.GetValue<int>()).ShouldBe((0, 0));
        (
            await _cli.OnBaseAsync("outbox", "replay", _ids[1].ToString(), "--tenant", "2")
        ).ExitCode.ShouldBe(1);
        (await _cli.OnBaseAsync("outbox", "--json")).Json["dead"]!.GetValue<int>().ShouldBe(2);
    }
}
