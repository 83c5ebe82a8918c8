using Prospecting.Scopes;

namespace Prospecting.Persistence.EfCore.Storage;

/// <summary>Companies as one text, each between two bars, which no code contains: <c>companies.Contains("|" + code + "|")</c>.</summary>
/// <remarks>A list of values makes a statement of its own for each length, which is made anew at every call; and no index holds one.</remarks>
internal static class CompanyList
{
    /// <summary>Companies as one text; empty when there are none.</summary>
    public static string Of(IEnumerable<CompanyId> companies) => Of(companies.Select(c => c.Value));

    /// <summary>Companies as one text; empty when there are none.</summary>
    public static string Of(IEnumerable<string> codes)
    {
        var listed = string.Join('|', codes);
        return listed.Length == 0 ? string.Empty : $"|{listed}|";
    }
}
