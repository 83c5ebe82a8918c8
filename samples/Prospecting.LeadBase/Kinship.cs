namespace Prospecting.LeadBase;

/// <summary>What a company has in common with another one while being a different one.</summary>
internal enum Kin
{
    None,
    OtherSite,
    Franchise,
    Namesake,
    SharedAddress,
    SharedSwitchboard,
    SharedAccountant,
}

/// <summary>
/// The hard negatives. Every so many companies there is a hub; a relative takes after one of the
/// hubs a little before it, so the families stay small however long the base is.
/// </summary>
internal sealed class Kinship(ulong seed)
{
    public (Kin Kin, int Hub) Of(int company)
    {
        var kin = KinOf(company);
        if (kin == Kin.None)
        {
            return (kin, company);
        }

        var spacing = Spacing(kin);
        var prng = Prng.For(seed, Topic.Kinship, -1L - company);
        var hub = Math.Max(0, company - 1 - prng.Below(spacing)) / spacing * spacing;
        while (KinOf(hub) != Kin.None)
        {
            hub--;
        }

        return (kin, hub);
    }

    private Kin KinOf(int company) =>
        company == 0
            ? Kin.None
            : Prng.For(seed, Topic.Kinship, company)
                .Weighted(
                    (880, Kin.None),
                    (25, Kin.OtherSite),
                    (28, Kin.Franchise),
                    (20, Kin.Namesake),
                    (30, Kin.SharedAddress),
                    (8, Kin.SharedSwitchboard),
                    (9, Kin.SharedAccountant)
                );

    /// <summary>
    /// Relatives that move stay closer to their hub than there are towns to move to.
    /// </summary>
    private static int Spacing(Kin kin) =>
        kin switch
        {
            Kin.OtherSite or Kin.Franchise or Kin.Namesake => 70,
            Kin.SharedAddress => 130,
            _ => 250,
        };
}
