using System.CommandLine;
using Prospecting.Paging;

namespace Prospecting.Cli.Commands;

/// <summary>The options that part a long list into pages.</summary>
internal sealed class PageOptions
{
    public Option<int> Limit { get; } =
        new("--limit") { Description = "Rows of a page, 1 to 500.", DefaultValueFactory = _ => 20 };

    public Option<string?> After { get; } =
        new("--after") { Description = "Where the page before ended." };

    public IEnumerable<Symbol> All => [Limit, After];

    public TimePage Of(VerbCall call) =>
        new() { PageSize = call.Get(Limit), After = call.Get(After) };

    /// <summary>One page, or what is wrong with the options in one line.</summary>
    public static async Task<Page<T>> ReadAsync<T>(Func<Task<Page<T>>> read)
    {
        try
        {
            return await read();
        }
        catch (ArgumentException exception)
        {
            throw new CliException(exception.Message, ExitCode.Usage);
        }
    }

    /// <summary>Where the next page begins, or that there is nothing.</summary>
    public static void PrintEnd<T>(VerbCall call, Page<T> page, string nothing)
    {
        if (page.Next is { } next)
        {
            call.Terminal.Line();
            call.Terminal.Line($"More: --after {next}");
        }
        else if (page.Rows.Count == 0)
        {
            call.Terminal.Line(nothing);
        }
    }
}
