using System.Collections.Frozen;
using Prospecting.Prospects;

namespace Prospecting.Import.Rows;

/// <summary>Whether a row says more of a prospect than is stored.</summary>
internal static class DetailsComparison
{
    // Of fields that hold several things, a row may repeat some: it says nothing new then.
    private static readonly FrozenDictionary<
        string,
        Func<ProspectDetails, ProspectDetails, bool>
    > Parts = new Dictionary<string, Func<ProspectDetails, ProspectDetails, bool>>(
        StringComparer.Ordinal
    )
    {
        ["tags"] = (mine, theirs) => mine.Tags.Except(theirs.Tags).Count == 0,
        ["custom"] = (mine, theirs) => mine.Custom.All(v => theirs.Custom[v.Key] == v.Value),
        ["annualTurnover"] = (mine, theirs) =>
            SaysNothingNew(mine.AnnualTurnover, theirs.AnnualTurnover),
        ["forecastTurnover"] = (mine, theirs) =>
            SaysNothingNew(mine.ForecastTurnover, theirs.ForecastTurnover),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether one record has all that another one says; what that leaves blank does not count.</summary>
    public static bool SaysNothingNew(ProspectDetails mine, ProspectDetails theirs) =>
        ProspectField.All.All(field =>
            field.Read(mine) is not { } value
            || value == field.Read(theirs)
            || (Parts.TryGetValue(field.Name, out var holds) && holds(mine, theirs))
        );

    private static bool SaysNothingNew(Turnover? mine, Turnover? theirs) =>
        mine is null
        || (mine.Amount == theirs?.Amount && (mine.Year is null || mine.Year == theirs.Year));
}
