namespace Huiyin.Summaries.Phases;

/// <summary>Where a concern stands, as far as figures tell it apart. The numbers are stored.</summary>
internal enum Phase
{
    Submitted = 0,
    Working = 1,
    AwaitingResident = 2,
    Deferred = 3,

    /// <summary>Rectified; the resident was asked whether it is solved and has not said so yet.</summary>
    AwaitingConfirmation = 4,

    /// <summary>Rectified and confirmed by the resident. From here on a concern is no longer open.</summary>
    Settled = 5,

    /// <summary>Rectified and closed without the resident's answer, after reminders and a return visit.</summary>
    Unanswered = 6,
    NotAccepted = 7,
    Merged = 8,
    Withdrawn = 9,
}

/// <summary>What a phase began with. The numbers are stored.</summary>
internal enum PhaseStart
{
    Filed = 0,
    Moved = 1,

    /// <summary>To another unit, by the unit that had it.</summary>
    PassedOn = 2,
    Rectified = 3,

    /// <summary>Taken up again because the resident says it is not settled.</summary>
    Disputed = 4,

    /// <summary>Taken up again by supervision.</summary>
    Reopened = 5,
    Confirmed = 6,
    Rated = 7,
    Unanswered = 8,
    NotAccepted = 9,
    Merged = 10,
    Withdrawn = 11,
}

/// <summary>What a resident said of the result. The numbers are stored.</summary>
internal enum ResidentVoice
{
    None = 0,
    Content = 1,
    Discontent = 2,
}
