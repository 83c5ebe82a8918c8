namespace Prospecting.Statuses;

/// <summary>What a status means to reports and rules, whatever it is called (SPEC S-1).</summary>
public enum StatusCategory
{
    /// <summary>Still being worked on.</summary>
    Open = 0,

    /// <summary>Signed.</summary>
    Won = 1,

    /// <summary>Not coming; can be reopened (SPEC S-11).</summary>
    Lost = 2,

    /// <summary>Never was a lead; final (SPEC S-11).</summary>
    Junk = 3,

    /// <summary>Became a customer; final (SPEC V-3).</summary>
    Converted = 4,
}
