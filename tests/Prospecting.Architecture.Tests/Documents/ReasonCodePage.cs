using System.Globalization;
using System.Reflection;
using Prospecting.Import.Sources;
using Prospecting.Results;
using Prospecting.Tests;

namespace Prospecting.Architecture.Tests.Documents;

public sealed class ReasonCodePage
{
    [Fact]
    public void The_page_of_reason_codes_has_every_code_with_its_text()
    {
        _ = ImportReasons.Of(ImportReasons.FileEmpty);
        var rows = Packages
            .All.SelectMany(Packages.TypesOf)
            .Where(t => t.Name.EndsWith("Reasons", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.IsLiteral && f.FieldType == typeof(string))
            .Select(f => (string)f.GetRawConstantValue()!)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(code => $"| `{code}` | {Text(code)} |");
        var table = "| code | text |\n|---|---|\n" + string.Join('\n', rows);
        Page.Check("reason-codes.md", "codes", table);
    }

    private static string Text(string code) =>
        ReasonCatalog
            .Template(code, CultureInfo.GetCultureInfo("en"))
            ?.Replace("|", "\\|", StringComparison.Ordinal)
        ?? throw new InvalidOperationException($"{code} has no text.");
}
