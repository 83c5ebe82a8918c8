using System.Text;
using System.Text.RegularExpressions;
using Prospecting.Prospects;
using Prospecting.Statuses;
using Prospecting.Tests;

namespace Prospecting.Architecture.Tests.Documents;

/// <summary>The page on statuses says what the code does.</summary>
public sealed partial class StatusPage
{
    private static readonly string Page = File.ReadAllText(
        Repository.Path("docs", "concepts", "statuses.md")
    );

    [Fact]
    [Rule("S-16")]
    public void Its_JSON_is_a_sound_workflow()
    {
        var json = JsonBlock().Match(Page).Groups[1].Value;
        var workflow = WorkflowJson.Read(Encoding.UTF8.GetBytes(json)).OrThrow();
        WorkflowValidator
            .Validate(workflow, ProspectFacts.Guards)
            .Select(f => f.Reason)
            .ShouldBeEmpty();
        workflow.Groups.ShouldNotBeEmpty();
    }

    [Fact]
    public void It_names_every_built_in_guard_and_every_fault()
    {
        foreach (var guard in StatusGuardCodes.Concat(["all", "any", "not"]))
        {
            Page.ShouldContain($"`{guard}`");
        }

        foreach (
            var code in typeof(WorkflowFaultReasons)
                .GetFields()
                .Select(f => (string)f.GetRawConstantValue()!)
        )
        {
            Page.ShouldContain($"`{code}`");
        }
    }

    private static IEnumerable<string> StatusGuardCodes => ProspectFacts.Guards.Codes;

    [GeneratedRegex(@"```json\n(.*?)```", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex JsonBlock();
}
