using Prospecting.Collections;

namespace Prospecting.Policies;

/// <summary>What one channel must bring along.</summary>
public sealed record ChannelPolicy
{
    /// <summary>The channel.</summary>
    public required EntryChannel Channel { get; init; }

    /// <summary>The fields that something is said of; the others are optional.</summary>
    public ValueList<FieldSetting> Fields { get; init; } = [];

    /// <summary>Groups of pointers of which at least one must be filled.</summary>
    /// <remarks>
    /// A group whose pointers all lie in one collection, such as <c>/contacts/*/phone</c> and <c>/contacts/*/mobile</c>, asks each of its
    /// items. Any other group asks the prospect once, and a pointer into a collection is filled as soon as it is in one item.
    /// </remarks>
    public ValueList<ValueList<string>> AnyOf { get; init; } = [];
}
