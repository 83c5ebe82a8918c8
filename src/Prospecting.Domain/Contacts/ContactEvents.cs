using Prospecting.Aggregates;

namespace Prospecting.Contacts;

/// <summary>A contact opted in or out of a channel, or what he had said no longer holds.</summary>
/// <param name="Contact">The contact's id.</param>
/// <param name="Channel">The channel's code.</param>
/// <param name="State">The state's code: <c>opted-in</c>, <c>opted-out</c> or <c>unknown</c>.</param>
public sealed record ContactConsentChanged(Guid Contact, string Channel, string State)
    : IDomainEvent
{
    /// <inheritdoc/>
    public string EventType => "contact.consent-changed";
}
