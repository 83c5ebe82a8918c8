using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Prospecting.Scopes;

namespace Prospecting.Cli;

/// <summary>What a command needs of its base beside what all of them do.</summary>
internal sealed record VerbSetting
{
    /// <summary>Another scope than the options alone give.</summary>
    public Func<ParseResult, Scope, Scope>? Scope { get; init; }

    /// <summary>More services.</summary>
    public Action<ServiceCollection, ParseResult, BaseOptions>? Configure { get; init; }
}
