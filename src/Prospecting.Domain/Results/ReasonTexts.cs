using System.Globalization;

namespace Prospecting.Results;

/// <summary>Finds the sentence of a reason code in the resources and fills its named placeholders.</summary>
internal static class ReasonTexts
{
    public static string Format(Reason reason, CultureInfo culture)
    {
        // A host may add codes of its own without adding texts to ours: the code is then all there is to say.
        var text = ReasonCatalog.Template(reason.Code, culture) ?? reason.Code;
        foreach (var parameter in reason.Parameters)
        {
            text = text.Replace(
                "{" + parameter.Name + "}",
                parameter.Value,
                StringComparison.Ordinal
            );
        }

        return text;
    }
}
