namespace Prospecting.Scopes;

/// <summary>A company of a tenant: the same code in two tenants names two companies (SPEC M-0).</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Company">The company.</param>
/// <remarks>A host with a single tenant writes the company alone.</remarks>
public readonly record struct TenantCompany(TenantId Tenant, CompanyId Company)
{
    /// <summary>A company of the only tenant.</summary>
    /// <param name="company">The company.</param>
    public static implicit operator TenantCompany(CompanyId company) => FromCompanyId(company);

    /// <summary>Same as the implicit conversion.</summary>
    /// <param name="company">The company.</param>
    public static TenantCompany FromCompanyId(CompanyId company) => new(TenantId.Single, company);

    /// <summary>The company's code, behind the tenant's number unless that is the only one.</summary>
    public override string ToString() =>
        Tenant == TenantId.Single ? Company.Value : $"{Tenant}/{Company}";
}
