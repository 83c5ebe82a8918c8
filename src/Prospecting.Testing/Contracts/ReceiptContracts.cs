using System.Text.Json.Serialization;
using NodaTime;
using Prospecting.Idempotency;
using Prospecting.Receipts;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Commands with a key are done once.</summary>
internal static class ReceiptContracts
{
    private static readonly CommandKey Key = new("7f0c");

    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new("A receipt is found as it was written, by its user alone", FoundByItsUser)
        {
            Rules = ["M-3"],
            Hint = "Tenant, user and key are the key.",
            Needs = StoreCapabilities.Receipts,
        },
        new("A receipt is written with its commit or not at all", WrittenWithTheCommit)
        {
            Hint = "It is a row of the same transaction; a commit may hold nothing else.",
            Needs = StoreCapabilities.Receipts,
        },
        new("Of two commits with one key the second is refused whole", SecondIsRefused)
        {
            Hint = "The key is unique; its violation is a lost race.",
            Needs = StoreCapabilities.Receipts,
        },
        new("Receipts are deleted by age, under a system scope only", DeletedByAge)
        {
            Rules = ["M-3"],
            Hint = "At once, and of the tenant alone.",
            Needs = StoreCapabilities.Receipts,
        },
        new("A command that is sent twice is done once", DoneOnce)
        {
            Hint = "`IdempotentCommands` does it with receipts.",
            Needs = StoreCapabilities.Receipts,
        },
        new("A key that another command has is refused", KeyOfAnother)
        {
            Hint = "`IdempotentCommands` compares fingerprints.",
            Needs = StoreCapabilities.Receipts,
        },
    ];

    private static CommandReceipt Receipt(StoreHarness harness, UserId user) =>
        new()
        {
            Key = Key,
            User = user,
            Fingerprint = CommandFingerprint.Of("test", "1"),
            Result = "\"done\"",
            At = harness.Clock.GetCurrentInstant(),
        };

    private static async Task FoundByItsUser(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var receipt = Receipt(harness, Anne);
        await WriteAsync(harness, AnneInParis, receipt, "Avec", cancellationToken)
            .ConfigureAwait(false);
        var found = await FindAsync(harness, AnneInParis, cancellationToken).ConfigureAwait(false);
        Require.Equal(receipt, found, "the receipt");
        foreach (var other in (Scope[])[BrunoInLyon, AnneOfOtherTenant])
        {
            var seen = await FindAsync(harness, other, cancellationToken).ConfigureAwait(false);
            Require.That(seen is null, "nothing for another user or tenant", "the receipt");
        }
    }

    private static async Task WrittenWithTheCommit(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await harness
            .StoreAsync(
                AnneInParis,
                "Premier",
                cancellationToken,
                (p, c) => p.AddReference("erp", "1", c).OrThrow()
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    session.Prospects.Add(
                        NewProspect(
                            session.Context,
                            "Second",
                            p => p.AddReference("erp", "1", session.Context).OrThrow()
                        )
                    );
                    session.Receipts.Add(Receipt(harness, Anne));
                    await Require
                        .ThrowsAsync<ReferenceTakenException>(
                            () => session.CommitAsync(cancellationToken),
                            "the commit"
                        )
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var found = await FindAsync(harness, AnneInParis, cancellationToken).ConfigureAwait(false);
        Require.That(found is null, "no receipt of a refused commit", "a receipt");
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    session.Receipts.Add(Receipt(harness, Anne));
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        found = await FindAsync(harness, AnneInParis, cancellationToken).ConfigureAwait(false);
        Require.That(found is not null, "the receipt of a commit that wrote nothing else", "none");
    }

    private static async Task SecondIsRefused(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await WriteAsync(harness, AnneInParis, Receipt(harness, Anne), "Un", cancellationToken)
            .ConfigureAwait(false);
        await Require
            .ThrowsAsync<ConcurrencyConflictException>(
                () =>
                    WriteAsync(
                        harness,
                        AnneInParis,
                        Receipt(harness, Anne),
                        "Deux",
                        cancellationToken
                    ),
                "the second commit"
            )
            .ConfigureAwait(false);
        Require.Equal(
            1,
            await CountAsync(harness, cancellationToken).ConfigureAwait(false),
            "the number of prospects"
        );
    }

    private static async Task DeletedByAge(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await WriteAsync(harness, AnneInParis, Receipt(harness, Anne), "Un", cancellationToken)
            .ConfigureAwait(false);
        await WriteAsync(
                harness,
                AnneOfOtherTenant,
                Receipt(harness, Anne),
                "Ailleurs",
                cancellationToken
            )
            .ConfigureAwait(false);
        var now = harness.Clock.GetCurrentInstant();
        await harness
            .InSessionAsync(
                AnneInParis,
                session =>
                    Require.ThrowsAsync<ScopeViolationException>(
                        () => session.Receipts.DeleteAsync(now, 1, cancellationToken),
                        "deleting as a user"
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                Robot,
                async session =>
                {
                    var young = await session
                        .Receipts.DeleteAsync(now, 10, cancellationToken)
                        .ConfigureAwait(false);
                    var old = await session
                        .Receipts.DeleteAsync(now + Duration.FromDays(1), 10, cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal((0, 1), (young, old), "how many are deleted");
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var own = await FindAsync(harness, AnneInParis, cancellationToken).ConfigureAwait(false);
        var other = await FindAsync(harness, AnneOfOtherTenant, cancellationToken)
            .ConfigureAwait(false);
        Require.That(own is null && other is not null, "the other tenant's alone", "another");
    }

    private static async Task DoneOnce(StoreHarness harness, CancellationToken cancellationToken)
    {
        var first = await CreateAsync(harness, "Une fois", cancellationToken).ConfigureAwait(false);
        var second = await CreateAsync(harness, "Une fois", cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(first.Value, second.Value, "the result of the second");
        Require.Equal(
            1,
            await CountAsync(harness, cancellationToken).ConfigureAwait(false),
            "the number of prospects"
        );
    }

    private static async Task KeyOfAnother(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        await CreateAsync(harness, "Un", cancellationToken).ConfigureAwait(false);
        await Require
            .ThrowsAsync<CommandKeyReusedException>(
                () => CreateAsync(harness, "Autre", cancellationToken),
                "other values under the key"
            )
            .ConfigureAwait(false);
        Require.Equal(
            1,
            await CountAsync(harness, cancellationToken).ConfigureAwait(false),
            "the number of prospects"
        );
    }

    private static Task<Outcome<Guid>> CreateAsync(
        StoreHarness harness,
        string name,
        CancellationToken cancellationToken
    ) =>
        new IdempotentCommands(harness.Sessions).RunAsync<Guid>(
            AnneInParis,
            Key,
            "prospect.create",
            name,
            (session, _) =>
            {
                var prospect = NewProspect(session.Context, name);
                session.Prospects.Add(prospect);
                return Task.FromResult<Outcome<Guid>>(prospect.Id.Value);
            },
            ReceiptJson.Default.Guid,
            cancellationToken
        );

    private static Task WriteAsync(
        StoreHarness harness,
        Scope scope,
        CommandReceipt receipt,
        string name,
        CancellationToken cancellationToken
    ) =>
        harness.InSessionAsync(
            scope,
            async session =>
            {
                session.Prospects.Add(NewProspect(session.Context, name));
                session.Receipts.Add(receipt);
                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken
        );

    private static async Task<CommandReceipt?> FindAsync(
        StoreHarness harness,
        Scope scope,
        CancellationToken cancellationToken
    )
    {
        CommandReceipt? found = null;
        await harness
            .InSessionAsync(
                scope,
                async session =>
                    found = await session
                        .Receipts.FindAsync(Key, cancellationToken)
                        .ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);
        return found;
    }

    private static async Task<int> CountAsync(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        var count = 0;
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                    count = (
                        await session
                            .Prospects.CountByStatusAsync(cancellationToken)
                            .ConfigureAwait(false)
                    ).Sum(c => c.Count),
                cancellationToken
            )
            .ConfigureAwait(false);
        return count;
    }
}

[JsonSerializable(typeof(Guid))]
internal sealed partial class ReceiptJson : JsonSerializerContext;
