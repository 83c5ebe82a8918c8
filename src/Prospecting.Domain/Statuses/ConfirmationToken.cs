using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Prospecting.Guards;

namespace Prospecting.Statuses;

/// <summary>Binds a confirmation to what is being confirmed, so that it cannot be replayed on changed data (SPEC S-9).</summary>
internal static class ConfirmationToken
{
    // Not a secret: whoever may act may also compute it. It only proves that nothing changed between question and answer: neither the
    // prospect nor the input, nor the branch that is taken.
    public static string For(IStatusFacts facts, StatusRequest request, CompiledBranch branch)
    {
        var text = new StringBuilder();
        text.Append(branch.Name)
            .Append('|')
            .Append(facts.Subject.ToString("N"))
            .Append('|')
            .Append(facts.Version.ToString(CultureInfo.InvariantCulture))
            .Append('|')
            .Append(facts.Status)
            .Append('|')
            .Append(request.Action);
        // Lengths before the texts: no other reasons and note can give the same line.
        text.Append('|').Append(request.Reasons.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var part in request.Reasons.Append(request.Note ?? string.Empty))
        {
            text.Append('|')
                .Append(part.Length.ToString(CultureInfo.InvariantCulture))
                .Append(':')
                .Append(part);
        }

        return Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16)
        );
    }
}
