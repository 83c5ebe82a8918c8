namespace Prospecting.Geography;

/// <summary>Codes of refusals about places on the earth.</summary>
public static class GeoReasons
{
    /// <summary>Not a latitude and a longitude in decimal degrees.</summary>
    public const string Format = "geo.format";

    /// <summary>The latitude is not a number from -90 to 90.</summary>
    public const string Latitude = "geo.latitude";

    /// <summary>The longitude is not a number from -180 to 180.</summary>
    public const string Longitude = "geo.longitude";

    /// <summary>The radius is not a number of metres from 0 to half way around the earth.</summary>
    public const string Radius = "geo.radius";

    /// <summary>The south of a box lies north of its north.</summary>
    public const string Box = "geo.box";
}
