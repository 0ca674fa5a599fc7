namespace Huiyin.Visits;

/// <summary>What came of knocking at a door.</summary>
internal enum VisitOutcome
{
    Visited,
    NotAtHome,
    Refused,

    /// <summary>Somebody was met, but it has to be gone on with another time.</summary>
    ReturnNeeded,
}
