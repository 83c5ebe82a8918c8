using Prospecting.Scopes;

namespace Prospecting.Reliability.Victim.Bases;

/// <summary>Who works on the bases of these tests.</summary>
public static class World
{
    public static readonly TenantId Tenant = new(1);
    public static readonly CompanyId Paris = new("paris");
    public static readonly CompanyId Lyon = new("lyon");

    /// <summary>A user of Paris.</summary>
    public static Scope Worker(string name) => Scope.ForUser(Tenant, new UserId(name), Paris);

    /// <summary>Background work.</summary>
    public static Scope Robot { get; } = Scope.ForSystem(Tenant, new UserId("robot"));
}
