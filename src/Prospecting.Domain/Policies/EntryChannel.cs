namespace Prospecting.Policies;

/// <summary>The way a prospect comes in (SPEC P-2): what it must bring along depends on it.</summary>
public enum EntryChannel
{
    /// <summary>Somebody enters it by hand.</summary>
    Manual = 0,

    /// <summary>A file brings it.</summary>
    Import = 1,

    /// <summary>A web form, an e-mail or a call brings it.</summary>
    Capture = 2,

    /// <summary>Another program brings it.</summary>
    Api = 3,
}
