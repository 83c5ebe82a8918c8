using NodaTime;
using Prospecting.Contacts;
using Prospecting.Prospects;
using Prospecting.Statuses;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>Lists, search, counts (SPEC Q-1, Q-2).</summary>
internal static class QueryContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new(
            "Paging by date gives every row once, newest first, under equal dates",
            (h, c) => PagesAreComplete(h, ProspectSort.NewestFirst, c)
        )
        {
            Rules = ["Q-1"],
            Hint = "Seek by date and id, both descending.",
        },
        new(
            "Paging by name gives every row once, in order, under equal names",
            (h, c) => PagesAreComplete(h, ProspectSort.Name, c)
        )
        {
            Rules = ["Q-1"],
            Hint =
                "Seek by NameKey and id, compared by code points, whatever the collation of the database.",
        },
        new(
            "Paging by time in status gives every row once, the longest first, under equal times",
            (h, c) => PagesAreComplete(h, ProspectSort.LongestInStatus, c)
        )
        {
            Rules = ["Q-1", "S-12"],
            Hint = "Seek by StatusSince and id.",
        },
        new("A row inserted between two pages neither repeats nor hides another", PagesAreStable)
        {
            Rules = ["Q-2"],
            Hint = "Page by the key of the last row, never by an offset.",
        },
        new(
            "Search finds words without regard to case and accents, in names and in contacts' names, mails and telephones",
            Search
        )
        {
            Rules = ["Q-2"],
            Hint =
                "Search the folded SearchKey of prospect and contacts for each of ProspectQuery.Words.",
        },
        new("Criteria combine", CriteriaCombine)
        {
            Rules = ["Q-2"],
            Hint = "All criteria hold at once; ProspectQuery.Matches says what each of them means.",
        },
        new("A page size out of range and a foreign cursor are refused", BadQueries)
        {
            Rules = ["Q-2"],
            Hint = "Call ProspectQuery.EnsureValid first.",
        },
    ];

    private static async Task PagesAreComplete(
        StoreHarness harness,
        ProspectSort sort,
        CancellationToken cancellationToken
    )
    {
        List<ProspectId> stored = [];
        for (var i = 0; i < 11; i++)
        {
            stored.Add(
                await harness
                    .StoreAsync(AnneInParis, i % 3 == 0 ? "Égal" : $"Nom {i}", cancellationToken)
                    .ConfigureAwait(false)
            );
            harness.Clock.Advance(Duration.FromMinutes(i % 2));
        }

        var seen = await ReadAllAsync(
                harness,
                new ProspectQuery { Sort = sort, PageSize = 3 },
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.Equal(11, seen.Count, "the number of rows");
        Require.That(
            seen.Select(r => r.Id).ToHashSet().SetEquals(stored),
            "every prospect once",
            "others"
        );
        for (var i = 1; i < seen.Count; i++)
        {
            var (before, after) = (seen[i - 1], seen[i]);
            var order = sort switch
            {
                ProspectSort.Name => string.CompareOrdinal(before.NameKey, after.NameKey),
                ProspectSort.LongestInStatus => before.StatusSince.CompareTo(after.StatusSince),
                _ => after.CreatedAt.CompareTo(before.CreatedAt),
            };
            Require.That(order <= 0, "rows in order", $"row {i} before its time");
        }
    }

    internal static async Task<List<ProspectSummary>> ReadAllAsync(
        StoreHarness harness,
        ProspectQuery query,
        CancellationToken cancellationToken
    )
    {
        List<ProspectSummary> seen = [];
        string? after = null;
        do
        {
            await harness
                .InSessionAsync(
                    AnneInParis,
                    async session =>
                    {
                        var page = await session
                            .Prospects.QueryAsync(query with { After = after }, cancellationToken)
                            .ConfigureAwait(false);
                        Require.That(
                            page.Rows.Count <= query.PageSize,
                            $"at most {query.PageSize} rows",
                            $"{page.Rows.Count}"
                        );
                        seen.AddRange(page.Rows);
                        after = page.Next;
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        } while (after is not null);
        return seen;
    }

    private static async Task PagesAreStable(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        for (var i = 0; i < 4; i++)
        {
            await harness
                .StoreAsync(AnneInParis, $"Nom {i}", cancellationToken)
                .ConfigureAwait(false);
            harness.Clock.Advance(Duration.FromSeconds(1));
        }

        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var query = new ProspectQuery { PageSize = 2 };
                    var first = await session
                        .Prospects.QueryAsync(query, cancellationToken)
                        .ConfigureAwait(false);
                    await harness
                        .StoreAsync(AnneInParis, "Tout neuf", cancellationToken)
                        .ConfigureAwait(false);
                    var second = await session
                        .Prospects.QueryAsync(query with { After = first.Next }, cancellationToken)
                        .ConfigureAwait(false);
                    var names = string.Join(
                        ", ",
                        first.Rows.Concat(second.Rows).Select(r => r.DisplayName)
                    );
                    Require.Equal("Nom 3, Nom 2, Nom 1, Nom 0", names, "the rows of both pages");
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task Search(StoreHarness harness, CancellationToken cancellationToken)
    {
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var contact = Contact
                        .Create(
                            Person("Chloé", "Œuvrard", "c.oeuvrard@forge.example") with
                            {
                                Mobile = Channels.PhoneNumber.Parse("+33 639981236").OrThrow(),
                                HomePhone = Channels.PhoneNumber.Parse("02.61.91.12.37").OrThrow(),
                            },
                            session.Context
                        )
                        .OrThrow();
                    session.Contacts.Add(contact);
                    session.Prospects.Add(
                        NewProspect(
                            session.Context,
                            "Forge d'Été",
                            p =>
                            {
                                p.LinkContact(contact, session.Context).OrThrow();
                                p.Change(
                                        p.Details with
                                        {
                                            LegalName = "MÉTALLERIE DU LAC",
                                            Email = Channels
                                                .EmailAddress.Parse("Accueil@forge.example")
                                                .OrThrow(),
                                        },
                                        session.Context
                                    )
                                    .OrThrow();
                            }
                        )
                    );
                    session.Prospects.Add(NewProspect(session.Context, "Autre"));
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (
            var text in (string[])
                [
                    "forge",
                    "FORGE ete",
                    "D'ETE",
                    "oeuvrard",
                    "Chloe forge",
                    "c.oeuvrard@forge.example",
                    "metallerie",
                    "accueil@forge.example",
                    "œuvr",
                    "06 39 98 12 36",
                    "0261911237",
                    "+33261911237",
                ]
        )
        {
            var found = await ReadAllAsync(
                    harness,
                    new ProspectQuery { Text = text },
                    cancellationToken
                )
                .ConfigureAwait(false);
            Require.That(
                found is [{ DisplayName: "Forge d'Été" }],
                $"one prospect for the search \"{text}\"",
                $"{found.Count}"
            );
        }

        var none = await ReadAllAsync(
                harness,
                new ProspectQuery { Text = "forge autre" },
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.Equal(0, none.Count, "the number of prospects that have both words");
    }

    private static async Task CriteriaCombine(
        StoreHarness harness,
        CancellationToken cancellationToken
    )
    {
        foreach (
            var (name, source, owner) in new[]
            {
                ("A", "Salon", "Claire"),
                ("B", "Salon", "Denis"),
                ("C", "Web", "Claire"),
            }
        )
        {
            await harness
                .StoreAsync(
                    AnneInParis,
                    name,
                    cancellationToken,
                    (p, c) =>
                    {
                        p.Change(p.Details with { Source = source, Owner = owner }, c).OrThrow();
                        p.MarkForReview(name == "A", c).OrThrow();
                    }
                )
                .ConfigureAwait(false);
        }

        await Found(new ProspectQuery { Source = "Salon" }, "A, B").ConfigureAwait(false);
        await Found(new ProspectQuery { Source = "Salon", Owner = "Claire" }, "A")
            .ConfigureAwait(false);
        await Found(new ProspectQuery { NeedsReview = false }, "B, C").ConfigureAwait(false);
        await Found(new ProspectQuery { Statuses = ["new", "won"], Text = "c" }, "C")
            .ConfigureAwait(false);
        await Found(new ProspectQuery { Statuses = ["won"] }, "").ConfigureAwait(false);
        await Found(new ProspectQuery { Company = Paris }, "A, B, C").ConfigureAwait(false);
        await Found(new ProspectQuery { Company = Lyon }, "").ConfigureAwait(false);

        async Task Found(ProspectQuery query, string names)
        {
            var rows = await ReadAllAsync(
                    harness,
                    query with
                    {
                        Sort = ProspectSort.Name,
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            Require.Equal(
                names,
                string.Join(", ", rows.Select(r => r.DisplayName)),
                "the names found"
            );
        }
    }

    private static Task BadQueries(StoreHarness harness, CancellationToken cancellationToken)
    {
        var (byDate, bySince) = (
            EndOfPage(ProspectSort.NewestFirst),
            EndOfPage(ProspectSort.LongestInStatus)
        );
        return harness.InSessionAsync(
            AnneInParis,
            async session =>
            {
                foreach (
                    var query in (ProspectQuery[])
                        [
                            new() { PageSize = 0 },
                            new() { PageSize = 501 },
                            new() { After = "###" },
                            new() { After = byDate, Sort = ProspectSort.LongestInStatus },
                            new() { After = bySince },
                        ]
                )
                {
                    await Require
                        .ThrowsAsync<ArgumentException>(
                            () => session.Prospects.QueryAsync(query, cancellationToken),
                            "the query"
                        )
                        .ConfigureAwait(false);
                }
            },
            cancellationToken
        );
    }

    private static string? EndOfPage(ProspectSort sort)
    {
        ProspectSummary row = new()
        {
            Id = new ProspectId(Guid.Empty),
            DisplayName = "A",
            NameKey = "a",
            Kind = ProspectKind.Company,
            Status = "new",
            Category = StatusCategory.Open,
            StatusSince = Instant.FromUnixTimeTicks(1),
            CreatedAt = Instant.FromUnixTimeTicks(1),
            NeedsReview = false,
            IsArchived = false,
        };
        return new ProspectQuery { Sort = sort, PageSize = 1 }
            .ToPage([row, row])
            .Next;
    }
}
