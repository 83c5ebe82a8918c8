using Prospecting.Collections;
using Prospecting.Notes;
using Prospecting.Paging;
using Prospecting.Storage;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class PartMergeSabotages
{
    private const string Moving =
        "A merge moves tasks, activities, notes and attachments, and their history is read with the survivor's";
    private const string LeftBehind = "Nothing is kept under a prospect that was merged meanwhile";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "reads the history of a record where it is now, and not where it was",
            Moving,
            Broken.History(h => new BrokenHistory(h)
            {
                Read = async (id, c) =>
                    [
                        .. (await h.ReadAsync(id, c)).Where(l =>
                            l.Prospect is null || l.Prospect == id
                        ),
                    ],
            })
        ),
        new(
            "moves no notes, and takes the merge all the same",
            Moving,
            Broken.Store(_ =>
            {
                Merges merges = new();
                return session =>
                    merges.Watch(
                        session,
                        s => new BrokenSession(s)
                        {
                            Notes = new BrokenNotes(s.Notes)
                            {
                                List = async (prospect, page, c) =>
                                {
                                    var found = await s.Notes.OfProspectAsync(prospect, page, c);
                                    return merges.Merged.Count == 0
                                        ? found
                                        : found with
                                        {
                                            Rows = found
                                                .Rows.Where(n => n.Version == 1)
                                                .ToValueList(),
                                        };
                                },
                            },
                        }
                    );
            })
        ),
        new(
            "lists notes under the id that is asked for alone",
            "The id of a merged prospect leads to what is kept under the survivor",
            Broken.Store(_ =>
            {
                Merges merges = new();
                return session =>
                    merges.Watch(
                        session,
                        s => new BrokenSession(s)
                        {
                            Notes = new BrokenNotes(s.Notes)
                            {
                                List = (prospect, page, c) =>
                                    merges.IsMerged(prospect)
                                        ? Task.FromResult(new Page<Note>([], null))
                                        : s.Notes.OfProspectAsync(prospect, page, c),
                            },
                        }
                    );
            })
        ),
        new(
            "merges whatever is put under the prospect meanwhile",
            LeftBehind,
            Broken.Swallows<ConcurrencyConflictException>(commit =>
                commit.Changed.Any(p => p.MergedInto is not null)
            )
        ),
        new(
            "looks at a prospect that it has loaded, and not whether it is there still",
            LeftBehind,
            Broken.Commits(async commit =>
            {
                try
                {
                    await commit.WriteAsync();
                }
                catch (ScopeViolationException) when (commit.Prospects.Count > 0)
                {
                    var merged = await commit.Truth.InAsync(
                        Broken.All(commit.Scope.Tenant),
                        async s =>
                            await s.Prospects.FindAsync(commit.Prospects[0].Id) is { } standing
                            && standing.Id != commit.Prospects[0].Id
                    );
                    if (!merged)
                    {
                        throw;
                    }
                }
            })
        ),
    ];
}
