namespace Prospecting.Ownership;

/// <summary>As what a collaborator represents a prospect (SPEC O-2).</summary>
public enum RepresentativeRole
{
    /// <summary>Who brought the prospect in [commercial source].</summary>
    Source = 0,

    /// <summary>Who follows the prospect until it is a customer [commercial opérationnel].</summary>
    Operational = 1,
}
