using Prospecting.Activities;
using Prospecting.Paging;
using Prospecting.Prospects;

namespace Prospecting.Storage;

/// <summary>Loads all that is kept under a prospect, page by page: what moves along when it is merged, and goes when it is deleted.</summary>
internal static class PartsOfProspect
{
    public static async Task<List<ProspectPart>> LoadAsync(
        IProspectingSession session,
        ProspectId prospect,
        CancellationToken cancellationToken
    )
    {
        List<ProspectPart> parts =
        [
            .. await session
                .Tasks.OfProspectAsync(prospect, cancellationToken)
                .ConfigureAwait(false),
        ];
        await AddAsync(
                (page, token) =>
                    session.Activities.OfProspectAsync(
                        prospect,
                        new ActivityQuery { Page = page },
                        token
                    ),
                parts,
                cancellationToken
            )
            .ConfigureAwait(false);
        await AddAsync(
                (page, token) => session.Notes.OfProspectAsync(prospect, page, token),
                parts,
                cancellationToken
            )
            .ConfigureAwait(false);
        await AddAsync(
                (page, token) => session.Attachments.OfProspectAsync(prospect, page, token),
                parts,
                cancellationToken
            )
            .ConfigureAwait(false);
        return parts;
    }

    private static async Task AddAsync<T>(
        Func<TimePage, CancellationToken, Task<Page<T>>> read,
        List<ProspectPart> parts,
        CancellationToken cancellationToken
    )
        where T : ProspectPart
    {
        string? after = null;
        do
        {
            var page = await read(
                    new TimePage { PageSize = TimePage.MaxPageSize, After = after },
                    cancellationToken
                )
                .ConfigureAwait(false);
            parts.AddRange(page.Rows);
            after = page.Next;
        } while (after is not null);
    }
}
