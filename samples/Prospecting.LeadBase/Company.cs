namespace Prospecting.LeadBase;

/// <summary>A company as it really is, before anybody writes it down.</summary>
internal sealed record Company
{
    public required int Number { get; init; }

    public required CompanyName Name { get; init; }

    public required string Siren { get; init; }

    public required string Nic { get; init; }

    public required Town Town { get; init; }

    public required string Street { get; init; }

    public required string Extra { get; init; }

    public required string Phone { get; init; }

    public required string Mobile { get; init; }

    public required string Domain { get; init; }

    public required string Mail { get; init; }

    public required Person Contact { get; init; }

    /// <summary>The yearly revenue, in cents.</summary>
    public required long Revenue { get; init; }

    public string Title => Name.Title;

    public string Siret => Siren + Nic;
}
