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

    /// <summary>Another concern was merged into this one; those who raised or followed it follow this one now.</summary>
    TookIn,

    /// <summary>A merged concern goes its own way again; who followed this one only through it no longer does.</summary>
    SplitOff,
    Linked,
    Unlinked,

    /// <summary>The concern that this one is a part of was rectified.</summary>
    ParentRectified,

    /// <summary>A resident took over what had been filed on the behalf of their household.</summary>
    ReporterLinked,
}
