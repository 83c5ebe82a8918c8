namespace Prospecting.Testing.Tests.Sabotages;

internal static class PresetSabotages
{
    public static IReadOnlyList<Sabotage> All { get; } =
    [
        new(
            "keeps the first few lines of a prospect's statuses",
            "The story of every preset is lived to its end",
            Broken.History(h => new BrokenHistory(h)
            {
                ReadStatuses = async (id, c) => [.. (await h.ReadStatusesAsync(id, c)).Take(3)],
            })
        ),
    ];
}
