using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Prospecting.VCards;

/// <summary>Texts as values and parameters of a card: nothing in them can end a line or a component.</summary>
internal static class VCardText
{
    /// <summary>Whether nothing of a text would be seen on a card.</summary>
    public static bool IsBlank([NotNullWhen(false)] string? text) =>
        text is null || string.IsNullOrWhiteSpace(Clean(text));

    /// <summary>A text as one value, or one component of a compound value.</summary>
    /// <remarks>
    /// RFC 2426, section 4 (text-value), and RFC 6350, section 3.4, ask for the same but for the semicolon outside of compound values, which
    /// 4.0 lets be escaped and 3.0 wants so.
    /// </remarks>
    public static string Value(string? text)
    {
        var value = new StringBuilder();
        foreach (var c in Clean(text ?? string.Empty))
        {
            _ = c switch
            {
                '\\' or ',' or ';' => value.Append('\\').Append(c),
                '\n' => value.Append("\\n"),
                _ => value.Append(c),
            };
        }

        return value.ToString();
    }

    /// <summary>Texts as the components of a compound value.</summary>
    public static string Compound(params ReadOnlySpan<string?> components)
    {
        var value = new StringBuilder();
        for (var i = 0; i < components.Length; i++)
        {
            value.Append(i == 0 ? string.Empty : ";").Append(Value(components[i]));
        }

        return value.ToString();
    }

    /// <summary>A text as the quoted value of a parameter of vCard 4.0 (RFC 6868); 3.0 has no way to write every text there.</summary>
    public static string Parameter(string text)
    {
        var value = new StringBuilder("\"");
        foreach (var c in Clean(text))
        {
            _ = c switch
            {
                '^' => value.Append("^^"),
                '"' => value.Append("^'"),
                '\n' => value.Append("^n"),
                _ => value.Append(c),
            };
        }

        return value.Append('"').ToString();
    }

    /// <summary>A text that UTF-8 can carry, its line breaks line feeds, without other control characters.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var last = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\n' when last.Value == '\r' => clean,
                // All that some reader takes for the end of a line: also vertical tab, form feed, next line and Unicode's separators.
                '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029 => clean.Append('\n'),
                '\t' => clean.Append('\t'),
                _ when Rune.IsControl(rune) => clean.Append(' '),
                // A lone surrogate comes as U+FFFD.
                _ => clean.Append(rune),
            };
            last = rune;
        }

        return clean.ToString();
    }
}
