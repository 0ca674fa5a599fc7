namespace Huiyin.Concerns;

/// <summary>Why an act on a concern is refused; the caller words it in the reader's language.</summary>
internal enum Refusal
{
    NotFound,

    /// <summary>Passed on <see cref="PassingOn.Most"/> times: the supervisor assigns it now.</summary>
    OnlySupervisor,

    /// <summary>The table of transitions has no such step from the present status.</summary>
    TransitionNotAllowed,

    /// <summary>The step exists, but not for this role.</summary>
    ActorNotAllowed,
    Required,
    TooLong,

    /// <summary>More entries than one act may have.</summary>
    TooMany,
    Invalid,

    /// <summary>More than <see cref="ConcernLimits.ReopenWithinDays"/> days after closing.</summary>
    TooLate,

    /// <summary>It was done already and cannot be done over.</summary>
    DoneBefore,

    /// <summary>What is to show that it was done says too little.</summary>
    MissingEvidence,

    /// <summary>Whoever settled a disputed concern may not take this step; somebody else must.</summary>
    NeedsAnother,
}
