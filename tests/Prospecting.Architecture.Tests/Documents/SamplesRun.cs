using System.Diagnostics;
using System.Text.RegularExpressions;
using Prospecting.Tests;

namespace Prospecting.Architecture.Tests.Documents;

/// <summary>The samples print what their README says.</summary>
public sealed partial class SamplesRun
{
    [Theory]
    [InlineData("Prospecting.EmbeddedHost")]
    [InlineData("Prospecting.MailNotifications")]
    public async Task A_sample_prints_what_its_README_says(string sample)
    {
        var readme = await File.ReadAllTextAsync(Repository.Path("samples", sample, "README.md"));
        var expected = Expected().Match(readme.ReplaceLineEndings("\n")).Groups[1].Value;
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Built(sample)])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["CI"] = "" },
            }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        error.ShouldBeEmpty();
        process.ExitCode.ShouldBe(0);
        output.ReplaceLineEndings("\n").ShouldBe(expected);
    }

    // As it was built with these tests; "dotnet run" would read the project again, beside whoever else does.
    private static string Built(string sample)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        return Repository.Path(
            "samples",
            sample,
            "bin",
            framework.Parent!.Name,
            framework.Name,
            sample + ".dll"
        );
    }

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Expected();
}
