using System.Globalization;
using Huiyin.DialogContent;

namespace Huiyin.Understanding.Positions;

/// <summary>A point on the map that a resident sent.</summary>
/// <param name="Coordinates">WGS 84, whatever the map used.</param>
/// <param name="Name">What the map calls it, where it says.</param>
internal sealed record SharedPosition(Coordinates Coordinates, string? Name = null)
{
    /// <summary>As the ledger keeps it: to about a metre.</summary>
    public string Stored => string.Create(CultureInfo.InvariantCulture, $"{Coordinates.Latitude:0.00000},{Coordinates.Longitude:0.00000}");

    public static Coordinates? Parse(string? stored) =>
        stored?.Split(',') is [var latitude, var longitude] && Of(latitude, longitude) is { } coordinates ? coordinates : null;

    /// <summary>Null when the two are no place on earth; 0, 0 is what a phone sends that knows nothing.</summary>
    public static Coordinates? Of(string latitude, string longitude) =>
        double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var north)
        && double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var east)
            ? Of(north, east)
            : null;

    public static Coordinates? Of(double latitude, double longitude) =>
        Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 && (latitude, longitude) != (0, 0) ? new Coordinates(latitude, longitude) : null;
}
