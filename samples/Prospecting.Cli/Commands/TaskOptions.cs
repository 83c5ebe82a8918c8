using System.CommandLine;
using NodaTime;
using Prospecting.Catalogs;
using Prospecting.FollowUp;
using Prospecting.Prospects;
using Prospecting.Users;

namespace Prospecting.Cli.Commands;

/// <summary>The options that say what is to be done, by whom, until when.</summary>
internal sealed class TaskOptions
{
    private readonly Option<string?> _type = new("--type")
    {
        Description = "Its type by code or label, such as reminder, appointment, request.",
    };
    private readonly Option<string?> _due = new("--due")
    {
        Description = "The last day to do it on, such as 2026-12-31.",
    };
    private readonly Option<string?> _assignee = new("--assignee")
    {
        Description = "Who shall do it, by code; you, unless said.",
    };
    private readonly Option<string?> _source = new("--source")
    {
        Description = "Where a request came from.",
    };
    private readonly Option<string?> _text = new("--text") { Description = "What is to be done." };
    private readonly Option<string> _zone = new("--zone")
    {
        Description = "The time zone of days, such as Europe/Paris.",
        DefaultValueFactory = _ => "UTC",
    };

    public IEnumerable<Symbol> All => [_type, _due, _assignee, _source, _text, _zone];

    /// <summary>Days are of the zone that was given.</summary>
    public VerbSetting Setting =>
        new() { Scope = (parsed, scope) => scope.In(Typed.Zone(parsed.GetValue(_zone)!)) };

    /// <summary>The task as the options say; what they leave out is as the present task has it.</summary>
    public async Task<(NewTask Task, DateTimeZone Zone)> ReadAsync(
        VerbCall call,
        Prospect prospect,
        FollowUpTask? present
    )
    {
        var type = call.Get(_type) ?? present?.Type ?? throw Missing("--type");
        var due = Typed.Date("--due", call.Get(_due)) ?? present?.DueOn ?? throw Missing("--due");
        var assignee = Typed.User("--assignee", call.Get(_assignee)) ?? present?.Assignee;
        var task = new NewTask
        {
            Type = await TypeAsync(call, prospect, type),
            DueOn = due,
            Assignee = assignee,
            Source = call.Get(_source) ?? present?.Source,
            Description = call.Get(_text) ?? present?.Description,
        };
        var zone = await call.Service<UserZones>()
            .OfAsync(call.Scope, assignee ?? call.Scope.User, call.CancellationToken);
        return (task, zone);
    }

    private static async Task<TaskType> TypeAsync(VerbCall call, Prospect prospect, string word)
    {
        var item = await Listed.TypeAsync(
            call,
            CatalogKind.TaskType,
            prospect.OwnerCompany,
            word,
            "/task/type"
        );
        return new TaskType(item.Code)
        {
            RequiresSource = item.Has(CatalogAttributes.RequiresSource),
        };
    }

    private static CliException Missing(string option) => new($"Give {option}.", ExitCode.Usage);
}
