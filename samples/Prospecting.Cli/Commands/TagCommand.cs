using System.CommandLine;
using Prospecting.Cli.Output;
using Prospecting.Rights;
using Prospecting.Tags;

namespace Prospecting.Cli.Commands;

/// <summary><c>tag</c>: puts tags on a prospect and takes them off (SPEC P-11).</summary>
internal static class TagCommand
{
    public static Command Create(Terminal terminal) =>
        new("tag", "Tags of a prospect.")
        {
            Change(
                terminal,
                "add",
                "Put tags on a prospect.",
                (present, tags) => present.Union(tags)
            ),
            Change(
                terminal,
                "remove",
                "Take tags off a prospect.",
                (present, tags) => present.Except(tags)
            ),
        };

    private static Command Change(
        Terminal terminal,
        string name,
        string description,
        Func<TagSet, TagSet, TagSet> combine
    )
    {
        var id = IdArgument.Create();
        var words = new Argument<string[]>("tag")
        {
            Description = "Tags; however they are spelled, each is there once.",
            Arity = ArgumentArity.OneOrMore,
        };
        return Verb.Create(
            terminal,
            name,
            description,
            [id, words],
            async call =>
            {
                var prospect = await call.ProspectAsync(id, ActionCodes.Edit);
                var tags = TagSet.Parse(call.Get(words)!).OrStop();
                // A union has no limit of its own: what a person adds has.
                var combined = TagSet.Of(combine(prospect.Tags, tags)).OrStop();
                prospect.Change(prospect.Details with { Tags = combined }, call.Context).OrStop();
                await call.CommitAsync();
                return call.Print(
                    new()
                    {
                        ["id"] = prospect.Id.ToString(),
                        ["tags"] = new System.Text.Json.Nodes.JsonArray([
                            .. prospect.Tags.Texts.Select(t =>
                                System.Text.Json.Nodes.JsonValue.Create(t)
                            ),
                        ]),
                    },
                    () =>
                        terminal.Line(prospect.Tags.Count == 0 ? "No tag." : prospect.Tags.ToText())
                );
            }
        );
    }
}
