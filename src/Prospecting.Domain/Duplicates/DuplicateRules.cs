namespace Prospecting.Duplicates;

/// <summary>What comparisons are worth, and from which score on records are likely or surely one (SPEC U-2).</summary>
/// <remarks>
/// Points are in the manner of Fellegi and Sunter (1969): roughly the binary logarithm of how much more often the finding is made
/// between two records of one than between two of two. Immutable; change with <c>with</c>.
/// </remarks>
public sealed record DuplicateRules
{
    /// <summary>The rules of a host that configures none.</summary>
    public static readonly DuplicateRules Default = new();

    /// <summary>From this score on somebody should look.</summary>
    public double LikelyFrom { get; init; } = 9;

    /// <summary>From this score on the records are surely one.</summary>
    public double SureFrom { get; init; } = 14;

    /// <summary>A value that more records share than this is noise, not evidence (SPEC U-3): a switchboard, an accountant's address.</summary>
    public int CommonFrom { get; init; } = 6;

    /// <summary>Same SIRET.</summary>
    public double SameSiret { get; init; } = 12;

    /// <summary>Same SIREN, sites unknown.</summary>
    public double SameSiren { get; init; } = 8;

    /// <summary>Same SIREN but two sites: a group's other branch.</summary>
    public double OtherSite { get; init; } = -4;

    /// <summary>Two companies by number.</summary>
    public double DifferentSiren { get; init; } = -12;

    /// <summary>Same name.</summary>
    public double SameName { get; init; } = 6;

    /// <summary>Nearly the same name.</summary>
    public double CloseName { get; init; } = 4;

    /// <summary>One name holds the other.</summary>
    public double PartOfName { get; init; } = 2;

    /// <summary>Another name.</summary>
    public double DifferentName { get; init; } = -6;

    /// <summary>Same e-mail address.</summary>
    public double SameEmail { get; init; } = 7;

    /// <summary>Same own domain.</summary>
    public double SameDomain { get; init; } = 5;

    /// <summary>Own domains, not one in common.</summary>
    public double DifferentDomain { get; init; } = -4;

    /// <summary>Same telephone number.</summary>
    public double SamePhone { get; init; } = 6;

    /// <summary>Telephone numbers, not one in common.</summary>
    public double DifferentPhone { get; init; } = -1.5;

    /// <summary>Same street and town.</summary>
    public double SameStreet { get; init; } = 5;

    /// <summary>Same town.</summary>
    public double SameTown { get; init; } = 3;

    /// <summary>Another town.</summary>
    public double DifferentTown { get; init; } = -5;

    /// <summary>
    /// Another town, for one company by number whose sites are unknown: name, number and domain say that it is one company, the town
    /// that it is another branch of it.
    /// </summary>
    public double OtherBranch { get; init; } = -12;

    /// <summary>Same person.</summary>
    public double SamePerson { get; init; } = 3;

    /// <summary>Other people.</summary>
    public double DifferentPerson { get; init; } = -0.5;
}
