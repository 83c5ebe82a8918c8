using NodaTime;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Guards;

namespace Prospecting.Prospects;

/// <summary>A prospect and its contacts as workflows look at them.</summary>
/// <remarks>Field names are those of <see cref="ProspectField"/>; <c>email</c>, <c>phone</c> and <c>mobile</c> are found on contacts too.</remarks>
public sealed class ProspectFacts : IStatusFacts
{
    private readonly Prospect _prospect;
    private readonly IReadOnlyCollection<Contact> _contacts;
    private readonly Instant _now;
    private readonly HostFacts _host;

    /// <summary>The facts of a prospect.</summary>
    /// <param name="prospect">The prospect.</param>
    /// <param name="contacts">The contacts it is linked to.</param>
    /// <param name="now">The instant of the decision: ages are counted up to it.</param>
    /// <param name="host">What the host knows of the prospect, if anything; its names outweigh the library's.</param>
    public ProspectFacts(
        Prospect prospect,
        IReadOnlyCollection<Contact> contacts,
        Instant now,
        HostFacts? host = null
    )
    {
        ArgumentNullException.ThrowIfNull(prospect);
        ArgumentNullException.ThrowIfNull(contacts);
        (_prospect, _contacts, _now, _host) = (prospect, contacts, now, host ?? HostFacts.None);
    }

    /// <summary>The names that these facts answer to, without the host's.</summary>
    public static FactVocabulary Vocabulary { get; } =
        new()
        {
            Fields = ProspectField.All.Select(f => f.Name).ToValueList(),
            Collections = ["contacts", "addresses", "references"],
            Moments = ["status", "created"],
        };

    /// <summary>The built-in guards, asking for these names only: what the options start with.</summary>
    public static StatusGuards Guards { get; } = StatusGuards.BuiltIn.Over(Vocabulary);

    /// <inheritdoc/>
    public Guid Subject => _prospect.Id.Value;

    /// <inheritdoc/>
    public int Version => _prospect.Version;

    /// <inheritdoc/>
    public string Status => _prospect.StatusCode;

    /// <inheritdoc/>
    public string? ReopensTo => _prospect.StatusReopensTo;

    /// <inheritdoc/>
    public string? Text(string field) =>
        _host.Texts.TryGetValue(field, out var known)
            ? known
            : ProspectField.Named(field)?.Read(_prospect.Details)
                ?? field switch
                {
                    "email" => FirstOf(c => c.Email?.Typed),
                    "phone" => FirstOf(c => c.Phone?.Typed),
                    "mobile" => FirstOf(c => c.Mobile?.Typed),
                    _ => null,
                };

    /// <inheritdoc/>
    public int Count(string collection) =>
        _host.Counts.TryGetValue(collection, out var known)
            ? known
            : collection switch
            {
                "contacts" => _prospect.Contacts.Count,
                "addresses" => _prospect.Addresses.Count,
                "references" => _prospect.References.Count,
                _ => 0,
            };

    /// <inheritdoc/>
    public Duration? Age(string moment) =>
        _host.Moments.TryGetValue(moment, out var known)
            ? _now - known
            : moment switch
            {
                "status" => _now - _prospect.StatusSince,
                "created" => _now - _prospect.CreatedAt,
                _ => null,
            };

    private string? FirstOf(Func<Contact, string?> channel) =>
        _contacts.Select(channel).FirstOrDefault(v => v is not null);
}
