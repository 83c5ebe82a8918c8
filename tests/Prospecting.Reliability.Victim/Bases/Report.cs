using System.Text;

namespace Prospecting.Reliability.Victim.Bases;

/// <summary>Lines to the process that watches, each written whole and at once: what was written survives a kill.</summary>
public sealed class Report(Stream output)
{
    private readonly Lock _lock = new();

    public void Line(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text + "\n");
        lock (_lock)
        {
            output.Write(bytes);
            output.Flush();
        }
    }
}
