namespace Prospecting.Statuses;

/// <summary>Workflows that ship with the library, as data.</summary>
public static class StatusPresets
{
    private static readonly Lazy<StatusWorkflow> LazyStandard = new(() => Load("standard"));

    /// <summary>New, qualified, proposition; won, lost, junk. The default of a host that configures none.</summary>
    public static StatusWorkflow Standard => LazyStandard.Value;

    private static StatusWorkflow Load(string name)
    {
        using var stream = typeof(StatusPresets).Assembly.GetManifestResourceStream(
            $"Prospecting.Statuses.Presets.{name}.json"
        )!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return WorkflowJson.Read(memory.ToArray()).OrThrow();
    }
}
