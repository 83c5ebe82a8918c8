using System.Text.Json.Nodes;
using Prospecting.Import.Reporting;

namespace Prospecting.Cli.Demo;

/// <summary>The figures of a demo run.</summary>
internal sealed record DemoResult(
    ImportReport Import,
    MatchQuality Quality,
    int Merged,
    int Delivered
)
{
    public JsonObject ToJson() =>
        new()
        {
            ["rows"] = Import.Rows,
            ["created"] = Import.Created,
            ["flagged"] = Import.Flagged,
            ["rejected"] = Import.Rejected,
            ["truePairs"] = Quality.TruePairs,
            ["foundPairs"] = Quality.FoundPairs,
            ["precision"] = Math.Round(Quality.Precision, 4),
            ["recall"] = Math.Round(Quality.Recall, 4),
            ["merged"] = Merged,
            ["notificationsDelivered"] = Delivered,
        };
}
