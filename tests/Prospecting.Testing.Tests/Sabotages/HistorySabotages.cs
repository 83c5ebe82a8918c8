using Prospecting.Collections;
using Prospecting.Scopes;

namespace Prospecting.Testing.Tests.Sabotages;

internal static class HistorySabotages
{
    private const string OneLine =
        "Each commit of a prospect writes one line of history, numbered by its version";
    private const string Lines =
        "A line of history has user, company, instant, fields, old and new values";
    private const string Statuses =
        "The history of statuses has action, reasons, note and time in the status before";

    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "writes no history from the third commit on",
            OneLine,
            Broken.History(h => new BrokenHistory(h)
            {
                Read = async (id, c) => [.. (await h.ReadAsync(id, c)).Where(l => l.Sequence < 3)],
            })
        ),
        new(
            "writes the review down as a line of its own",
            OneLine,
            Broken.History(h => new BrokenHistory(h)
            {
                Read = async (id, c) =>
                    [
                        .. (await h.ReadAsync(id, c)).SelectMany(l =>
                            Enumerable.Repeat(
                                l,
                                l.Changes.Any(f => f.Field == "/needsReview") ? 2 : 1
                            )
                        ),
                    ],
            })
        ),
        new("loses old values", Lines, Changes(f => f with { Old = null })),
        new("takes no value for personal", Lines, Changes(f => f with { IsPersonal = false })),
        new(
            "loses the company of a line",
            Lines,
            Broken.History(h => new BrokenHistory(h)
            {
                Read = async (id, c) =>
                    [.. (await h.ReadAsync(id, c)).Select(l => l with { Company = null })],
            })
        ),
        new(
            "keeps one reason of several",
            Statuses,
            Broken.History(h => new BrokenHistory(h)
            {
                ReadStatuses = async (id, c) =>
                    [
                        .. (await h.ReadStatusesAsync(id, c)).Select(l =>
                            l with
                            {
                                Reasons = l.Reasons.Take(1).ToValueList(),
                            }
                        ),
                    ],
            })
        ),
        new(
            "loses who moved a status",
            Statuses,
            Broken.History(h => new BrokenHistory(h)
            {
                ReadStatuses = async (id, c) =>
                    [
                        .. (await h.ReadStatusesAsync(id, c)).Select(l =>
                            l with
                            {
                                User = new UserId("somebody"),
                            }
                        ),
                    ],
            })
        ),
        new(
            "loses the version of the workflow that a status was moved by",
            Statuses,
            Broken.History(h => new BrokenHistory(h)
            {
                ReadStatuses = async (id, c) =>
                    [
                        .. (await h.ReadStatusesAsync(id, c)).Select(l =>
                            l with
                            {
                                WorkflowVersion = 0,
                            }
                        ),
                    ],
            })
        ),
        new(
            "loses notes of statuses",
            Statuses,
            Broken.History(h => new BrokenHistory(h)
            {
                ReadStatuses = async (id, c) =>
                    [.. (await h.ReadStatusesAsync(id, c)).Select(l => l with { Note = null })],
            })
        ),
    ];

    private static Func<
        Storage.IProspectingSessionFactory,
        Storage.IProspectingSessionFactory
    > Changes(Func<Aggregates.FieldChange, Aggregates.FieldChange> change) =>
        Broken.History(h => new BrokenHistory(h)
        {
            Read = async (id, c) =>
                [
                    .. (await h.ReadAsync(id, c)).Select(l =>
                        l with
                        {
                            Changes = l.Changes.Select(change).ToValueList(),
                        }
                    ),
                ],
        });
}
