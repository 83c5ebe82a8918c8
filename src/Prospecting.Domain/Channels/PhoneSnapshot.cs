namespace Prospecting.Channels;

/// <summary>A telephone number as plain data.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="E164">The normalised form, if there is one.</param>
public sealed record PhoneSnapshot(string Typed, string? E164)
{
    /// <summary>The data of a number.</summary>
    /// <param name="number">The number, if any.</param>
    public static PhoneSnapshot? Of(PhoneNumber? number) =>
        number is null ? null : new(number.Typed, number.E164);

    /// <summary>The number again.</summary>
    public PhoneNumber ToNumber() => PhoneNumber.Stored(Typed, E164);

    /// <summary>Redacted: a number is personal data.</summary>
    public override string ToString() => "(phone)";
}
