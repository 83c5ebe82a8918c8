using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Diagrams;
using Prospecting.Publishing;

namespace Prospecting.Cli.Commands;

/// <summary><c>workflow publish</c>: shows what a definition would change, publishes it and moves the prospects that it concerns.</summary>
internal sealed class PublishCommand
{
    private readonly Argument<string> _file = new("file")
    {
        Description = "The definition, as JSON.",
    };

    private readonly MapOption _map = new();

    private readonly TargetOption _target = new();

    private readonly Option<string?> _note = new("--note") { Description = "Why." };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Show the plan and write nothing; without a base, nobody is in any status.",
    };

    private readonly BaseOptions _options = new();
    private readonly Terminal _terminal;

    private PublishCommand(Terminal terminal) => _terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var publish = new PublishCommand(terminal);
        var command = new Command(
            "publish",
            "Have a definition govern your company's statuses, and move the prospects it concerns."
        )
        {
            publish._file,
            publish._map.Option,
            publish._target.Option,
            publish._note,
            publish._dryRun,
        };
        publish._options.AddTo(command);
        command.SetAction(publish.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var workflow = await WorkflowFiles.ReadAsync(parsed.GetValue(_file)!, cancellationToken);
        var isDryRun = parsed.GetValue(_dryRun);
        var (scope, company) = _target.Read(_options, parsed);
        var publication = new WorkflowPublication
        {
            Company = company,
            Workflow = workflow,
            Mapping = _map.Mapping(parsed),
            Note = parsed.GetValue(_note),
        };
        await using var opened = await OpenBase.OpenAsync(
            _options,
            parsed,
            scope,
            orEmpty: isDryRun,
            cancellationToken
        );
        var publishing = opened.Get<WorkflowPublishing>();
        if (isDryRun)
        {
            var planned = await publishing.PlanAsync(
                opened.Session,
                publication,
                cancellationToken
            );
            Print(planned.OrStop(), "would be", moved: null, _options.Json(parsed));
            return ExitCode.Done;
        }

        var plan = (
            await publishing.PublishAsync(opened.Session, publication, cancellationToken)
        ).OrStop();
        await opened.Session.CommitAsync(cancellationToken);
        var moved = await opened
            .Get<StatusMigration>()
            .RunAsync(scope, publication.Company, cancellationToken: cancellationToken);
        Print(plan, "is", moved, _options.Json(parsed));
        return ExitCode.Done;
    }

    private void Print(PublishPlan plan, string verb, int? moved, bool json)
    {
        if (json)
        {
            _terminal.WriteJson(ToJson(plan, moved));
            return;
        }

        var whom = plan.Release.Company is { } company
            ? $"company {company}"
            : "the tenant's default";
        _terminal.Line(
            $"\"{plan.Next.Key}\" version {plan.Next.Version} {verb} release {plan.Release.Number} of {whom}, after \"{plan.Current.Key}\" version {plan.Current.Version}."
        );
        foreach (var warning in plan.Warnings)
        {
            _terminal.Line($"warning  {Reasons.Sentence(warning.Reason)}");
        }

        _terminal.Line();
        _terminal.Output.Write(WorkflowDiff.Between(plan.Current, plan.Next).ToMarkdown());
        _terminal.Line();
        _terminal.Table(
            ["Status", "Prospects", "Becomes"],
            plan.InUse.Select(u => (IReadOnlyList<string?>)[u.Status, $"{u.Count}", u.Next])
        );
        _terminal.Line(
            moved is null ? $"{plan.Moves} prospects would be moved." : $"{moved} prospects moved."
        );
    }

    private static JsonObject ToJson(PublishPlan plan, int? moved) =>
        new()
        {
            ["published"] = moved is not null,
            ["company"] = plan.Release.Company?.Value,
            ["release"] = plan.Release.Number,
            ["workflow"] = plan.Next.Key,
            ["version"] = plan.Next.Version,
            ["contentHash"] = plan.Next.ContentHash(),
            ["warnings"] = Reasons.ToJson(plan.Warnings.Select(w => w.Reason)),
            ["inUse"] = new JsonArray([
                .. plan.InUse.Select(u => new JsonObject
                {
                    ["status"] = u.Status,
                    ["count"] = u.Count,
                    ["next"] = u.Next,
                }),
            ]),
            ["moves"] = plan.Moves,
            ["moved"] = moved,
        };
}
