namespace Prospecting.LeadBase;

/// <summary>One line of the file, as typed; an empty text is an empty cell.</summary>
internal sealed record LeadRow
{
    public string File { get; init; } = "";

    public string Title { get; init; } = "";

    public string LegalForm { get; init; } = "";

    public string Siren { get; init; } = "";

    public string Siret { get; init; } = "";

    public string Vat { get; init; } = "";

    public string Naf { get; init; } = "";

    public string Civility { get; init; } = "";

    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    public string Role { get; init; } = "";

    public string Mail { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Mobile { get; init; } = "";

    public string Street { get; init; } = "";

    public string Extra { get; init; } = "";

    public string PostalCode { get; init; } = "";

    public string Town { get; init; } = "";

    public string Country { get; init; } = "";

    public string Website { get; init; } = "";

    public string Source { get; init; } = "";

    public string Owner { get; init; } = "";

    public string Status { get; init; } = "";

    public string Revenue { get; init; } = "";

    public string CreatedOn { get; init; } = "";

    public string Comment { get; init; } = "";

    /// <summary>The cells in the order of <see cref="LeadCsv.Header"/>.</summary>
    public string[] Cells =>
        [
            File,
            Title,
            LegalForm,
            Siren,
            Siret,
            Vat,
            Naf,
            Civility,
            FirstName,
            LastName,
            Role,
            Mail,
            Phone,
            Mobile,
            Street,
            Extra,
            PostalCode,
            Town,
            Country,
            Website,
            Source,
            Owner,
            Status,
            Revenue,
            CreatedOn,
            Comment,
        ];
}
