using Huiyin.DialogContent;

namespace Huiyin.Understanding.Similar;

/// <summary>How near two matters are to each other: by the map where both have a position, else by their areas.</summary>
internal static class Nearness
{
    /// <summary>Farther than the same office: nobody's neighbour.</summary>
    public const double Elsewhere = 0.25;

    /// <summary>From here on neighbours: the same community, a kilometre, or not known to be elsewhere.</summary>
    public const double Neighbourhood = 0.75;

    private const double Unknown = Neighbourhood;

    public static double Of(Area? here, Coordinates? at, Area? there, Coordinates? otherAt)
    {
        if (at is { } mine && otherAt is { } theirs)
        {
            return mine.MetresTo(theirs) switch
            {
                <= 300 => 1,
                <= 1_000 => 0.9,
                <= 3_000 => 0.6,
                _ => Elsewhere,
            };
        }

        return (here, there) switch
        {
            (null, _) or (_, null) => Unknown,
            _ when here.Equals(there) => 1,
            _ when here.LiesIn(there) || there.LiesIn(here) => 0.95,
            _ when here.Community is { } community && community.Equals(there.Community) => 0.9,
            _ when here.Office is { } office && office.Equals(there.Office) => 0.6,
            _ => Elsewhere,
        };
    }
}
