using NodaTime;
using Prospecting.Contacts;
using Prospecting.History;
using Prospecting.Merging;
using Prospecting.Notes;
using Prospecting.Prospects;
using static Prospecting.Testing.Contracts.ContractWorld;

namespace Prospecting.Testing.Contracts;

/// <summary>The timeline of a prospect: its own lines and those of all that is its (SPEC H-1, G-2).</summary>
internal static class TimelineContracts
{
    public static IReadOnlyList<StoreContract> All { get; } =
    [
        new("A timeline has the lines of all that is a prospect's, the latest first", IsWhole)
        {
            Rules = ["H-1", "G-2"],
            Hint =
                "Read by subject, by HistoryEntry.Prospect, by the contacts linked, for the prospect and those merged into it.",
        },
        new("A timeline is paged by key, and its criteria combine", IsPaged)
        {
            Rules = ["H-1"],
            Hint =
                "Seek by instant, subject and number, all descending; HistoryQuery.Matches says what each criterion means.",
        },
        new("A timeline is read by whoever sees the prospect alone", IsConfined)
        {
            Rules = ["H-1", "M-3"],
            Hint = "No line where the scope may not see the prospect.",
        },
    ];

    private static async Task IsWhole(StoreHarness harness, CancellationToken cancellationToken)
    {
        var (id, merged, note, contact) = await FillAsync(harness, cancellationToken)
            .ConfigureAwait(false);
        var lines = await ReadAllAsync(harness, new HistoryQuery(id), cancellationToken)
            .ConfigureAwait(false);
        var others = lines.Where(l => l.SubjectKind != Contact.Kind).Select(l => l.SubjectId);
        Require.Equal(
            string.Join(", ", new[] { id.Value, merged.Value, note.Value }.Order()),
            string.Join(", ", others.Distinct().Order()),
            "those that the lines are about"
        );
        Require.That(
            lines.Any(l => l.SubjectId == contact.Value),
            "a line of the contact that was made for it",
            "none"
        );
        Require.Equal(3, lines.Count(l => l.SubjectId == note.Value), "the lines of the note");
        Require.That(
            lines.Any(l => l.SubjectId == note.Value && l.Changes.Any(c => c.IsRemoval)),
            "a line that says that the note was deleted",
            "none"
        );
        for (var i = 1; i < lines.Count; i++)
        {
            Require.That(lines[i].At <= lines[i - 1].At, "the latest first", $"line {i} is later");
        }
    }

    private static async Task IsPaged(StoreHarness harness, CancellationToken cancellationToken)
    {
        var (id, _, note, _) = await FillAsync(harness, cancellationToken).ConfigureAwait(false);
        var all = await ReadAllAsync(harness, new HistoryQuery(id), cancellationToken)
            .ConfigureAwait(false);
        var paged = await ReadAllAsync(
                harness,
                new HistoryQuery(id) { PageSize = 2 },
                cancellationToken
            )
            .ConfigureAwait(false);
        Require.Equal(Places(all), Places(paged), "the lines, two at a time");
        HistoryQuery[] queries =
        [
            new(id) { Kinds = [Note.SubjectKindName] },
            new(id) { Kinds = [Prospect.SubjectKindName, Contact.Kind] },
            new(id) { User = Bruno },
            new(id) { From = all[1].At },
            new(id) { Before = all[1].At },
            new(id)
            {
                Kinds = [Note.SubjectKindName],
                User = Anne,
                Before = all[0].At,
            },
        ];
        foreach (var query in queries)
        {
            var wanted = all.Where(query.Matches).ToList();
            Require.That(
                wanted.Count > 0 && wanted.Count < all.Count,
                "criteria that tell lines apart",
                $"{wanted.Count} of {all.Count}"
            );
            Require.Equal(
                Places(wanted),
                Places(await ReadAllAsync(harness, query, cancellationToken).ConfigureAwait(false)),
                "the lines"
            );
        }
    }

    private static async Task IsConfined(StoreHarness harness, CancellationToken cancellationToken)
    {
        var (id, _, _, _) = await FillAsync(harness, cancellationToken, isShared: false)
            .ConfigureAwait(false);
        foreach (var scope in (Scopes.Scope[])[BrunoInLyon, AnneOfOtherTenant, RobotOfOtherTenant])
        {
            await harness
                .InSessionAsync(
                    scope,
                    async session =>
                    {
                        var page = await session
                            .History.QueryAsync(new HistoryQuery(id), cancellationToken)
                            .ConfigureAwait(false);
                        // In a tenant that never had it, a deleted prospect and one that never was are one.
                        Require.Equal(0, page.Rows.Count, $"the lines for {scope}");
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    // A prospect with a contact and a note that is edited by another company and deleted, and a double that is merged into it.
    private static async Task<(
        ProspectId Id,
        ProspectId Merged,
        NoteId Note,
        ContactId Contact
    )> FillAsync(StoreHarness harness, CancellationToken cancellationToken, bool isShared = true)
    {
        var id = await harness
            .StoreAsync(
                AnneInParis,
                "Atelier",
                cancellationToken,
                (p, c) =>
                {
                    if (isShared)
                    {
                        p.ShareWith(Lyon, Scopes.AccessLevel.Write, c).OrThrow();
                    }
                }
            )
            .ConfigureAwait(false);
        var contact = await LinkAsync(harness, id, cancellationToken).ConfigureAwait(false);
        var merged = await harness
            .StoreAsync(AnneInParis, "Atelier (double)", cancellationToken)
            .ConfigureAwait(false);
        harness.Clock.Advance(Duration.FromMinutes(1));
        NoteId note = default;
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var prospect = await session
                        .Prospects.FindAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    var made = Note.Create(prospect!, "Rappeler", session.Context).OrThrow();
                    session.Notes.Add(made);
                    note = made.Id;
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await ChangeNoteAsync(
                harness,
                isShared ? BrunoInLyon : AnneInParis,
                note,
                (n, c) => n.Edit("Rappeler en mars", c).OrThrow(),
                cancellationToken
            )
            .ConfigureAwait(false);
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var merging = new ProspectMerging();
                    var plan = await merging
                        .PlanAsync(session, id, merged, id, cancellationToken)
                        .ConfigureAwait(false);
                    (
                        await merging
                            .ExecuteAsync(session, plan.OrThrow(), cancellationToken)
                            .ConfigureAwait(false)
                    ).OrThrow();
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await ChangeNoteAsync(
                harness,
                AnneInParis,
                note,
                (n, c) => n.Delete(c).OrThrow(),
                cancellationToken
            )
            .ConfigureAwait(false);
        return (id, merged, note, contact);
    }

    private static async Task<ContactId> LinkAsync(
        StoreHarness harness,
        ProspectId id,
        CancellationToken cancellationToken
    )
    {
        ContactId contact = default;
        await harness
            .InSessionAsync(
                AnneInParis,
                async session =>
                {
                    var prospect = await session
                        .Prospects.FindAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    var person = Contact
                        .Create(Person("Zoé", "Lefèvre"), session.Context)
                        .OrThrow();
                    session.Contacts.Add(person);
                    prospect!.LinkContact(person, session.Context).OrThrow();
                    contact = person.Id;
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return contact;
    }

    private static async Task ChangeNoteAsync(
        StoreHarness harness,
        Scopes.Scope scope,
        NoteId id,
        Action<Note, Work.WorkContext> change,
        CancellationToken cancellationToken
    )
    {
        harness.Clock.Advance(Duration.FromMinutes(1));
        await harness
            .InSessionAsync(
                scope,
                async session =>
                {
                    var note = await session
                        .Notes.FindAsync(id, cancellationToken)
                        .ConfigureAwait(false);
                    change(Require.NotNull(note, "the note"), session.Context);
                    await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task<List<HistoryEntry>> ReadAllAsync(
        StoreHarness harness,
        HistoryQuery query,
        CancellationToken cancellationToken
    )
    {
        List<HistoryEntry> lines = [];
        string? after = null;
        do
        {
            await harness
                .InSessionAsync(
                    AnneInParis,
                    async session =>
                    {
                        var page = await session
                            .History.QueryAsync(query with { After = after }, cancellationToken)
                            .ConfigureAwait(false);
                        lines.AddRange(page.Rows);
                        after = page.Next;
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        } while (after is not null);
        return lines;
    }

    private static string Places(IEnumerable<HistoryEntry> lines) =>
        string.Join(", ", lines.Select(l => $"{l.SubjectKind} {l.SubjectId} {l.Sequence}"));
}
