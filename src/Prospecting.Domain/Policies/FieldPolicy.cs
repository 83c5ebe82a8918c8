using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.Policies;

/// <summary>Which fields a prospect must have beside its name, by the channel it comes in through (SPEC P-2): data, from JSON or code.</summary>
/// <remarks>Immutable. It may be faulty until it is checked: see <see cref="FieldPolicyValidator"/>.</remarks>
public sealed record FieldPolicy
{
    /// <summary>Its key; 1 to 40 characters of <c>a-z 0-9 . _ -</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What people call it.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>The channels that something is said of, each once; through the others the name alone is asked for.</summary>
    public ValueList<ChannelPolicy> Channels { get; init; } = [];

    /// <summary>What is said of a field: what a form needs to know.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="pointer">One of <see cref="PolicyVocabulary.Pointers"/>.</param>
    /// <returns>The rule; a field of a hidden collection is hidden with it.</returns>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public FieldRule RuleOf(EntryChannel channel, string pointer)
    {
        var field =
            PolicyVocabulary.Named(pointer)
            ?? throw new ArgumentException(
                $"There is no field \"{pointer}\"; PolicyVocabulary.Pointers lists them.",
                nameof(pointer)
            );
        var settings = Channels.FirstOrDefault(c => c.Channel == channel)?.Fields ?? [];
        return field.Collection is { } collection && In(collection) == FieldRule.Hidden
            ? FieldRule.Hidden
            : In(pointer);

        FieldRule In(string name) =>
            settings.FirstOrDefault(s => s.Pointer == name)?.Rule ?? FieldRule.Optional;
    }
}
