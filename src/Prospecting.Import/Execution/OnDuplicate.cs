namespace Prospecting.Import.Execution;

/// <summary>What happens to a row that is likely a duplicate (SPEC I-4).</summary>
public enum OnDuplicate
{
    /// <summary>It is created and marked for review; nothing is merged unasked.</summary>
    Flag = 0,

    /// <summary>It is created.</summary>
    Create = 1,

    /// <summary>It is left out.</summary>
    Skip = 2,
}
