using System.CommandLine;
using Prospecting.Collections;
using Prospecting.Prospects;
using Prospecting.Storage;

namespace Prospecting.Cli.Commands;

/// <summary>The options that narrow and sort a list.</summary>
internal sealed class ListFilters
{
    private readonly Option<string[]> _statuses = new("--status")
    {
        Description = "Only these statuses.",
        AllowMultipleArgumentsPerToken = true,
    };
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

    private readonly ListCriteria _criteria;
    private readonly OwnershipCriteria _ownership;

    public ListFilters(Command command, string sort = "newest")
    {
        _sort.AcceptOnlyFromAmong("newest", "name", "longest");
        _sort.DefaultValueFactory = _ => sort;
        command.Options.Add(_statuses);
        _criteria = new ListCriteria(command);
        _ownership = new OwnershipCriteria(command);
        foreach (var option in (Option[])[_review, _sort, _limit, _after])
        {
            command.Options.Add(option);
        }
    }

    public Task<ProspectQuery> QueryAsync(
        ParseResult parsed,
        IProspectingSession session,
        CancellationToken cancellationToken
    )
    {
        var query = new ProspectQuery
        {
            Statuses = (parsed.GetValue(_statuses) ?? []).ToValueList(),
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
        return _criteria.AddToAsync(
            _ownership.AddTo(query, parsed),
            parsed,
            session,
            cancellationToken
        );
    }
}
