namespace Huiyin.Concerns;

internal enum ConcernStatus
{
    Submitted,
    Assigned,
    InProgress,

    /// <summary>Staff asked the resident something; the deadline pauses.</summary>
    AwaitingResident,

    /// <summary>Explained, cannot be settled now; looked at again on the review date.</summary>
    Deferred,

    /// <summary>Staff say it is settled; the resident has not answered yet.</summary>
    Rectified,
    Reopened,
    Closed,
}
