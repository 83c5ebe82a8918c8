using System.Text.Json.Serialization;
using Prospecting.Texts;

namespace Prospecting.Scopes;

/// <summary>A company of a tenant: the same code in two tenants names two companies (SPEC M-0).</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Company">The company.</param>
/// <remarks>A host with a single tenant writes the company alone.</remarks>
[JsonConverter(typeof(PlainTextJsonConverter<TenantCompany>))]
public readonly record struct TenantCompany(TenantId Tenant, CompanyId Company)
    : IPlainText<TenantCompany>
{
    /// <summary>A company of the only tenant.</summary>
    /// <param name="company">The company.</param>
    public static implicit operator TenantCompany(CompanyId company) => FromCompanyId(company);

    /// <summary>Same as the implicit conversion.</summary>
    /// <param name="company">The company.</param>
    public static TenantCompany FromCompanyId(CompanyId company) => new(TenantId.Single, company);

    /// <inheritdoc/>
    static TenantCompany IPlainText<TenantCompany>.FromPlainText(string text) => Read(text);

    /// <inheritdoc/>
    string IPlainText<TenantCompany>.ToPlainText() =>
        Tenant.IsValid && Company.IsValid ? ToString() : string.Empty;

    /// <summary>The company's code, behind the tenant's number unless that is the only one.</summary>
    public override string ToString() =>
        Tenant == TenantId.Single ? Company.Value : $"{Tenant}/{Company}";

    private static TenantCompany Read(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new CompanyId(text)
            : new TenantCompany(
                TenantId.Read(text.AsSpan(0, slash)),
                new CompanyId(text[(slash + 1)..])
            );
    }
}
