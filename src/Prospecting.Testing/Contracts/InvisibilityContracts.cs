using Prospecting.Duplicates;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Nothing foreign is seen, by whatever way one looks for it (SPEC M-0, M-3).</summary>
internal static class InvisibilityContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "A prospect of another company is not found, listed, counted, referenced, matched or read in history",
            (h, c) => IsInvisible(h, BrunoInLyon, c)
        )
        {
            Rules = ["M-3"],
            Hint = "One condition on the shares, used by every read.",
        },
        new(
            "A prospect of another tenant is not found, even by a company of the same code",
            (h, c) => IsInvisible(h, AnneOfOtherTenant, c)
        )
        {
            Rules = ["M-0", "M-3"],
            Hint = "Company codes are unique in their tenant only.",
        },
        new(
            "A tenant-wide scope ends at its tenant",
            (h, c) => IsInvisible(h, Scope.ForWholeTenant(Second, Anne, Paris), c)
        )
        {
            Rules = ["M-0", "M-3"],
            Hint = "Only the condition on companies falls away.",
        },
    ];

    private static async Task IsInvisible(
        StoreHarness harness,
        Scope foreign,
        CancellationToken cancellationToken
    )
    {
        // Two of one name, so that they share keys.
        await harness.StoreAsync(AnneInParis, "Secret", cancellationToken).ConfigureAwait(false);
        var id = await harness
            .StoreAsync(
                AnneInParis,
                "Secret",
                cancellationToken,
                (p, c) => p.AddReference("erp", "7", c).OrThrow()
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                foreign,
                async session =>
                {
                    await FindsNothingAsync(session.Prospects, id, cancellationToken)
                        .ConfigureAwait(false);
                    await CountsNothingAsync(session.Prospects, cancellationToken)
                        .ConfigureAwait(false);
                    await MatchesNothingAsync(session, id, cancellationToken).ConfigureAwait(false);
                    var history = await session
                        .History.ReadAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    var statuses = await session
                        .History.ReadStatusesAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    Require.Equal(
                        0,
                        history.Count + statuses.Count,
                        "the number of lines of history"
                    );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task FindsNothingAsync(
        IProspectStore prospects,
        ProspectId id,
        CancellationToken cancellationToken
    )
    {
        var found = await prospects.FindAsync(id, cancellationToken).ConfigureAwait(false);
        Require.That(found is null, "nothing by id", "the prospect");
        var several = await prospects.FindAsync([id], cancellationToken).ConfigureAwait(false);
        Require.Equal(0, several.Count, "the number of prospects found by their ids");
        var hits = await prospects
            .FindByReferencesAsync(["7"], null, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(0, hits.Count, "the number of references");
        var page = await prospects
            .QueryAsync(new ProspectQuery { Text = "secret" }, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(0, page.Rows.Count, "the number of rows listed");
        var inStatus = await prospects
            .FindInStatusesAsync(CompanySet.All, ["new"], 10, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(0, inStatus.Count, "the number of prospects found by their status");
    }

    private static async Task CountsNothingAsync(
        IProspectStore prospects,
        CancellationToken cancellationToken
    )
    {
        var counts = await prospects.CountByStatusAsync(cancellationToken).ConfigureAwait(false);
        Require.Equal(0, counts.Sum(c => c.Count), "the number counted");
        var inUse = await prospects
            .CountStatusesInUseAsync(CompanySet.All, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(0, inUse.Sum(c => c.Count), "the number counted for a change of workflow");
    }

    private static async Task MatchesNothingAsync(
        IProspectingSession session,
        ProspectId id,
        CancellationToken cancellationToken
    )
    {
        var keys = MatchProfile.Of(NewProspect(session.Context, "Secret"), []).Keys();
        var matches = await session
            .Matches.FindAsync([.. keys], 10, cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(0, matches.Count, "the number of matches");
        var profiles = await session
            .Matches.LoadProfilesAsync([id], cancellationToken)
            .ConfigureAwait(false);
        Require.Equal(0, profiles.Count, "the number of profiles");
        await foreach (
            var hit in session.Matches.SharedKeysAsync(cancellationToken).ConfigureAwait(false)
        )
        {
            throw new ContractViolationException("no shared keys", $"one of {hit.Prospect}");
        }
    }
}
