namespace Prospecting.Reliability.Victim.Bases;

/// <summary>Which worker of the process the present call belongs to.</summary>
public static class CurrentWorker
{
    private static readonly AsyncLocal<int?> Current = new();

    /// <summary>The worker's number, or <see langword="null"/> outside of any.</summary>
    public static int? Slot
    {
        get => Current.Value;
        set => Current.Value = value;
    }
}
