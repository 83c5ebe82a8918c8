using System.CommandLine;
using Prospecting.Scopes;

namespace Prospecting.Cli.Commands;

/// <summary><c>--default</c>: whether a command on workflows is about your company, or about all companies of the tenant without their own.</summary>
internal sealed class TargetOption
{
    public Option<bool> Option { get; } =
        new("--default")
        {
            Description =
                "For every company of the tenant without its own workflow, not for yours.",
        };

    /// <summary>The company meant, none for the default, and the scope that it takes.</summary>
    public (Scope Scope, CompanyId? Company) Read(BaseOptions options, ParseResult parsed)
    {
        var scope = options.Scope(parsed);
        return parsed.GetValue(Option)
            ? (Scope.ForWholeTenant(scope.Tenant, scope.User, scope.ActiveCompany!.Value), null)
            : (scope, scope.ActiveCompany);
    }
}
