using NodaTime;

namespace Prospecting.Guards;

/// <summary>What a decision may look at: loaded beforehand, so that deciding needs no I/O.</summary>
/// <remarks>A decision reads it and keeps nothing of it.</remarks>
public interface IStatusFacts
{
    /// <summary>The id of the prospect or opportunity.</summary>
    Guid Subject { get; }

    /// <summary>Its version: a confirmation is bound to it (SPEC S-9).</summary>
    int Version { get; }

    /// <summary>The code of its status.</summary>
    string Status { get; }

    /// <summary>The status that a reopening returns to, if it was ever closed.</summary>
    string? ReopensTo { get; }

    /// <summary>A field as text.</summary>
    /// <param name="field">The field's name, such as <c>email</c>.</param>
    /// <returns>The text; <see langword="null"/> when the field is empty.</returns>
    string? Text(string field);

    /// <summary>How many there are of something.</summary>
    /// <param name="collection">The collection's name, such as <c>contacts</c>.</param>
    int Count(string collection);

    /// <summary>How long ago something happened.</summary>
    /// <param name="moment">What happened, such as <c>status</c> or <c>created</c>.</param>
    /// <returns>The time since; <see langword="null"/> when it never happened.</returns>
    Duration? Age(string moment);
}
