using System.CommandLine;
using Prospecting.Cli.Commands;
using Prospecting.Cli.Output;
using Prospecting.Storage;

namespace Prospecting.Cli;

/// <summary>The program from outside: arguments in, exit code out, errors in one line.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var terminal = new Terminal(output, error);
        var root = new RootCommand(
            "Prospecting: prospects with all that is kept under them, lists, lead bases, duplicates, statuses."
        )
        {
            DemoCommand.Create(terminal),
            TemplateCommand.Create(terminal),
            AnalyzeCommand.Create(terminal),
            ImportCommand.Create(terminal),
            ListCommand.Create(terminal),
            SearchCommand.Create(terminal),
            ShowCommand.Create(terminal),
            DuplicatesCommand.Create(terminal),
            MergeCommand.Create(terminal),
            StatusCommand.Create(terminal),
            AddCommand.Create(terminal),
            FieldCommand.Create(terminal),
            ContactCommand.Create(terminal),
            VCardCommand.Create(terminal),
            AddressCommand.Create(terminal),
            ShareCommand.Create(terminal),
            TaskCommand.Create(terminal),
            ActivityCommand.Create(terminal),
            NoteCommand.Create(terminal),
            AttachmentCommand.Create(terminal),
            TagCommand.Create(terminal),
            ArchiveCommand.Create(terminal),
            ArchiveCommand.CreateRestore(terminal),
            DeleteCommand.Create(terminal),
            HistoryCommand.Create(terminal),
            CatalogCommand.Create(terminal),
            CustomFieldCommand.Create(terminal),
            RepresentativeCommand.Create(terminal),
            StagnatingCommand.Create(terminal),
            ReportCommand.Create(terminal),
            WorkflowCommand.Create(terminal),
            OutboxCommand.Create(terminal),
            DoctorCommand.Create(terminal),
            SchemaCommand.Create(terminal),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            terminal.Error(string.Join(" ", parsed.Errors.Select(e => e.Message)) + " Try --help.");
            return ExitCode.Usage;
        }

        return await InvokeAsync(parsed, terminal);
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, Terminal terminal)
    {
        try
        {
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Output,
                Error = terminal.ErrorOutput,
            };
            return await parsed.InvokeAsync(configuration);
        }
        catch (CliException exception)
        {
            terminal.Error(exception.Message);
            return exception.ExitCode;
        }
        catch (OperationCanceledException)
        {
            terminal.Error("Stopped. What was committed before stays.");
            return ExitCode.Refused;
        }
        catch (Exception exception)
            when (exception is ConcurrencyConflictException or ScopeViolationException)
        {
            terminal.Error(exception.Message);
            return ExitCode.Refused;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Error(exception.Message);
            return ExitCode.Refused;
        }
        catch (Exception exception) when (Databases.Explain(exception) is { } explained)
        {
            terminal.Error(explained.ReplaceLineEndings(" "));
            return ExitCode.Refused;
        }
        catch (Exception exception)
        {
            terminal.Error(
                $"Internal error ({exception.GetType().Name}): {exception.Message.ReplaceLineEndings(" ")}"
            );
            return ExitCode.Internal;
        }
    }
}
