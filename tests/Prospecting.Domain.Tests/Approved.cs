namespace Prospecting.Domain.Tests;

/// <summary>Texts that somebody looked at and approved, committed as <c>*.approved.txt</c>.</summary>
internal static class Approved
{
    public static string Text(string name)
    {
        using var stream = typeof(Approved)
            .Assembly.GetManifestResourceStream(name + ".approved.txt")
            .ShouldNotBeNull(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
