namespace Huiyin.Visits;

internal enum VisitEventKind
{
    Recorded,

    /// <summary>Stands in the place of the event that it corrects.</summary>
    Corrected,

    /// <summary>Takes back the event that it corrects.</summary>
    Retracted,
}
