using NodaTime;

namespace Prospecting.Contacts;

/// <summary>What a person last said of one channel, when and how (SPEC C-1).</summary>
/// <param name="Channel">The channel's code, such as <see cref="ConsentChannels.Newsletter"/>.</param>
/// <remarks>Immutable, compared by value. Of a channel that nothing was said of, the state is unknown and the rest empty.</remarks>
public sealed record Consent(string Channel)
{
    /// <summary>What he said.</summary>
    public ConsentState State { get; init; }

    /// <summary>When it was noted, to 100 ns.</summary>
    public Instant? At { get; init; }

    /// <summary>The code of where it comes from, such as <c>form</c> or <c>import</c>.</summary>
    public string? Origin { get; init; }

    /// <summary>What holds when two records turn out to be one person: an opt-out wins (SPEC G-2), and what is known wins over what is not.</summary>
    /// <param name="a">What one record says.</param>
    /// <param name="b">What the other one says of the same channel.</param>
    /// <returns>One of the two, the same whichever comes first; of two that say the same, the one that was noted last.</returns>
    /// <exception cref="ArgumentException">The channels are two.</exception>
    public static Consent Stricter(Consent a, Consent b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (!string.Equals(a.Channel, b.Channel, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"One is of the channel {a.Channel}, the other of {b.Channel}: compare what was said of one channel.",
                nameof(b)
            );
        }

        // The states are numbered in the order of their strength.
        var order = a.State.CompareTo(b.State);
        order = order != 0 ? order : Nullable.Compare(a.At, b.At);
        order = order != 0 ? order : string.CompareOrdinal(a.Origin, b.Origin);
        return order >= 0 ? a : b;
    }

    /// <summary>The channel and the state, which are codes.</summary>
    public override string ToString() => $"{Channel}: {State}";
}
