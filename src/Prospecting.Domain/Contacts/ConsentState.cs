namespace Prospecting.Contacts;

/// <summary>What a person said of a channel (SPEC C-1).</summary>
public enum ConsentState
{
    /// <summary>Nothing is known.</summary>
    Unknown = 0,

    /// <summary>He wants it.</summary>
    OptedIn = 1,

    /// <summary>He does not want it.</summary>
    OptedOut = 2,
}

/// <summary>States as history and events write them.</summary>
internal static class ConsentStateCode
{
    public static string Code(this ConsentState state) =>
        state switch
        {
            ConsentState.Unknown => "unknown",
            ConsentState.OptedIn => "opted-in",
            ConsentState.OptedOut => "opted-out",
            _ => throw new ArgumentOutOfRangeException(
                nameof(state),
                state,
                "A person has opted in, opted out, or it is unknown."
            ),
        };
}
