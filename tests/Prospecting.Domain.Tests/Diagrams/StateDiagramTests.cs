using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Diagrams;

/// <summary>The check of the diagrams is checked itself: what it lets pass, Mermaid draws as it is meant.</summary>
[Rule("S-15")]
public sealed class StateDiagramTests
{
    private const string Good = """
        stateDiagram-v2
            state "Talks #34;1#34;" as g1 {
                s1: New #128512;
                state "Inner" as g2 {
                    s2: L'un, (l/autre) - etc.
                }
            }
            state "Empty" as g3 {
                [*]
            }
            s3: Won
            [*] --> s1
            s1 --> s2: go#58; on
            s2 --> s2
            s2 --> s3
            s3 --> [*]: end
            classDef current fill:#0e626e,stroke-dasharray:5 5
            class s1,s3 current

        """;

    [Fact]
    public void Reads_states_groups_arrows_and_classes()
    {
        var read = StateDiagram.Parse(Good);
        read.States.ShouldBe([
            new StateDiagram.State("s1", "New \U0001F600", "g1"),
            new StateDiagram.State("s2", "L'un, (l/autre) - etc.", "g2"),
            new StateDiagram.State("s3", "Won", null),
        ]);
        read.Groups.ShouldBe([
            new StateDiagram.Group("g1", "Talks \"1\"", null),
            new StateDiagram.Group("g2", "Inner", "g1"),
            new StateDiagram.Group("g3", "Empty", null),
        ]);
        read.Arrows.ShouldBe([
            new StateDiagram.Arrow(null, "s1", null),
            new StateDiagram.Arrow("s1", "s2", "go: on"),
            new StateDiagram.Arrow("s2", "s2", null),
            new StateDiagram.Arrow("s2", "s3", null),
            new StateDiagram.Arrow("s3", null, "end"),
        ]);
        read.Classes.ShouldBe(
            [KeyValuePair.Create("s1", "current"), KeyValuePair.Create("s3", "current")],
            ignoreOrder: true
        );
    }

    [Theory]
    [InlineData("another header", "stateDiagram-v2\n", "graph TD\n")]
    [InlineData("no header", "stateDiagram-v2\n", "")]
    [InlineData("a brace too few", "        }\n    }\n", "        }\n")]
    [InlineData("a brace too many", "    s3: Won\n", "    }\n    s3: Won\n")]
    [InlineData("no brace before the end", "    }\n    s3: Won\n", "")]
    [InlineData("nothing between braces", "        [*]\n", "")]
    [InlineData("an empty group label", "\"Empty\"", "\"\"")]
    [InlineData("a blank group label", "\"Empty\"", "\"  \"")]
    [InlineData("a quote in a group label", "\"Inner\"", "\"In\"ner\"")]
    [InlineData("a group label without its end", "\"Inner\" as", "\"Inner as")]
    [InlineData("a line break in a group label", "\"Inner\"", "\"In\nner\"")]
    [InlineData("a line break in a label", "s3: Won", "s3: W\non")]
    [InlineData("a carriage return", "s3: Won\n", "s3: Won\r\n")]
    [InlineData("a raw separator in a label", "s3: Won", "s3: Won; lost")]
    [InlineData("a raw colon in a label", "go#58; on", "go: on")]
    [InlineData("a raw bracket in a label", "s3: Won", "s3: Won [1]")]
    [InlineData("a raw angle in a label", "s3: Won", "s3: <b>Won")]
    [InlineData("a raw brace in a label", "s3: Won", "s3: Won {")]
    [InlineData("a comment in a label", "s3: Won", "s3: Won %% lost")]
    [InlineData("markdown in a label", "s3: Won", "s3: **Won**")]
    [InlineData("a raw direction mark in a label", "s3: Won", "s3: Won\u202E")]
    [InlineData("a raw emoji in a label", "s3: Won", "s3: Won \U0001F600")]
    [InlineData("half a character in a label", "s3: Won", "s3: Won \uD83D")]
    [InlineData("a command in a label", "s3: Won", "s3: Won in direction LR")]
    [InlineData("a command in another case", "s3: Won", "s3: Won in DIRECTION  tb")]
    [InlineData("an empty label", "s3: Won", "s3: ")]
    [InlineData("an empty arrow label", "s2 --> s3", "s2 --> s3: ")]
    [InlineData("an entity without its end", "#58; on", "#58 on")]
    [InlineData("an entity without a number", "#58;", "#colon;")]
    [InlineData("an entity that is no character", "#58;", "#1114112;")]
    [InlineData("an entity that is half a character", "#58;", "#55357;")]
    [InlineData("an arrow of another kind", "s2 --> s3", "s2 ->> s3")]
    [InlineData("an arrow of a flow chart", "s2 --> s3", "s2 ==> s3")]
    [InlineData("an arrow back", "s2 --> s3", "s2 <-- s3")]
    [InlineData("two arrows at once", "s2 --> s3", "s2 --> s3 --> s1")]
    [InlineData("an arrow to nothing", "s2 --> s3", "s2 --> ")]
    [InlineData("an arrow from nowhere to nowhere", "s2 --> s3", "[*] --> [*]")]
    [InlineData("an arrow to what is not declared", "s2 --> s3", "s2 --> s4")]
    [InlineData("an arrow to a group", "s2 --> s3", "s2 --> g1")]
    [InlineData("an arrow between braces", "        [*]\n", "        [*] --> s3\n")]
    [InlineData("a state on its own", "    s2 --> s3\n", "    s2\n")]
    [InlineData("a state that is a keyword", "s3: Won", "note: Won")]
    [InlineData("an id with other characters", "s3: Won", "s-3: Won")]
    [InlineData("a state declared twice", "s3: Won", "s2: Won")]
    [InlineData("a group declared twice", "as g3", "as g2")]
    [InlineData("a group with the id of a state", "as g3", "as s1")]
    [InlineData("a class on what is not declared", "class s1,s3", "class s1,s4")]
    [InlineData("a class that is not defined", "s3 current", "s3 currant")]
    [InlineData("a class without a name", "s3 current", "s3")]
    [InlineData(
        "a class defined twice",
        "    class s1",
        "    classDef current fill:#fff\n    class s1"
    )]
    [InlineData("two classes on a state", "class s1,s3", "class s1,s1")]
    [InlineData("a style without a value", "fill:#0e626e", "fill")]
    [InlineData("a separator in a style", "fill:#0e626e,", "fill:#0e626e;")]
    [InlineData("a last line without its end", "s3 current\n", "s3 current")]
    [InlineData("an inline class", "s3: Won", "s3:::current")]
    public void Refuses(string what, string good, string broken)
    {
        Good.ShouldContain(good);
        Should.Throw<FormatException>(
            () => StateDiagram.Parse(Good.Replace(good, broken, StringComparison.Ordinal)),
            what
        );
    }
}
