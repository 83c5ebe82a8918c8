using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Prospecting.Cli.Output;
using Prospecting.Paging;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.Cli.Commands;

/// <summary><c>list</c>: prospects, one page at a time.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("list", "List prospects.");
        var options = new BaseOptions();
        var filters = new ListFilters(command);
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(terminal, options, filters, parsed, text: null, cancellationToken)
        );
        return command;
    }

    /// <summary>Lists what the filters leave; shared with <c>search</c>.</summary>
    public static async Task<int> RunAsync(
        Terminal terminal,
        BaseOptions options,
        ListFilters filters,
        ParseResult parsed,
        string? text,
        CancellationToken cancellationToken
    )
    {
        await using var opened = await OpenBase.OpenAsync(options, parsed, cancellationToken);
        var session = opened.Session;
        var query = await filters.QueryAsync(parsed, session, cancellationToken) with
        {
            Text = text,
        };
        var page = await ReadAsync(session, query, cancellationToken);
        if (options.Json(parsed))
        {
            terminal.WriteJson(ToJson(page));
        }
        else
        {
            Print(terminal, page);
        }

        return ExitCode.Done;
    }

    /// <summary>One page, or what is wrong with the options in one line.</summary>
    public static async Task<Page<ProspectSummary>> ReadAsync(
        IProspectingSession session,
        ProspectQuery query,
        CancellationToken cancellationToken
    )
    {
        var scope = session.Context.Scope;
        CheckStatuses(
            query,
            session.Context.Workflows.For(scope.Tenant, scope.ActiveCompany!.Value).Workflow
        );
        try
        {
            return await session.Prospects.QueryAsync(query, cancellationToken);
        }
        catch (ArgumentException exception)
        {
            throw new CliException(exception.Message, ExitCode.Usage);
        }
    }

    /// <summary>Rows for people.</summary>
    public static void Print(Terminal terminal, Page<ProspectSummary> page)
    {
        terminal.Table(
            [
                "Name",
                "Status",
                "Since",
                "Last action",
                "Next action",
                "City",
                "Phone",
                "E-mail",
                "Source",
                "Owner",
                "Created",
                "Id",
            ],
            page.Rows.Select(p =>
                (IReadOnlyList<string?>)
                    [
                        p.DisplayName + Badges(p),
                        p.Status,
                        Day(p.StatusSince),
                        p.Actions.Last is { } last ? ActionsOfProspect.Text(last) : null,
                        p.Actions.Next is { } next ? ActionsOfProspect.Text(next) : null,
                        p.City,
                        p.Phone,
                        p.Email,
                        p.Source,
                        p.Owner,
                        Day(p.CreatedAt),
                        p.Id.ToString(),
                    ]
            )
        );
        PrintEnd(terminal, page);
    }

    private static string Badges(ProspectSummary row)
    {
        List<string> badges = [];
        if (!row.IsProspect)
        {
            badges.Add("customer");
        }

        if (row.IsArchived)
        {
            badges.Add("archived");
        }

        if (row.NeedsReview)
        {
            badges.Add("to review");
        }

        return badges.Count == 0 ? string.Empty : $" ({string.Join(", ", badges)})";
    }

    /// <summary>Where the next page begins, or that there is nothing.</summary>
    public static void PrintEnd(Terminal terminal, Page<ProspectSummary> page)
    {
        if (page.Next is { } next)
        {
            terminal.Line();
            terminal.Line($"More: --after {next}");
        }
        else if (page.Rows.Count == 0)
        {
            terminal.Line("No prospect.");
        }
    }

    /// <summary>The day of an instant, UTC.</summary>
    public static string Day(Instant instant) =>
        InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd").Format(instant);

    private static void CheckStatuses(ProspectQuery query, CompiledWorkflow workflow)
    {
        foreach (var code in query.Statuses.Where(code => workflow.Status(code) is null))
        {
            var known = workflow.Definition.Statuses.Select(s => s.Code).ToList();
            var hint = DidYouMean.Among(code, known) is { } near
                ? $" Did you mean \"{near}\"?"
                : string.Empty;
            throw new CliException(
                $"There is no status \"{code}\"; there are: {string.Join(", ", known)}.{hint}"
            );
        }
    }

    private static JsonObject ToJson(Page<ProspectSummary> page) =>
        new()
        {
            ["rows"] = new JsonArray([
                .. page.Rows.Select(p => new JsonObject
                {
                    ["id"] = p.Id.ToString(),
                    ["name"] = p.DisplayName,
                    ["kind"] = p.Kind.ToString().ToLower(CultureInfo.InvariantCulture),
                    ["status"] = p.Status,
                    ["statusSince"] = InstantPattern.ExtendedIso.Format(p.StatusSince),
                    ["outcome"] = p.Category.ToString().ToLower(CultureInfo.InvariantCulture),
                    ["isProspect"] = p.IsProspect,
                    ["isArchived"] = p.IsArchived,
                    ["lastAction"] = p.Actions.Last is { } last
                        ? ActionsOfProspect.Text(last)
                        : null,
                    ["nextAction"] = p.Actions.Next is { } next
                        ? ActionsOfProspect.Text(next)
                        : null,
                    ["source"] = p.Source,
                    ["owner"] = p.Owner,
                    ["phone"] = p.Phone,
                    ["email"] = p.Email,
                    ["city"] = p.City,
                    ["createdAt"] = InstantPattern.ExtendedIso.Format(p.CreatedAt),
                    ["needsReview"] = p.NeedsReview,
                }),
            ]),
            ["next"] = page.Next,
        };
}
