using System.CommandLine;
using System.CommandLine.Parsing;
using Prospecting.Scopes;

namespace Prospecting.Cli;

/// <summary>The options of every command that touches a base; a single user needs none of them.</summary>
internal sealed class BaseOptions
{
    private readonly Option<string> _database = new("--database", "-d")
    {
        Description = "The SQLite file, or a connection string of PostgreSQL (Host=…;Database=…).",
        DefaultValueFactory = _ => "prospecting.db",
    };

    private readonly Option<int> _tenant = new("--tenant")
    {
        Description = "The tenant's number.",
        DefaultValueFactory = _ => TenantId.Single.Value,
    };

    private readonly Option<string> _company = new("--company")
    {
        Description = "The code of the company you work for.",
        DefaultValueFactory = _ => "main",
    };

    private readonly Option<string> _user = new("--user")
    {
        Description = "Your code, kept in history.",
        DefaultValueFactory = _ => "cli",
    };

    private readonly Option<string[]> _roles = new("--role")
    {
        Description =
            "A role you have in the company, such as administrator; may be given several times.",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print one JSON object and nothing else.",
    };

    public void AddTo(Command command)
    {
        _tenant.Validators.Add(result =>
            Check(
                result,
                () =>
                    _ = new TenantId(result.GetValue(_tenant)).IsValid
                        ? 0
                        : throw new ArgumentException("A tenant is numbered from 1.")
            )
        );
        _company.Validators.Add(result =>
            Check(result, () => _ = new CompanyId(result.GetValue(_company)!))
        );
        _user.Validators.Add(result =>
            Check(result, () => _ = new UserId(result.GetValue(_user)!))
        );
        foreach (var option in (Option[])[_database, _tenant, _company, _user, _roles, _json])
        {
            command.Options.Add(option);
        }
    }

    public string Database(ParseResult parsed) => parsed.GetValue(_database)!;

    public bool IsDatabaseGiven(ParseResult parsed) =>
        parsed.GetResult(_database) is { Implicit: false };

    public bool Json(ParseResult parsed) => parsed.GetValue(_json);

    public Scope Scope(ParseResult parsed) =>
        Scopes
            .Scope.ForUser(
                new TenantId(parsed.GetValue(_tenant)),
                new UserId(parsed.GetValue(_user)!),
                new CompanyId(parsed.GetValue(_company)!)
            )
            .WithRoles(Roles(parsed));

    /// <summary>The roles that the one who types says he has.</summary>
    public string[] Roles(ParseResult parsed) => parsed.GetValue(_roles) ?? [];

    private static void Check(OptionResult result, Action read)
    {
        try
        {
            read();
        }
        catch (Exception exception)
            when (exception is ArgumentException or InvalidOperationException)
        {
            result.AddError($"{result.Option.Name}: {exception.Message}");
        }
    }
}
