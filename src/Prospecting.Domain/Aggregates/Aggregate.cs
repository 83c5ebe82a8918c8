using Prospecting.Channels;

namespace Prospecting.Aggregates;

/// <summary>What a session loads, changes and commits as one: it knows the version it was read at, and records what was done to it.</summary>
/// <remarks>
/// Mutable and not thread-safe; it belongs to the session that loaded it. A store writes <see cref="Version"/> + 1 whenever
/// <see cref="HasPendingChanges"/>, even when only children changed, and refuses when the stored version is another.
/// </remarks>
public abstract class Aggregate
{
    private readonly List<FieldChange> _changes = [];
    private readonly List<IDomainEvent> _events = [];

    /// <summary>The version it was read at; 0 until it is first committed. Each commit that changes it adds exactly 1.</summary>
    public int Version { get; private set; }

    /// <summary>The id under which history and outbox know it.</summary>
    public abstract Guid SubjectId { get; }

    /// <summary>The kind under which history and outbox know it, such as <c>prospect</c>.</summary>
    public abstract string SubjectKind { get; }

    /// <summary>What was done to it since it was loaded, for history.</summary>
    public IReadOnlyList<FieldChange> PendingChanges => _changes;

    /// <summary>What happened to it since it was loaded, for the outbox.</summary>
    public IReadOnlyList<IDomainEvent> PendingEvents => _events;

    /// <summary>Whether it was removed: the commit deletes it, and its history stays (SPEC H-1).</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>Whether a commit has something to write.</summary>
    public virtual bool HasPendingChanges => _changes.Count > 0 || _events.Count > 0;

    /// <summary>Called by a store after its commit succeeded: forgets what is now written.</summary>
    /// <param name="version">The version that the store wrote.</param>
    public virtual void AcceptCommit(int version)
    {
        Version = version;
        _changes.Clear();
        _events.Clear();
    }

    /// <summary>Used when an aggregate is rebuilt from a snapshot.</summary>
    /// <param name="version">The stored version.</param>
    protected void RestoreVersion(int version) => Version = version;

    /// <summary>Remembers a field's change for history; does nothing when old and new are equal.</summary>
    /// <param name="field">The field's JSON pointer.</param>
    /// <param name="old">The value before.</param>
    /// <param name="new">The value after.</param>
    /// <param name="personal">Whether the values are personal data.</param>
    protected void Record(string field, string? old, string? @new, bool personal = true)
    {
        if (!string.Equals(old, @new, StringComparison.Ordinal))
        {
            _changes.Add(new FieldChange(field, old, @new, personal));
        }
    }

    /// <summary>Remembers a telephone number's change, also one of its normalised form alone.</summary>
    /// <param name="field">The field's JSON pointer.</param>
    /// <param name="old">The number before.</param>
    /// <param name="new">The number after.</param>
    private protected void Record(string field, PhoneNumber? old, PhoneNumber? @new)
    {
        var sameWriting = old?.Typed == @new?.Typed;
        Record(field, sameWriting ? old?.E164 : old?.Typed, sameWriting ? @new?.E164 : @new?.Typed);
    }

    /// <summary>Has the commit delete it. The line of history says so with the whole's pointer, beside the fields that the caller records.</summary>
    private protected void MarkRemoved()
    {
        Record(FieldChange.Whole, "kept", null, personal: false);
        IsRemoved = true;
    }

    /// <summary>Remembers an event for the outbox.</summary>
    /// <param name="domainEvent">What happened.</param>
    protected void Raise(IDomainEvent domainEvent) => _events.Add(domainEvent);
}
