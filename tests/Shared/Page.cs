namespace Prospecting.Tests;

/// <summary>A page of the docs with a part that is made from the code.</summary>
internal static class Page
{
    /// <summary>Sees that the part between the marks is as the code says; writes it when APPROVE=1.</summary>
    public static void Check(string page, string mark, string expected)
    {
        var file = Repository.Path("docs", page);
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        var (begin, end) = ($"<!-- {mark}:begin -->\n", $"\n<!-- {mark}:end -->");
        var start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var stop = text.IndexOf(end, StringComparison.Ordinal);
        (start >= begin.Length && stop >= start).ShouldBeTrue(
            $"{page} has no part between the marks of {mark}"
        );
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(file, text[..start] + expected + text[stop..]);
            return;
        }

        text[start..stop]
            .ShouldBe(
                expected,
                $"{page} is out of date; run the tests with APPROVE=1 and look at it."
            );
    }
}
