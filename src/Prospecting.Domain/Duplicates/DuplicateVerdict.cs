namespace Prospecting.Duplicates;

/// <summary>What a score means.</summary>
public enum DuplicateVerdict
{
    /// <summary>Two records of two.</summary>
    Different = 0,

    /// <summary>Somebody should look.</summary>
    Likely = 1,

    /// <summary>Two records of one, as far as data can tell.</summary>
    Sure = 2,
}
