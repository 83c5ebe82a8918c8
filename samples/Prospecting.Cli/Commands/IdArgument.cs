using System.CommandLine;

namespace Prospecting.Cli.Commands;

/// <summary>The argument that names a prospect.</summary>
internal static class IdArgument
{
    public static Argument<string> Create() =>
        new("id") { Description = "The prospect: its id, or its reference in another system." };
}
