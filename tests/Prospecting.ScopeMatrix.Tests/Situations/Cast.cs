using Prospecting.Scopes;

namespace Prospecting.ScopeMatrix.Tests.Situations;

/// <summary>Who is who.</summary>
internal static class Cast
{
    public static readonly TenantId Home = new(1);
    public static readonly TenantId Abroad = new(2);
    public static readonly TenantId Empty = new(3);
    public static readonly TenantId[] Tenants = [Home, Abroad, Empty];

    /// <summary>Owns the record that everything is about.</summary>
    public static readonly CompanyId Paris = new("paris");

    /// <summary>The company of whoever is not the owner.</summary>
    public static readonly CompanyId Metz = new("metz");

    /// <summary>Has a secret of its own in the same tenant, which nobody else ever sees.</summary>
    public static readonly CompanyId Nice = new("nice");

    /// <summary>Every record is shared with it too, so that there is a share to take away.</summary>
    public static readonly CompanyId Lens = new("lens");

    public static readonly UserId Anne = new("anne");
    public static readonly UserId Chef = new("chef");

    public static readonly Scope Owner = Scope.ForUser(Home, Anne, Paris);
    public static readonly Scope Neighbour = Scope.ForUser(Home, new UserId("bruno"), Metz);
    public static readonly Scope Third = Scope.ForUser(Home, new UserId("nina"), Nice);
    public static readonly Scope OwnerAbroad = Scope.ForUser(Abroad, Anne, Paris);
    public static readonly Scope OwnerInEmptyTenant = Scope.ForUser(Empty, Anne, Paris);

    public static Scope Robot(TenantId tenant) => Scope.ForSystem(tenant, new UserId("robot"));

    /// <summary>Whoever calls; for work that only a system scope may do, a robot where that is what he would be.</summary>
    public static Scope? Actor(Situation situation, bool isForSystem) =>
        situation switch
        {
            Situation.NoScope => null,
            Situation.Own or Situation.Deleted => isForSystem ? Robot(Home) : Owner,
            Situation.ForeignTenant => isForSystem ? Robot(Empty) : OwnerInEmptyTenant,
            Situation.ForeignTenantWithSameIds => isForSystem ? Robot(Abroad) : OwnerAbroad,
            _ => Neighbour,
        };
}
