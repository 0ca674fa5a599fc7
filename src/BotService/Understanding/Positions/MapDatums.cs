using Huiyin.DialogContent;

namespace Huiyin.Understanding.Positions;

/// <summary>Takes the shift of Chinese maps back. The shift is published only one way, so it is approached in steps.</summary>
internal static class MapDatums
{
    // The ellipsoid that the shift is computed on.
    private const double SemiMajorAxis = 6_378_245.0;
    private const double EccentricitySquared = 0.00669342162296594323;
    private const double BaiduTurn = Math.PI * 3000.0 / 180.0;
    private const int Steps = 4;

    /// <summary>To WGS 84, within a metre.</summary>
    public static Coordinates ToWgs84(Coordinates position, MapDatum datum) => datum switch
    {
        MapDatum.Gcj02 => Unshifted(position),
        MapDatum.Bd09 => Unshifted(WithoutBaidu(position)),
        _ => position,
    };

    /// <summary>What a Chinese map shows for a position of WGS 84.</summary>
    public static Coordinates ToGcj02(Coordinates position)
    {
        if (IsOutsideChina(position))
        {
            return position;
        }

        var (x, y) = (position.Longitude - 105.0, position.Latitude - 35.0);
        var latitude = double.DegreesToRadians(position.Latitude);
        var magic = 1 - (EccentricitySquared * Math.Sin(latitude) * Math.Sin(latitude));
        var north = NorthShift(x, y) * 180.0 / (SemiMajorAxis * (1 - EccentricitySquared) / (magic * Math.Sqrt(magic)) * Math.PI);
        var east = EastShift(x, y) * 180.0 / (SemiMajorAxis / Math.Sqrt(magic) * Math.Cos(latitude) * Math.PI);
        return new Coordinates(position.Latitude + north, position.Longitude + east);
    }

    private static Coordinates Unshifted(Coordinates shifted)
    {
        var guess = shifted;
        for (var step = 0; step < Steps; step++)
        {
            var there = ToGcj02(guess);
            guess = new Coordinates(guess.Latitude + shifted.Latitude - there.Latitude, guess.Longitude + shifted.Longitude - there.Longitude);
        }

        return guess;
    }

    private static Coordinates WithoutBaidu(Coordinates position)
    {
        var (x, y) = (position.Longitude - 0.0065, position.Latitude - 0.006);
        var distance = Math.Sqrt((x * x) + (y * y)) - (0.00002 * Math.Sin(y * BaiduTurn));
        var angle = Math.Atan2(y, x) - (0.000003 * Math.Cos(x * BaiduTurn));
        return new Coordinates(distance * Math.Sin(angle), distance * Math.Cos(angle));
    }

    private static bool IsOutsideChina(Coordinates position) =>
        position.Longitude is < 72.004 or > 137.8347 || position.Latitude is < 0.8293 or > 55.8271;

    private static double NorthShift(double x, double y) =>
        -100.0 + (2.0 * x) + (3.0 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * Math.Sqrt(Math.Abs(x)))
        + Waves(x)
        + (((20.0 * Math.Sin(y * Math.PI)) + (40.0 * Math.Sin(y / 3.0 * Math.PI))) * 2.0 / 3.0)
        + (((160.0 * Math.Sin(y / 12.0 * Math.PI)) + (320.0 * Math.Sin(y * Math.PI / 30.0))) * 2.0 / 3.0);

    private static double EastShift(double x, double y) =>
        300.0 + x + (2.0 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * Math.Sqrt(Math.Abs(x)))
        + Waves(x)
        + (((20.0 * Math.Sin(x * Math.PI)) + (40.0 * Math.Sin(x / 3.0 * Math.PI))) * 2.0 / 3.0)
        + (((150.0 * Math.Sin(x / 12.0 * Math.PI)) + (300.0 * Math.Sin(x / 30.0 * Math.PI))) * 2.0 / 3.0);

    private static double Waves(double x) => ((20.0 * Math.Sin(6.0 * x * Math.PI)) + (20.0 * Math.Sin(2.0 * x * Math.PI))) * 2.0 / 3.0;
}
