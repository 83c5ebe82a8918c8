namespace Prospecting.Activities;

/// <summary>The codes of types that are always there (SPEC T-5); a host or a company configures more of them (SPEC P-15).</summary>
/// <remarks>An activity keeps the code alone: whether a configured type is known, and how it is called, the catalogue of types tells.</remarks>
public static class ActivityTypes
{
    /// <summary>Somebody goes there.</summary>
    public const string Visit = "visit";

    /// <summary>A telephone call, either way.</summary>
    public const string Call = "call";

    /// <summary>A meeting, in whatever place.</summary>
    public const string Meeting = "meeting";

    private const string KindOfVisit = Visit + ".";

    /// <summary>Whether activities of a type are visits, whose place can be checked (SPEC T-6).</summary>
    /// <param name="type">The code of a type: <see cref="Visit"/>, or a configured kind of it such as <c>visit.installation</c>.</param>
    public static bool IsVisit(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type == Visit || type.StartsWith(KindOfVisit, StringComparison.Ordinal);
    }
}
