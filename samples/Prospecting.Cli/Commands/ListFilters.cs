using System.CommandLine;
using Prospecting.Collections;
using Prospecting.Prospects;

namespace Prospecting.Cli.Commands;

/// <summary>The options that narrow and sort a list.</summary>
internal sealed class ListFilters
{
    private readonly Option<string[]> _statuses = new("--status")
    {
        Description = "Only these statuses.",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<string?> _source = new("--source")
    {
        Description = "Only this source.",
    };
    private readonly Option<string?> _owner = new("--owner") { Description = "Only this owner." };
    private readonly Option<bool> _review = new("--review")
    {
        Description = "Only those that somebody should look at.",
    };
    private readonly Option<string> _sort = new("--sort")
    {
        Description = "newest, name, or longest: the longest in its status first.",
    };
    private readonly Option<int> _limit = new("--limit")
    {
        Description = "Rows of a page, 1 to 500.",
        DefaultValueFactory = _ => 20,
    };
    private readonly Option<string?> _after = new("--after")
    {
        Description = "Where the page before ended.",
    };

    public ListFilters(Command command, string sort = "newest")
    {
        _sort.AcceptOnlyFromAmong("newest", "name", "longest");
        _sort.DefaultValueFactory = _ => sort;
        foreach (
            var option in (Option[])[_statuses, _source, _owner, _review, _sort, _limit, _after]
        )
        {
            command.Options.Add(option);
        }
    }

    public ProspectQuery Query(ParseResult parsed) =>
        new()
        {
            Statuses = (parsed.GetValue(_statuses) ?? []).ToValueList(),
            Source = parsed.GetValue(_source),
            Owner = parsed.GetValue(_owner),
            NeedsReview = parsed.GetValue(_review) ? true : null,
            Sort = parsed.GetValue(_sort) switch
            {
                "name" => ProspectSort.Name,
                "longest" => ProspectSort.LongestInStatus,
                _ => ProspectSort.NewestFirst,
            },
            PageSize = parsed.GetValue(_limit),
            After = parsed.GetValue(_after),
        };
}
