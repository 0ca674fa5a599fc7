namespace Huiyin.Concerns.ReturnVisits;

/// <summary>What came of a return visit or call.</summary>
internal enum ReturnVisitResult
{
    /// <summary>The resident heard how the matter stands and left it at that.</summary>
    ToldInPerson,

    /// <summary>Nobody was there. The task stays open until it has been tried <see cref="ReturnVisit.MostTries"/> times.</summary>
    NotMet,

    /// <summary>The resident says that it is solved.</summary>
    Confirmed,

    /// <summary>The resident says that it is not.</summary>
    Disputed,

    /// <summary>The answer came in the chat before anybody went.</summary>
    NoLongerNeeded,
}
