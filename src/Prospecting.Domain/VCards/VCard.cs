using System.Text;
using NodaTime;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.Contacts;
using Prospecting.Prospects;

namespace Prospecting.VCards;

/// <summary>A person's card for an address book (SPEC C-3): what it says, whichever version of vCard it is written in.</summary>
/// <remarks>
/// Immutable, compared by value. Prints redacted. Any text may hold anything: line breaks are kept where the format can, other control
/// characters become blanks, lone surrogates U+FFFD, and blank texts are left out.
/// </remarks>
public sealed record VCard
{
    /// <summary>The media type of what is written, for HTTP and mail; its charset is UTF-8 (RFC 6350, section 10.1).</summary>
    public const string MediaType = "text/vcard";

    /// <summary>The name to show (<c>FN</c>).</summary>
    /// <exception cref="ArgumentException">It is blank: both versions ask for a name.</exception>
    public required string FormattedName
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = VCardText.IsBlank(value)
                ? throw new ArgumentException(
                    "A card must have a name to show: give FormattedName a text that is not blank.",
                    nameof(value)
                )
                : value;
        }
    }

    /// <summary>Form of address [civilité] (<c>N</c>).</summary>
    public string? HonorificPrefix { get; init; }

    /// <summary>First name (<c>N</c>).</summary>
    public string? GivenName { get; init; }

    /// <summary>Last name (<c>N</c>).</summary>
    public string? FamilyName { get; init; }

    /// <summary>The organisation he works for (<c>ORG</c>).</summary>
    public string? Organization { get; init; }

    /// <summary>His function, as on a business card (<c>TITLE</c>).</summary>
    public string? Function { get; init; }

    /// <summary>The part he plays there (<c>ROLE</c>).</summary>
    public string? Role { get; init; }

    /// <summary>Telephone numbers (<c>TEL</c>).</summary>
    public ValueList<VCardPhone> Phones { get; init; } = [];

    /// <summary>E-mail addresses (<c>EMAIL</c>).</summary>
    public ValueList<EmailAddress> Emails { get; init; } = [];

    /// <summary>Addresses (<c>ADR</c>).</summary>
    public ValueList<VCardAddress> Addresses { get; init; } = [];

    /// <summary>Web address (<c>URL</c>).</summary>
    public Website? Website { get; init; }

    /// <summary>Birth date (<c>BDAY</c>); written in the ISO calendar.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Its year is not from 1 to 9999: dates of vCard have four digits for it.</exception>
    public LocalDate? BirthDate
    {
        get;
        init
        {
            var date = value?.WithCalendar(CalendarSystem.Iso);
            field = date is null or { Year: >= 1 and <= 9999 }
                ? date
                : throw new ArgumentOutOfRangeException(
                    nameof(value),
                    "The year of a birth date must be from 1 to 9999."
                );
        }
    }

    /// <summary>A note; may have several lines (<c>NOTE</c>).</summary>
    public string? Note { get; init; }

    /// <summary>What the card is known by when it is imported again (<c>UID</c>).</summary>
    public Guid? Uid { get; init; }

    /// <summary>When what it says last changed (<c>REV</c>); written to the second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Its year is before 1: dates of vCard have four digits for it.</exception>
    public Instant? Revised
    {
        get;
        init =>
            field =
                value is null || value.Value.InUtc().Year >= 1
                    ? value
                    : throw new ArgumentOutOfRangeException(
                        nameof(value),
                        "The instant of a revision must not be before the year 1."
                    );
    }

    /// <summary>The card of a contact.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="prospect">
    /// The prospect to show him with, if any: it gives organisation, role, web address and addresses, the default one first.
    /// </param>
    /// <returns>The card. Comments of the prospect are not on it: they are not written for others' address books.</returns>
    /// <exception cref="ArgumentException">The prospect does not link the contact.</exception>
    public static VCard Of(Contact contact, Prospect? prospect = null)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return ContactCard.Of(contact, prospect);
    }

    /// <summary>The card as text: lines of at most 75 octets in UTF-8, each ended by CR LF.</summary>
    /// <param name="version">The version to write.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public string ToText(VCardVersion version = VCardVersion.V40) =>
        new VCardWriter(version).Write(this);

    /// <summary>Writes the card as text. Several cards, one after the other, are one file.</summary>
    /// <param name="writer">Where to; its encoding must be UTF-8.</param>
    /// <param name="version">The version to write.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public void WriteTo(TextWriter writer, VCardVersion version = VCardVersion.V40)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(ToText(version));
    }

    /// <summary>Writes the card in UTF-8 without a byte order mark. Several cards, one after the other, are one file.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="version">The version to write.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public async Task WriteToAsync(
        Stream stream,
        VCardVersion version = VCardVersion.V40,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        await stream
            .WriteAsync(Encoding.UTF8.GetBytes(ToText(version)), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Redacted: all of it is personal data.</summary>
    public override string ToString() => "(vCard)";
}
