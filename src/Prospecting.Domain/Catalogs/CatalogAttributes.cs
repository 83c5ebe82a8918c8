using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Catalogs;

/// <summary>The attributes of catalogue entries that the library itself knows; a host adds its own by other names.</summary>
public static class CatalogAttributes
{
    /// <summary>Of a task type: <c>true</c> when such a task needs a source (SPEC T-3).</summary>
    public const string RequiresSource = "requiresSource";

    /// <summary>Of an opportunity type: <c>true</c> when it has missions, each with its executor (SPEC D-4).</summary>
    public const string Missions = "missions";

    /// <summary>Of an opportunity type: the code of the service that a firm must give to be offered (SPEC D-2).</summary>
    public const string Service = "service";

    /// <summary>Of a firm: the codes of the services it gives, apart by commas (SPEC D-2).</summary>
    public const string Services = "services";

    /// <summary>Of a firm: the company of the group that it is, if it is one (SPEC D-2).</summary>
    public const string Company = "company";

    /// <summary>Of an office: the code of its firm.</summary>
    public const string Firm = "firm";

    /// <summary>The value of what is so.</summary>
    public const string True = "true";

    /// <summary>The value of what is not so.</summary>
    public const string False = "false";

    /// <summary>What a value must be, for a fault's text; <see langword="null"/> when it is that.</summary>
    internal static string? Mismatch(string name, string value) =>
        name switch
        {
            RequiresSource or Missions when value is not (True or False) => $"{True} | {False}",
            Service or Firm when !FaultList.IsCode(value) => "code",
            Services when !Array.TrueForAll(value.Split(','), c => FaultList.IsCode(c.Trim())) =>
                "codes, apart by commas",
            Company when !HostCode.IsCode(value, CompanyId.MaxLength) => "code of a company",
            _ => null,
        };
}
