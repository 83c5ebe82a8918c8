using Prospecting.Collections;

namespace Prospecting.Scopes;

/// <summary>Some companies of a tenant: those listed, or all but those listed. Compared by value.</summary>
public sealed record CompanySet
{
    private CompanySet(IEnumerable<CompanyId> listed, bool isAllBut)
    {
        ArgumentNullException.ThrowIfNull(listed);
        Listed = listed.Distinct().OrderBy(c => c.Value, StringComparer.Ordinal).ToValueList();
        IsAllBut = isAllBut;
    }

    /// <summary>Every company.</summary>
    public static CompanySet All { get; } = AllBut([]);

    /// <summary>The companies that are in it, or that are not, as <see cref="IsAllBut"/> says; each once, in ordinal order.</summary>
    public ValueList<CompanyId> Listed { get; }

    /// <summary>Whether every company is in it that is not listed.</summary>
    public bool IsAllBut { get; }

    /// <summary>These companies.</summary>
    /// <param name="companies">The companies.</param>
    public static CompanySet Of(params IEnumerable<CompanyId> companies) => new(companies, false);

    /// <summary>All companies but these.</summary>
    /// <param name="companies">The companies.</param>
    public static CompanySet AllBut(params IEnumerable<CompanyId> companies) =>
        new(companies, true);

    /// <summary>Whether a company is in it.</summary>
    /// <param name="company">The company.</param>
    public bool Contains(CompanyId company) => Listed.Contains(company) != IsAllBut;

    /// <summary>The codes of the companies.</summary>
    public override string ToString() =>
        (IsAllBut ? "all but " : string.Empty) + string.Join(", ", Listed);
}
