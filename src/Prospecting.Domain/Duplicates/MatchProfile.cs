using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Duplicates.Normalization;
using Prospecting.Prospects;
using Prospecting.Texts;

namespace Prospecting.Duplicates;

/// <summary>A prospect in the normal form that comparisons work with.</summary>
/// <remarks>Immutable. Personal data: prints its id alone.</remarks>
public sealed record MatchProfile
{
    /// <summary>The prospect.</summary>
    public required ProspectId Id { get; init; }

    /// <summary>The name without legal form, folded, abbreviations spelled out.</summary>
    public required string Name { get; init; }

    /// <summary>The words of the name, sorted.</summary>
    public required ValueList<string> NameWords { get; init; }

    /// <summary>The company's number.</summary>
    public string? Siren { get; init; }

    /// <summary>The site's number.</summary>
    public string? Siret { get; init; }

    /// <summary>Every e-mail address, of the prospect and of its contacts.</summary>
    public ValueList<string> Emails { get; init; } = [];

    /// <summary>Every telephone number, of the prospect and of its contacts.</summary>
    public ValueList<string> Phones { get; init; } = [];

    /// <summary>Every own domain: of the web site and of e-mail addresses that are not free mail.</summary>
    public ValueList<string> Domains { get; init; } = [];

    /// <summary>Where it is.</summary>
    public ValueList<MatchPlace> Places { get; init; } = [];

    /// <summary>Folded names of the people.</summary>
    public ValueList<string> People { get; init; } = [];

    /// <summary>The normal form of a prospect.</summary>
    /// <param name="prospect">The prospect.</param>
    /// <param name="contacts">The contacts it is linked to.</param>
    public static MatchProfile Of(Prospect prospect, IReadOnlyCollection<Contact> contacts)
    {
        ArgumentNullException.ThrowIfNull(prospect);
        ArgumentNullException.ThrowIfNull(contacts);
        var name = CompanyName.Core(prospect.LegalName ?? prospect.DisplayName);
        var emails = contacts
            .Select(c => c.Email)
            .Append(prospect.Email)
            .OfType<Channels.EmailAddress>()
            .ToList();
        var phones = contacts
            .SelectMany(c => new[] { c.Phone, c.Mobile, c.HomePhone })
            .Append(prospect.Phone)
            .Append(prospect.Mobile)
            .OfType<Channels.PhoneNumber>();
        var domains = emails.Select(e => e.Domain).Append(prospect.Website?.Host).OfType<string>();
        return new MatchProfile
        {
            Id = prospect.Id,
            Name = name,
            NameWords = name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Order(StringComparer.Ordinal)
                .ToValueList(),
            Siren = prospect.Siren?.Value,
            Siret = prospect.Siret?.Value,
            Emails = emails
                .Select(e => e.Normalised)
                .Distinct(StringComparer.Ordinal)
                .ToValueList(),
            Phones = phones
                .Select(p => p.Comparable)
                .Distinct(StringComparer.Ordinal)
                .ToValueList(),
            Domains = domains
                .Where(d => !FreeMail.IsFree(d))
                .Distinct(StringComparer.Ordinal)
                .ToValueList(),
            Places = prospect
                .Addresses.Select(a => MatchPlace.Of(a.Postal))
                .Distinct()
                .ToValueList(),
            People = contacts
                .Select(c => TextFolding.Fold(c.FullName))
                .Append(
                    prospect.Kind == ProspectKind.Person
                        ? TextFolding.Fold(prospect.DisplayName)
                        : string.Empty
                )
                .Where(n => n.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .ToValueList(),
        };
    }

    /// <summary>The keys under which it is found, each once.</summary>
    public IReadOnlySet<MatchKey> Keys() => MatchKeys.Of(this);

    /// <summary>Its id: the rest is personal data.</summary>
    public override string ToString() => $"match profile {Id}";
}
