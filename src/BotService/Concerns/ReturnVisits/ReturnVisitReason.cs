namespace Huiyin.Concerns.ReturnVisits;

/// <summary>Why somebody has to be told in person.</summary>
internal enum ReturnVisitReason
{
    /// <summary>A message about the concern could not be delivered.</summary>
    Undeliverable,

    /// <summary>The resident did not answer whether it is solved.</summary>
    Silence,

    /// <summary>The resident or staff asked for it.</summary>
    AskedFor,
}
