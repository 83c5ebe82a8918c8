using Prospecting.Collections;
using Prospecting.Scopes;

namespace Prospecting.Prospects;

/// <summary>Prospects by the company that owns them: those of some companies, or of all but some.</summary>
public sealed record OwnerFilter
{
    private OwnerFilter(ValueList<CompanyId> companies, bool isExcept) =>
        (Companies, IsExcept) = (companies, isExcept);

    /// <summary>Whoever owns them.</summary>
    public static OwnerFilter Anybody { get; } = new([], isExcept: true);

    /// <summary>The companies that are meant, or that are not.</summary>
    public ValueList<CompanyId> Companies { get; }

    /// <summary>Whether all companies but <see cref="Companies"/> are meant.</summary>
    public bool IsExcept { get; }

    /// <summary>Owned by one of these.</summary>
    /// <param name="companies">The companies.</param>
    public static OwnerFilter OneOf(params IEnumerable<CompanyId> companies) =>
        new(companies.ToValueList(), isExcept: false);

    /// <summary>Owned by none of these.</summary>
    /// <param name="companies">The companies.</param>
    public static OwnerFilter NoneOf(params IEnumerable<CompanyId> companies) =>
        new(companies.ToValueList(), isExcept: true);

    /// <summary>Whether a company's prospects are meant.</summary>
    /// <param name="owner">The company that owns them.</param>
    public bool Includes(CompanyId owner) => Companies.Contains(owner) != IsExcept;
}
