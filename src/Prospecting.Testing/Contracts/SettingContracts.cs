using Prospecting.Storage;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Catalogues, custom fields and grants to represent are loaded, changed and deleted like everything else (SPEC P-10, P-15, O-2).</summary>
internal static partial class SettingContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "What a tenant or a company sets is found and listed in a new session, equal to what was written",
            RoundTrips
        )
        {
            Rules = ["P-10", "P-15", "O-2"],
            Hint = "Write every property of the snapshots, lists in their order.",
        },
        new(
            "A change of a setting adds a version, and one that is deleted is gone",
            ChangesAreWritten
        )
        {
            Rules = ["P-10", "P-15", "O-2"],
            Hint = "They have versions of their own, written like those of prospects.",
        },
        new(
            "Lists of settings include what the session has added, and nothing that it has deleted",
            ListsKnowTheSession
        )
        {
            Rules = ["P-10", "P-15", "O-2"],
            Hint = "New settings are checked against the list: add those that wait for the commit.",
        },
        new("What a company sets goes before what its tenant sets", CompaniesOverride)
        {
            Rules = ["P-10", "P-15", "O-2"],
            Hint =
                "Catalog.Of and CustomFieldSet.Of say how; give them the tenant's and the companies'.",
        },
        new(
            "A code is unique for a company, and for the tenant: who sets it second gets a conflict",
            SecondOfOneCodeGetsConflict
        )
        {
            Rules = ["P-10", "P-15", "O-2"],
            Hint =
                "A unique index over kind, company and code, where the tenant's have a company too: an empty one, as nulls are all different.",
        },
        new("Two companies and their tenant may set the same code", SameCodeElsewhere)
        {
            Rules = ["P-10", "P-15", "O-2"],
            Hint = "The company is part of the unique index.",
        },
        new("Who deletes a setting may set its code again in the same commit", CodesAreFreed)
        {
            Rules = ["P-10", "P-15", "O-2"],
            Hint = "Delete before you insert.",
        },
        new("Of two who change the same setting, the second gets a conflict", SecondGetsConflict)
        {
            Hint = "Compare the version in the statement that writes.",
        },
        new("Messages about settings are written with the commit", MessagesAreWritten)
        {
            Rules = ["S-10", "N-1"],
            Hint = "Write CommitRecord.Of for these aggregates too.",
            Needs = StoreCapabilities.Outbox,
        },
    ];

    private static async Task RoundTrips(StoreHarness harness, CancellationToken cancellationToken)
    {
        List<(SettingKind Kind, Guid Id, object Written)> written = [];
        await harness
            .InSessionAsync(
                Robot,
                async session =>
                {
                    foreach (var kind in SettingKind.All)
                    {
                        foreach (
                            var setting in new[]
                            {
                                await kind.AddFullAsync(session, Paris, "full")
                                    .ConfigureAwait(false),
                                await kind.AddAsync(session, null, "plain", session.Context)
                                    .ConfigureAwait(false),
                            }
                        )
                        {
                            written.Add(
                                (kind, setting.SubjectId, kind.Snapshot(setting, version: 1))
                            );
                        }
                    }

                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    foreach (var (kind, id, expected) in written)
                    {
                        var read = await kind.GetAsync(session, id, cancellationToken)
                            .ConfigureAwait(false);
                        Require.SameFields(expected, kind.Snapshot(read, read.Version));
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (var kind in SettingKind.All)
        {
            await harness
                .InSessionAsync(
                    AnneInParis,
                    async session =>
                    {
                        var listed = await kind.ListAsync(session, Paris, cancellationToken)
                            .ConfigureAwait(false);
                        var expected = written.Where(w => w.Kind == kind).ToDictionary(w => w.Id);
                        Require.Equal(
                            expected.Count,
                            listed.Count,
                            $"the number of settings listed ({kind})"
                        );
                        foreach (var read in listed)
                        {
                            Require.SameFields(
                                expected[read.SubjectId].Written,
                                kind.Snapshot(read, read.Version)
                            );
                        }
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static async Task ChangesAreWritten(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        foreach (var kind in SettingKind.All)
        {
            var id = await harness
                .StoreSettingAsync(kind, Paris, "one", cancellationToken)
                .ConfigureAwait(false);
            if (kind.CanChange)
            {
                object? changed = null;
                await harness
                    .InSessionAsync(
                        AnneInParis,
                        async session =>
                        {
                            var setting = await kind.GetAsync(session, id, cancellationToken)
                                .ConfigureAwait(false);
                            kind.Change(setting, "Changé", session.Context);
                            changed = kind.Snapshot(setting, version: 2);
                            await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                await harness
                    .InSessionAsync(
                        AnneInParis,
                        async session =>
                        {
                            var read = await kind.GetAsync(session, id, cancellationToken)
                                .ConfigureAwait(false);
                            Require.SameFields(changed!, kind.Snapshot(read, read.Version));
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }

            await harness
                .InSessionAsync(
                    AnneInParis,
                    async session =>
                    {
                        var setting = await kind.GetAsync(session, id, cancellationToken)
                            .ConfigureAwait(false);
                        await kind.DeleteAsync(setting, session.Context).ConfigureAwait(false);
                        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            Require.Equal(
                (false, 0),
                await harness
                    .LookAsync(kind, AnneInParis, Paris, id, cancellationToken)
                    .ConfigureAwait(false),
                $"whether a deleted one is found, and how many are listed ({kind})"
            );
        }
    }

    private static async Task ListsKnowTheSession(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        foreach (var kind in SettingKind.All)
        {
            var id = await harness
                .StoreSettingAsync(kind, Paris, "stored", cancellationToken)
                .ConfigureAwait(false);
            await harness
                .InSessionAsync(
                    AnneInParis,
                    async session =>
                    {
                        var stored = await kind.GetAsync(session, id, cancellationToken)
                            .ConfigureAwait(false);
                        var added = await kind.AddAsync(session, Paris, "added", session.Context)
                            .ConfigureAwait(false);
                        var both = await kind.ListAsync(session, Paris, cancellationToken)
                            .ConfigureAwait(false);
                        Require.That(
                            both.Count == 2 && both.Contains(stored) && both.Contains(added),
                            $"the stored and the added one, as the session has them ({kind})",
                            $"{both.Count}"
                        );
                        await kind.DeleteAsync(stored, session.Context).ConfigureAwait(false);
                        await kind.DeleteAsync(added, session.Context).ConfigureAwait(false);
                        var deleted = await kind.FindAsync(session, id, cancellationToken)
                            .ConfigureAwait(false);
                        var none = await kind.ListAsync(session, Paris, cancellationToken)
                            .ConfigureAwait(false);
                        Require.Equal(
                            (true, 0),
                            (deleted is null, none.Count),
                            $"that it finds none, and the number that is left ({kind})"
                        );
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static async Task SecondGetsConflict(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        foreach (var kind in SettingKind.All)
        {
            var id = await harness
                .StoreSettingAsync(kind, Paris, "raced", cancellationToken)
                .ConfigureAwait(false);
            await harness
                .InSessionAsync(
                    AnneInParis,
                    async session =>
                    {
                        var mine = await kind.GetAsync(session, id, cancellationToken)
                            .ConfigureAwait(false);
                        await harness
                            .InSessionAsync(
                                AnneInParis,
                                async other =>
                                {
                                    var theirs = await kind.GetAsync(other, id, cancellationToken)
                                        .ConfigureAwait(false);
                                    await kind.TouchAsync(theirs, other.Context)
                                        .ConfigureAwait(false);
                                    await other
                                        .CommitAsync(cancellationToken)
                                        .ConfigureAwait(false);
                                },
                                cancellationToken
                            )
                            .ConfigureAwait(false);
                        await kind.DeleteAsync(mine, session.Context).ConfigureAwait(false);
                        await kind.AddAsync(session, Paris, "beside", session.Context)
                            .ConfigureAwait(false);
                        await Require
                            .ThrowsAsync<ConcurrencyConflictException>(
                                () => session.CommitAsync(cancellationToken),
                                $"the second commit of one setting ({kind})"
                            )
                            .ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            Require.Equal(
                kind.CanChange ? (true, 1) : (false, 0),
                await harness
                    .LookAsync(kind, AnneInParis, Paris, id, cancellationToken)
                    .ConfigureAwait(false),
                $"whether it is found, and how many are listed ({kind})"
            );
        }
    }

    private static async Task MessagesAreWritten(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        foreach (var kind in SettingKind.All)
        {
            var id = await harness
                .StoreSettingAsync(kind, Paris, "told", cancellationToken)
                .ConfigureAwait(false);
            await harness
                .InSessionAsync(
                    AnneInParis,
                    async session =>
                    {
                        var setting = await kind.GetAsync(session, id, cancellationToken)
                            .ConfigureAwait(false);
                        await kind.DeleteAsync(setting, session.Context).ConfigureAwait(false);
                        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            var messages = await harness.PendingAsync(cancellationToken).ConfigureAwait(false);
            Require.Equal(
                $"{kind} {kind.Events.Made} 1, {kind} {kind.Events.Deleted} 2",
                string.Join(
                    ", ",
                    messages
                        .Where(m => m.SubjectId == id)
                        .Select(m => $"{m.SubjectKind} {m.EventType} {m.Sequence}")
                ),
                "the messages"
            );
        }
    }
}
