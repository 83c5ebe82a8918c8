using Prospecting.Channels;

namespace Prospecting.VCards;

/// <summary>A telephone number on a card.</summary>
/// <param name="Kind">What answers it.</param>
/// <param name="Number">The number; its E.164 form is written where it is known, else what was typed.</param>
public sealed record VCardPhone(VCardPhoneKind Kind, PhoneNumber Number)
{
    /// <summary>Redacted: a number is personal data.</summary>
    public override string ToString() => $"(phone, {Kind})";
}
