using System.Globalization;
using System.Text;
using Prospecting.Notifications;

namespace Prospecting.MailNotifications;

/// <summary>The text of a mail for one type of event in one language: the first line is the subject, the rest after an empty line the body.</summary>
internal sealed class MailTemplate
{
    private readonly string _subject;
    private readonly string _body;

    private MailTemplate(string language, string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("\n\n", 2);
        (Language, _subject, _body) = (language, parts[0], parts[1]);
    }

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>The template in the recipient's language; English for all that is not French.</summary>
    /// <exception cref="UndeliverableException">There is none for such an event.</exception>
    public static MailTemplate For(string eventType, CultureInfo culture)
    {
        var language = culture.TwoLetterISOLanguageName == "fr" ? "fr" : "en";
        using var stream =
            typeof(MailTemplate).Assembly.GetManifestResourceStream($"{eventType}.{language}")
            ?? throw new UndeliverableException("template-missing");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new MailTemplate(language, reader.ReadToEnd());
    }

    /// <summary>The subject, on one line whatever the values hold: nobody adds a header by a name.</summary>
    public string Subject(IReadOnlyDictionary<string, string> values) =>
        OneLine.Of(Fill(_subject, values));

    public string Body(IReadOnlyDictionary<string, string> values) => Fill(_body, values);

    // One pass: a value that looks like a placeholder is text, not a placeholder.
    private static string Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        var filled = new StringBuilder();
        var at = 0;
        while (text.IndexOf('{', at) is >= 0 and var open)
        {
            var close = text.IndexOf('}', open);
            filled.Append(text, at, open - at).Append(values[text[(open + 1)..close]]);
            at = close + 1;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }
}
