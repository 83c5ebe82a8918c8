using System.Globalization;
using Xunit.Abstractions;

namespace Prospecting.Reliability.Tests.Setup;

/// <summary>How much a run does, and where it says what came of it.</summary>
internal static class Figures
{
    /// <summary>A number that the commands for long runs set; the one for CI otherwise.</summary>
    public static int Of(string variable, int inCi) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? int.Parse(value, CultureInfo.InvariantCulture)
            : inCi;

    /// <summary>Whether this is a long run.</summary>
    public static bool IsLong(string variable) =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    /// <summary>Says it to the test's output and, in a long run, to the file that its command prints.</summary>
    public static void Say(this ITestOutputHelper output, FormattableString figures)
    {
        var line = figures.ToString(CultureInfo.InvariantCulture);
        output.WriteLine(line);
        if (Environment.GetEnvironmentVariable("PROSPECTING_FIGURES") is { Length: > 0 } file)
        {
            File.AppendAllText(file, line + Environment.NewLine);
        }
    }
}
