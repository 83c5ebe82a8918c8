using System.CommandLine;
using Prospecting.Prospects;

namespace Prospecting.Cli.Commands;

/// <summary>The options that look at who has a prospect, and who looks after it (SPEC Q-2, O-2).</summary>
internal sealed class OwnershipCriteria
{
    private readonly Option<string?> _owner = Text("--owner", "Only this owner.");
    private readonly Option<string?> _team = Text("--team", "Only this team.");
    private readonly Option<string?> _source = Text(
        "--source-representative",
        "Who won it, by code."
    );
    private readonly Option<string?> _operational = Text(
        "--operational-representative",
        "Who works it, by code."
    );
    private readonly Option<string?> _representative = Text(
        "--representative",
        "A representative of it, operational or ranked, by code."
    );
    private readonly Option<bool> _without = new("--without-representative")
    {
        Description = "Only those without a representative, neither operational nor ranked.",
    };
    private readonly Option<string?> _company = Text("--of-company", "A company that has it.");

    public OwnershipCriteria(Command command)
    {
        foreach (
            var option in (Option[])
                [_owner, _team, _source, _operational, _representative, _without, _company]
        )
        {
            command.Options.Add(option);
        }
    }

    /// <summary>A query with these criteria beside its own.</summary>
    public ProspectQuery AddTo(ProspectQuery query, ParseResult parsed) =>
        query with
        {
            Owner = parsed.GetValue(_owner),
            Team = parsed.GetValue(_team),
            SourceRepresentative = Typed.User("--source-representative", parsed.GetValue(_source)),
            OperationalRepresentative = Typed.User(
                "--operational-representative",
                parsed.GetValue(_operational)
            ),
            Representative = Typed.User("--representative", parsed.GetValue(_representative)),
            WithoutRepresentative = parsed.GetValue(_without) ? true : null,
            Company = Typed.Company("--of-company", parsed.GetValue(_company)),
        };

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description };
}
