namespace Huiyin.DialogContent;

/// <summary>WGS 84, in degrees.</summary>
internal readonly record struct Coordinates(double Latitude, double Longitude)
{
    private const double EarthRadiusMetres = 6_371_000;

    public double MetresTo(Coordinates other)
    {
        var latitude = double.DegreesToRadians(other.Latitude - Latitude);
        var longitude = double.DegreesToRadians(other.Longitude - Longitude);
        var haversine = Math.Pow(Math.Sin(latitude / 2), 2)
            + Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude)) * Math.Pow(Math.Sin(longitude / 2), 2);
        return 2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }
}
