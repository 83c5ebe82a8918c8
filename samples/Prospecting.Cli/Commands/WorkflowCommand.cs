using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Diagrams;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Statuses;

namespace Prospecting.Cli.Commands;

/// <summary><c>workflow</c>: checks, draws, compares and publishes workflow definitions.</summary>
internal static class WorkflowCommand
{
    public static Command Create(Terminal terminal) =>
        new("workflow", "Check, draw, compare or publish workflow definitions.")
        {
            Validate(terminal),
            Diagram(terminal),
            Diff(terminal),
            PublishCommand.Create(terminal),
            MigrateCommand.Create(terminal),
            ReleasesCommand.CreateList(terminal),
            ReleasesCommand.CreateRollBack(terminal),
            ReleasesCommand.CreateManage(terminal),
        };

    private static Command Validate(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The definition, as JSON." };
        var json = new Option<bool>("--json")
        {
            Description = "Print one JSON object and nothing else.",
        };
        var command = new Command("validate", "List every fault of a definition.") { file, json };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var path = parsed.GetValue(file)!;
                var read = WorkflowJson.Read(await Files.ReadAsync(path, cancellationToken));
                IReadOnlyList<WorkflowFault> faults = read.TryGet(out var workflow)
                    ? WorkflowValidator.Validate(workflow, ProspectFacts.Guards)
                    : [.. read.Reasons.Select(r => new WorkflowFault(r, IsError: true))];
                var isSound = faults.All(f => !f.IsError);
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(ToJson(faults, isSound));
                }
                else
                {
                    foreach (var fault in faults)
                    {
                        terminal.Line(
                            $"{(fault.IsError ? "error" : "warning")}  {Reasons.Sentence(fault.Reason)}"
                        );
                    }

                    terminal.Line(
                        isSound
                            ? $"{path} is sound: {workflow!.Statuses.Count} statuses, {workflow.Transitions.Count} transitions."
                            : $"{path} cannot be used."
                    );
                }

                if (!isSound)
                {
                    terminal.Error(
                        $"\"{path}\": {Reasons.OneLine(faults.Where(f => f.IsError).Take(1).Select(f => f.Reason))}"
                    );
                }

                return isSound ? ExitCode.Done : ExitCode.Refused;
            }
        );
        return command;
    }

    private static Command Diagram(Terminal terminal)
    {
        var file = new Argument<string?>("file")
        {
            Description = "The definition; the standard workflow when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var dot = new Option<bool>("--dot")
        {
            Description = "Draw it in the DOT language of Graphviz.",
        };
        var command = new Command("diagram", "Draw a definition as a Mermaid state diagram.")
        {
            file,
            dot,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var workflow = parsed.GetValue(file) is { } path
                    ? await WorkflowFiles.ReadAsync(path, cancellationToken)
                    : StatusPresets.Standard;
                terminal.Output.Write(
                    parsed.GetValue(dot)
                        ? DotDiagram.Draw(workflow, Terminal.Culture)
                        : MermaidDiagram.Draw(workflow, Terminal.Culture)
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Command Diff(Terminal terminal)
    {
        var older = new Argument<string>("older") { Description = "The definition before." };
        var newer = new Argument<string>("newer") { Description = "The definition after." };
        var mermaid = new Option<bool>("--mermaid")
        {
            Description = "Draw both into one Mermaid state diagram.",
        };
        var command = new Command(
            "diff",
            "List what differs between two definitions as a Markdown table."
        )
        {
            older,
            newer,
            mermaid,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var before = await WorkflowFiles.ReadAsync(
                    parsed.GetValue(older)!,
                    cancellationToken
                );
                var after = await WorkflowFiles.ReadAsync(
                    parsed.GetValue(newer)!,
                    cancellationToken
                );
                terminal.Output.Write(
                    parsed.GetValue(mermaid)
                        ? MermaidDiagram.DrawDifference(before, after, Terminal.Culture)
                        : WorkflowDiff.Between(before, after).ToMarkdown()
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static JsonObject ToJson(IReadOnlyList<WorkflowFault> faults, bool isSound)
    {
        static JsonArray Of(IEnumerable<Reason> reasons) => Reasons.ToJson(reasons);
        return new JsonObject
        {
            ["sound"] = isSound,
            ["errors"] = Of(faults.Where(f => f.IsError).Select(f => f.Reason)),
            ["warnings"] = Of(faults.Where(f => !f.IsError).Select(f => f.Reason)),
        };
    }
}
