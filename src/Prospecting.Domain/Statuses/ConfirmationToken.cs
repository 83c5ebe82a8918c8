using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Prospecting.Statuses;

/// <summary>Binds a confirmation to what is being confirmed, so that it cannot be replayed on changed data (SPEC S-9).</summary>
internal static class ConfirmationToken
{
    // Not a secret: whoever may act may also compute it. It only proves that nothing changed between question and answer.
    public static string For(IStatusFacts facts, StatusRequest request)
    {
        var text = new StringBuilder();
        text.Append(facts.Subject.ToString("N"))
            .Append('|')
            .Append(facts.Version.ToString(CultureInfo.InvariantCulture))
            .Append('|')
            .Append(facts.Status)
            .Append('|')
            .Append(request.Action);
        foreach (var reason in request.Reasons)
        {
            text.Append('|')
                .Append(reason.Length.ToString(CultureInfo.InvariantCulture))
                .Append(':')
                .Append(reason);
        }

        text.Append('|').Append(request.Note);
        return Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16)
        );
    }
}
