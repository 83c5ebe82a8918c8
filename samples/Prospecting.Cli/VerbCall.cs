using System.CommandLine;
using System.Text.Json.Nodes;
using Prospecting.Cli.Output;
using Prospecting.Prospects;
using Prospecting.Rights;
using Prospecting.Scopes;
using Prospecting.Storage;
using Prospecting.Work;

namespace Prospecting.Cli;

/// <summary>One run of a <see cref="Verb"/>: what was typed, and the base it works on.</summary>
internal sealed class VerbCall(
    Terminal terminal,
    OpenBase opened,
    ParseResult parsed,
    BaseOptions options,
    CancellationToken cancellationToken
)
{
    public Terminal Terminal => terminal;

    public CancellationToken CancellationToken => cancellationToken;

    public IProspectingSession Session => opened.Session;

    public WorkContext Context => Session.Context;

    public Scope Scope => Context.Scope;

    /// <summary>The company of whoever types.</summary>
    public CompanyId Company => Scope.ActiveCompany!.Value;

    public bool IsJson => options.Json(parsed);

    public T? Get<T>(Argument<T> argument) => parsed.GetValue(argument);

    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    /// <summary>A service of the library.</summary>
    public T Service<T>()
        where T : notnull => opened.Get<T>();

    /// <summary>The prospect that an argument names.</summary>
    public Task<Prospect> ProspectAsync(Argument<string> id) =>
        Lookup.FindAsync(Session, parsed.GetValue(id)!, cancellationToken);

    /// <summary>The prospect that an argument names, on which the one who types may do something; else the program ends (SPEC O-3).</summary>
    public async Task<Prospect> ProspectAsync(Argument<string> id, string action)
    {
        var prospect = await ProspectAsync(id);
        await RequireAsync(RightQuestion.On(action, prospect));
        return prospect;
    }

    /// <summary>Goes on when the one who types may do something; else the program ends.</summary>
    public Task RequireAsync(RightQuestion question) =>
        Asked.RequireAsync(opened, question, cancellationToken);

    public Task CommitAsync() => Session.CommitAsync(cancellationToken);

    /// <summary>Prints one JSON object, or lines for people.</summary>
    public int Print(JsonObject json, Action forPeople)
    {
        if (IsJson)
        {
            terminal.WriteJson(json);
        }
        else
        {
            forPeople();
        }

        return ExitCode.Done;
    }

    /// <summary>Prints what was done: the id of what it was done to, and a line for people.</summary>
    public int Done(string line, object id) =>
        Print(
            new JsonObject { ["done"] = true, ["id"] = id.ToString() },
            () => terminal.Line($"{line} {id}")
        );
}
