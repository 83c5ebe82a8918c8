using Prospecting.Geography;
using Prospecting.Results;
using Prospecting.Texts;

namespace Prospecting.Addresses;

/// <summary>Where something is, as a whole: never mixed field by field from two (SPEC A-3).</summary>
/// <remarks>Immutable, compared by value. Prints redacted.</remarks>
public sealed record PostalAddress
{
    /// <summary>Number and street, or locality.</summary>
    public string? Street { get; init; }

    /// <summary>Building, floor, post-office box.</summary>
    public string? Line2 { get; init; }

    /// <summary>Text: leading zeros are part of it.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Town.</summary>
    public string? City { get; init; }

    /// <summary>Region or state.</summary>
    public string? Region { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary>Where it is on the earth, if that is known (SPEC A-1); part of the address like the rest.</summary>
    public GeoPosition? Position { get; init; }

    /// <summary>Whether nothing but the country is known.</summary>
    public bool IsBlank =>
        Street is null
        && Line2 is null
        && PostalCode is null
        && City is null
        && Region is null
        && Position is null;

    /// <summary>Checks every part and takes the clean ones.</summary>
    /// <param name="pointer">The address's JSON pointer, put into the reasons.</param>
    /// <returns>The clean address, or all faults.</returns>
    public Outcome<PostalAddress> Validate(string pointer = "/address")
    {
        List<Reason> reasons = [];
        var clean = new PostalAddress
        {
            Street = new TextRule(pointer + "/street", 200).Clean(Street, reasons),
            Line2 = new TextRule(pointer + "/line2", 200).Clean(Line2, reasons),
            PostalCode = new TextRule(pointer + "/postalCode", 20).Clean(PostalCode, reasons),
            City = new TextRule(pointer + "/city", 100).Clean(City, reasons),
            Region = new TextRule(pointer + "/region", 100).Clean(Region, reasons),
            Country = (Country ?? string.Empty).Trim().ToUpperInvariant(),
            Position = Position,
        };
        if (!CountryCodes.Contains(clean.Country))
        {
            reasons.Add(
                new Reason(AddressReasons.Country)
                    .At(pointer + "/country")
                    .With("country", clean.Country)
            );
        }

        return reasons.Count == 0 ? clean : Outcome<PostalAddress>.Refused(reasons);
    }

    /// <summary>Whether another address says all that this one says: it is equal, or is the same and has a position besides.</summary>
    /// <param name="other">The other address.</param>
    public bool SaysNoMoreThan(PostalAddress other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this == other || (Position is null && this == other with { Position = null });
    }

    /// <summary>The address on one line, for people, without the position; personal data.</summary>
    public string ToSingleLine() =>
        string.Join(
            ", ",
            new[]
            {
                Street,
                Line2,
                string.Join(' ', new[] { PostalCode, City }.Where(p => p is not null)),
                Region,
                Country,
            }.Where(p => !string.IsNullOrEmpty(p))
        );

    /// <summary>Redacted: an address is personal data.</summary>
    public override string ToString() => "(address)";
}
