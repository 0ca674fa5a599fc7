namespace Huiyin.Concerns;

internal enum ConcernEventKind
{
    Filed,
    StatusChanged,
    Replied,
    Noted,
    WordsAdded,
    AttachmentsAdded,

    /// <summary>Whoever owes the next act was reminded of it.</summary>
    Reminded,

    /// <summary>A missed deadline was brought to the level above.</summary>
    Escalated,
    ReturnVisitOpened,
    ReturnVisitRecorded,
    Rated,
    Joined,
}
