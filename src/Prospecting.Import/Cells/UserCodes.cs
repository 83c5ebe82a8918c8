using Prospecting.Scopes;

namespace Prospecting.Import.Cells;

/// <summary>Reads the codes by which the host knows its users.</summary>
internal static class UserCodes
{
    /// <summary>The user of a code; <see langword="null"/> when the text can be none, such as a name with a space.</summary>
    public static UserId? Read(string text)
    {
        try
        {
            return new UserId(text);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
