using NodaTime;
using NodaTime.Text;
using Prospecting.Results;
using Prospecting.Statuses;
using Prospecting.Work;

namespace Prospecting.Contacts;

/// <content>Which channels a person may be written to by.</content>
public sealed partial class Contact
{
    private readonly List<Consent> _consents = [];

    /// <summary>What he said of channels, in the order of their codes; of those that are not here nothing is known.</summary>
    public IReadOnlyList<Consent> Consents => _consents;

    /// <summary>What he said of a channel.</summary>
    /// <param name="channel">The channel's code, such as <see cref="ConsentChannels.Newsletter"/>.</param>
    /// <returns>What he said last; of a channel that nothing was said of, unknown without instant and origin.</returns>
    public Consent ConsentTo(string channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return _consents.Find(c => c.Channel == channel) ?? new Consent(channel);
    }

    /// <summary>Notes what he said of a channel, now. Saying the same again renews instant and origin.</summary>
    /// <param name="channel">The channel's code: 1 to 40 characters of <c>a-z 0-9 . _ -</c>.</param>
    /// <param name="state">What he said.</param>
    /// <param name="origin">The code of where it comes from, such as <c>form</c> or <c>import</c>: 1 to 40 characters of <c>a-z 0-9 . _ -</c>.</param>
    /// <param name="context">Who notes it, and when.</param>
    /// <returns>Done; or <c>contact.consent-channel</c>, <c>contact.consent-origin</c>, all that apply, and nothing changed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A state that there is not.</exception>
    public Outcome SetConsent(
        string channel,
        ConsentState state,
        string origin,
        WorkContext context
    )
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(context);
        var code = state.Code();
        List<Reason> reasons = [];
        CheckCode(channel, ContactReasons.ConsentChannel, "/contact/consents", reasons);
        CheckCode(origin, ContactReasons.ConsentOrigin, "/contact/consents/origin", reasons);
        if (reasons.Count > 0)
        {
            return Outcome.Of(reasons);
        }

        var index = _consents.FindIndex(c => c.Channel == channel);
        var before = index < 0 ? new Consent(channel) : _consents[index];
        var now = new Consent(channel)
        {
            State = state,
            At = context.Now,
            Origin = origin,
        };
        // Codes and instants tell nothing of a person, and prove what was agreed to when the rest is erased.
        var field = $"/consents/{channel}";
        Record(field, index < 0 ? null : before.State.Code(), code, personal: false);
        Record($"{field}/origin", before.Origin, origin, personal: false);
        Record($"{field}/at", Text(before.At), Text(now.At), personal: false);
        if (index < 0)
        {
            _consents.Add(now);
            _consents.Sort((a, b) => string.CompareOrdinal(a.Channel, b.Channel));
        }
        else
        {
            _consents[index] = now;
        }

        if (before.State != state)
        {
            Raise(new ContactConsentChanged(Id.Value, channel, code));
        }

        return Outcome.Success;
    }

    private static void CheckCode(string text, string reason, string pointer, List<Reason> reasons)
    {
        if (!FaultList.IsCode(text))
        {
            reasons.Add(new Reason(reason).At(pointer).With("max", FaultList.MaxCodeLength));
        }
    }

    private static string? Text(Instant? instant) =>
        instant is { } given ? InstantPattern.ExtendedIso.Format(given) : null;
}
