using System.Globalization;
using System.Text;

namespace Prospecting.Results;

/// <summary>Finds the sentence of a reason code in the resources and fills its named placeholders.</summary>
internal static class ReasonTexts
{
    // A name that nobody knows is repeated, so that he who mistyped it sees how; a whole file in its place is not.
    private const int MaxValueLength = 500;

    public static string Format(Reason reason, CultureInfo culture)
    {
        // A host may add codes of its own without adding texts to ours: the code is then all there is to say.
        var text = ReasonCatalog.Template(reason.Code, culture) ?? reason.Code;
        // One pass: a value that looks like a placeholder stays what it is.
        var result = new StringBuilder(text.Length + 32);
        var rest = text.AsSpan();
        while (
            rest.IndexOf('{') is var open and >= 0
            && rest[open..].IndexOf('}') is var length and > 0
        )
        {
            result.Append(rest[..open]);
            var name = rest.Slice(open + 1, length - 1).ToString();
            var parameter = reason.Parameters.FirstOrDefault(p => p.Name == name);
            _ = parameter is null
                ? result.Append('{').Append(name).Append('}')
                : Append(result, parameter.Value);
            rest = rest[(open + length + 1)..];
        }

        return result.Append(rest).ToString();
    }

    private static StringBuilder Append(StringBuilder text, string value)
    {
        if (value.Length <= MaxValueLength)
        {
            return text.Append(value);
        }

        var end = char.IsHighSurrogate(value[MaxValueLength - 1])
            ? MaxValueLength - 1
            : MaxValueLength;
        return text.Append(value, 0, end).Append('…');
    }
}
