namespace Prospecting.MailNotifications;

/// <summary>Text that goes into a header: control characters and line separators, which could end the header, become blanks.</summary>
internal static class OneLine
{
    public static string Of(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));

    /// <summary>The name beside an address: nothing in it can end the quotes around it, which System.Net.Mail does not see to.</summary>
    public static string Name(string text) =>
        string.Concat(Of(text).Select(c => c is '"' or '\\' or '<' or '>' ? ' ' : c));
}
