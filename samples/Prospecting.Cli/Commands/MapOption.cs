using System.CommandLine;
using Prospecting.Collections;
using Prospecting.Releases;

namespace Prospecting.Cli.Commands;

/// <summary><c>--map OLD=NEW</c>: the statuses that stand for those that are gone.</summary>
internal sealed class MapOption
{
    public Option<string[]> Option { get; } =
        new("--map")
        {
            Description =
                "A status that is gone and the one that stands for it: OLD=NEW; may be given several times.",
        };

    public ValueList<StatusRename> Mapping(ParseResult parsed) =>
        (parsed.GetValue(Option) ?? [])
            .Select(pair =>
                pair.Split('=') is [{ Length: > 0 } from, { Length: > 0 } to]
                    ? new StatusRename(from, to)
                    : throw new CliException(
                        $"--map takes OLD=NEW, not \"{pair}\".",
                        ExitCode.Usage
                    )
            )
            .ToValueList();
}
