using Prospecting.Contacts;
using Prospecting.Statuses;

namespace Prospecting.Prospects;

/// <summary>A prospect and its contacts as workflows look at them.</summary>
/// <remarks>Field names are those of <see cref="ProspectField"/>; <c>email</c>, <c>phone</c> and <c>mobile</c> are found on contacts too.</remarks>
public sealed class ProspectFacts : IStatusFacts
{
    private readonly Prospect _prospect;
    private readonly IReadOnlyCollection<Contact> _contacts;

    /// <summary>The facts of a prospect.</summary>
    /// <param name="prospect">The prospect.</param>
    /// <param name="contacts">The contacts it is linked to.</param>
    public ProspectFacts(Prospect prospect, IReadOnlyCollection<Contact> contacts)
    {
        ArgumentNullException.ThrowIfNull(prospect);
        ArgumentNullException.ThrowIfNull(contacts);
        (_prospect, _contacts) = (prospect, contacts);
    }

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
        ProspectField.Named(field)?.Read(_prospect.Details)
        ?? field switch
        {
            "email" => _contacts.Select(c => c.Email?.Typed).FirstOrDefault(v => v is not null),
            "phone" => _contacts.Select(c => c.Phone?.Typed).FirstOrDefault(v => v is not null),
            "mobile" => _contacts.Select(c => c.Mobile?.Typed).FirstOrDefault(v => v is not null),
            _ => null,
        };

    /// <inheritdoc/>
    public int Count(string collection) =>
        collection switch
        {
            "contacts" => _prospect.Contacts.Count,
            "addresses" => _prospect.Addresses.Count,
            "references" => _prospect.References.Count,
            _ => 0,
        };
}
