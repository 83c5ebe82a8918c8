namespace Prospecting.VCards;

/// <summary>Which side of a person's life something belongs to.</summary>
public enum VCardPlace
{
    /// <summary>Where he works.</summary>
    Work = 0,

    /// <summary>Where he lives.</summary>
    Home = 1,
}
