using Prospecting.Cli.Output;
using Prospecting.Rights;
using Prospecting.Scopes;

namespace Prospecting.Cli;

/// <summary>Asks whether the one who types may do something, and ends the program with every reason why not (SPEC O-3).</summary>
internal static class Asked
{
    public static Task RequireAsync(
        OpenBase opened,
        RightQuestion question,
        CancellationToken cancellationToken
    ) =>
        RequireAsync(
            opened.Get<IActionRights>(),
            opened.Session.Context.Scope,
            question,
            cancellationToken
        );

    public static async Task RequireAsync(
        IActionRights rights,
        Scope scope,
        RightQuestion question,
        CancellationToken cancellationToken
    )
    {
        var answers = await rights.AskAsync(scope, [question], cancellationToken);
        answers[0].OrStop();
    }
}
