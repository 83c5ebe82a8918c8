namespace Prospecting.Scopes;

/// <summary>The one rule for codes that come from the host: short, plain, safe in a log, a key and a file name.</summary>
internal static class HostCode
{
    /// <summary>Whether a text is such a code, for texts that are data.</summary>
    public static bool IsCode(string value, int maxLength, string alsoAllowed = "") =>
        value.Length > 0 && value.Length <= maxLength && value.All(c => IsAllowed(c, alsoAllowed));

    public static string Checked(
        string value,
        int maxLength,
        string parameter,
        string alsoAllowed = ""
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        if (value.Length > maxLength)
        {
            throw new ArgumentException(
                $"A code has at most {maxLength} characters, this one {value.Length}.",
                parameter
            );
        }

        foreach (var c in value)
        {
            if (!IsAllowed(c, alsoAllowed))
            {
                throw new ArgumentException(
                    $"A code is made of A-Z a-z 0-9 . _ - {alsoAllowed}; U+{(int)c:X4} is none of them.",
                    parameter
                );
            }
        }

        return value;
    }

    private static bool IsAllowed(char c, string alsoAllowed) =>
        char.IsAsciiLetterOrDigit(c)
        || c is '.' or '_' or '-'
        || alsoAllowed.Contains(c, StringComparison.Ordinal);
}
