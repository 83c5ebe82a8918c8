using NodaTime;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Scopes;

namespace Prospecting.Activities;

/// <summary>What is known of an activity when it is made or changed (SPEC T-5).</summary>
public sealed record NewActivity
{
    /// <summary>The code of its type: one of <see cref="ActivityTypes"/> or a configured one, 1 to 40 characters of <c>a-z 0-9 . _ -</c>.</summary>
    public required string Type { get; init; }

    /// <summary>When it begins, or began; kept to 100 ns.</summary>
    public required Instant Start { get; init; }

    /// <summary>When it ends, or ended; not before it begins. <see langword="null"/> when that is not known.</summary>
    public Instant? End { get; init; }

    /// <summary>What it is about, in one line of up to 200 characters.</summary>
    public string? Subject { get; init; }

    /// <summary>More about it, up to 10,000 characters with lines.</summary>
    public string? Details { get; init; }

    /// <summary>The contacts of the prospect who take part, up to 100; one that is named twice counts once.</summary>
    public ValueList<ContactId> Participants { get; init; } = [];

    /// <summary>Who organises it. When left out: who makes it; in a change, who does so already.</summary>
    public UserId? Organiser { get; init; }

    /// <summary>Redacted: much of it may be personal data.</summary>
    public override string ToString() => "(activity)";
}
